"""Give an indicator its value, or take it back."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator, on_scale, open_stage
from spbe_desktop.store.changes import put_rating


def rate_indicator(
    context: Context,
    evaluation: str,
    indicator: str,
    value: Decimal | None,
    stage: str | None = None,
) -> Changed:
    """Set the value at the current stage; None clears it. Durable when this returns.

    Raises IndicatorUnknown, RatingOutsideScale, StageUnknown, StageSealed or StageAhead.
    """
    with context.changing(evaluation) as change:
        known_indicator(change.instrument, indicator)
        on_scale(change.instrument, indicator, value)
        new = put_rating(change, indicator, open_stage(change, stage), value)
    return changed(change, indicator) if new else changed(change)
