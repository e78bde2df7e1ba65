"""Tick a criterion as met, or take the tick back; the level follows."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_criterion, open_stage
from spbe_desktop.store.following import following, put_criterion


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

    The rating moves to the level that follows, as part of the same change, unless it was set to
    another on purpose. Raises IndicatorUnknown, CriterionUnknown, StageUnknown, StageSealed,
    StageAhead or StageFinalised.
    """
    return tick_criteria(context, evaluation, indicator, {(level, criterion): met}, stage)


def tick_criteria(
    context: Context,
    evaluation: str,
    indicator: str,
    ticks: Mapping[tuple[Decimal, str], bool],
    stage: str | None = None,
) -> Changed:
    """Tick several criteria (level, code) of an indicator as one change."""
    with context.changing(evaluation) as change:
        for level, criterion in ticks:
            known_criterion(change.instrument, indicator, level, criterion)
        here = open_stage(change, stage)
        with following(change, indicator, here):
            new = [
                put_criterion(change, indicator, here, level, criterion, met)
                for (level, criterion), met in ticks.items()
            ]
    return changed(change, indicator) if any(new) else changed(change)
