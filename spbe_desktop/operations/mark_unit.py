"""Say whether a unit of the agency fulfils a criterion."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_criterion, open_stage
from spbe_desktop.store.following import following, tick_by_units
from spbe_desktop.store.working import put_unit_mark, unit_of


def mark_unit(
    context: Context,
    evaluation: str,
    indicator: str,
    level: Decimal,
    criterion: str,
    unit: str,
    met: bool,
    stage: str | None = None,
) -> Changed:
    """Mark the unit at the current stage; the level follows where the criterion asks for units.

    Raises IndicatorUnknown, CriterionUnknown, UnitUnknown, StageUnknown, StageSealed, StageAhead
    or StageFinalised.
    """
    return mark_units(context, evaluation, indicator, level, criterion, (unit,), met, stage)


def mark_units(
    context: Context,
    evaluation: str,
    indicator: str,
    level: Decimal,
    criterion: str,
    units: Collection[str],
    met: bool,
    stage: str | None = None,
) -> Changed:
    """Mark several units for a criterion as one change."""
    with context.changing(evaluation) as change:
        known_criterion(change.instrument, indicator, level, criterion)
        for unit in units:
            unit_of(change, unit)
        here, key = open_stage(change, stage), (level, criterion)
        with following(change, indicator, here):
            new = [put_unit_mark(change, indicator, here, key, unit, met) for unit in units]
            if any(new):
                tick_by_units(change, indicator, here, level, criterion)
    return changed(change, indicator) if any(new) else changed(change)
