"""Give the index of another ministry that feeds an indicator, or say that it is missing."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import fed_by_index, open_stage, within_index
from spbe_desktop.store.judgements import put_external


def give_external_index(
    context: Context,
    evaluation: str,
    indicator: str,
    source: Decimal | None,
    stage: str | None = None,
) -> Changed:
    """Give the index at the current stage; None says it was never published. Rates nothing.

    Raises IndicatorUnknown, ExternalIndexRefused, StageUnknown, StageSealed or StageAhead.
    """
    with context.changing(evaluation) as change:
        index = fed_by_index(change.instrument, indicator)
        within_index(indicator, index, source)
        new = put_external(change, indicator, open_stage(change, stage), source)
    return changed(change, indicator) if new else changed(change)
