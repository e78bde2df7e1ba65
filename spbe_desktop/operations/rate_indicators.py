"""Give many indicators their values at once, as a paste from a spreadsheet does."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator, on_scale, open_stage
from spbe_desktop.store.changes import put_rating


def rate_indicators(
    context: Context,
    evaluation: str,
    values: Mapping[str, Decimal | None],
    stage: str | None = None,
) -> Changed:
    """Set every value at the current stage, or none of them; one step of undoing.

    Raises IndicatorUnknown, RatingOutsideScale, StageUnknown, StageSealed, StageAhead or
    StageFinalised.
    """
    with context.changing(evaluation) as change:
        here = open_stage(change, stage)
        for indicator, value in values.items():
            known_indicator(change.instrument, indicator)
            on_scale(change.instrument, indicator, value)
        new = [code for code, value in values.items() if put_rating(change, code, here, value)]
    return changed(change, *new)
