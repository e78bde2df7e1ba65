"""Say whether a unit of the agency fulfils a criterion."""

from __future__ import annotations

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
    with context.changing(evaluation) as change:
        known_criterion(change.instrument, indicator, level, criterion)
        unit_of(change, unit)
        here = open_stage(change, stage)
        with following(change, indicator, here):
            new = put_unit_mark(change, indicator, here, (level, criterion), unit, met)
            if new:
                tick_by_units(change, indicator, here, level, criterion)
    return changed(change, indicator) if new else changed(change)
