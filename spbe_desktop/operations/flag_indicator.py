"""Flag an indicator to be looked at again, or take the flag down."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator
from spbe_desktop.store.working import put_mark


def flag_indicator(
    context: Context, evaluation: str, indicator: str, flagged: bool = True
) -> Changed:
    """Set the evaluator's own flag. Raises IndicatorUnknown or StageFinalised."""
    with context.changing(evaluation) as change:
        known_indicator(change.instrument, indicator)
        new = put_mark(change, indicator, flagged, None)
    return changed(change, indicator) if new else changed(change)
