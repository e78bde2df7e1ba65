"""Tick a criterion as met, or take the tick back."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_criterion, open_stage
from spbe_desktop.store.changes import put_criterion


def tick_criterion(
    context: Context,
    evaluation: str,
    indicator: str,
    level: Decimal,
    criterion: str,
    met: bool,
    stage: str | None = None,
) -> Changed:
    """Say at the current stage whether a criterion is met; later stages start from it.

    Raises IndicatorUnknown, CriterionUnknown, StageUnknown, StageSealed or StageAhead.
    """
    with context.changing(evaluation) as change:
        known_criterion(change.instrument, indicator, level, criterion)
        new = put_criterion(change, indicator, open_stage(change, stage), level, criterion, met)
    return changed(change, indicator) if new else changed(change)
