"""Take back the index of another ministry that was given at the current stage."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import fed_by_index, open_stage
from spbe_desktop.store.judgements import remove_external


def withdraw_external_index(
    context: Context, evaluation: str, indicator: str, stage: str | None = None
) -> Changed:
    """As if nothing had been given at this stage; what an earlier one gave stands again.

    Raises IndicatorUnknown, StageUnknown, StageSealed or StageAhead.
    """
    with context.changing(evaluation) as change:
        fed_by_index(change.instrument, indicator)
        new = remove_external(change, indicator, open_stage(change, stage))
    return changed(change, indicator) if new else changed(change)
