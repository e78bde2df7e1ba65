"""Leave out an indicator that does not apply to the agency, or take it in again."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import may_be_absent
from spbe_desktop.store.judgements import put_absence


def mark_not_applicable(context: Context, evaluation: str, indicator: str, reason: str) -> Changed:
    """Say why it does not apply; an empty reason takes it in again. Its rating is kept, unread.

    Its weight is spread as the instrument says, so other indicators weigh more. Raises
    IndicatorUnknown or AbsenceRefused.
    """
    with context.changing(evaluation) as change:
        may_be_absent(change.instrument, indicator)
        new = put_absence(change, indicator, reason)
    return changed(change, indicator) if new else changed(change)
