"""Say why a value is not what the criteria say, or not what the stage before said."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator, open_stage
from spbe_desktop.store.working import put_reasons


def give_reason(
    context: Context,
    evaluation: str,
    indicator: str,
    *,
    override: str | None = None,
    difference: str | None = None,
    stage: str | None = None,
) -> Changed:
    """Set the reasons that are given at the current stage; None keeps, empty takes back.

    Raises IndicatorUnknown, StageUnknown, StageSealed, StageAhead or StageFinalised.
    """
    given = {"override_reason": override, "difference_reason": difference}
    reasons = {name: text for name, text in given.items() if text is not None}
    with context.changing(evaluation) as change:
        known_indicator(change.instrument, indicator)
        new = put_reasons(change, indicator, open_stage(change, stage), reasons)
    return changed(change, indicator) if new else changed(change)
