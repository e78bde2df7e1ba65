"""Say that the rating of an indicator is valid or not, where the stage records that."""

from __future__ import annotations

from spbe_desktop.errors import ValidityRefused
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator, open_stage
from spbe_desktop.store.working import put_validity
from spbe_desktop.views.working import INVALID, VALID

VERDICTS = frozenset({VALID, INVALID, ""})


def judge_validity(
    context: Context, evaluation: str, indicator: str, validity: str, stage: str | None = None
) -> Changed:
    """Judge as `valid` or `invalid` at the current stage; empty takes it back.

    Raises IndicatorUnknown, ValidityRefused, StageUnknown, StageSealed, StageAhead or
    StageFinalised.
    """
    with context.changing(evaluation) as change:
        known_indicator(change.instrument, indicator)
        here = open_stage(change, stage)
        if validity not in VERDICTS or "validity" not in change.instrument.stage(here).records:
            raise ValidityRefused(stage=here)
        new = put_validity(change, indicator, here, validity)
    return changed(change, indicator) if new else changed(change)
