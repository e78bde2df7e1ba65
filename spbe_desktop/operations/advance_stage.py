"""Move an evaluation on to a later stage; the earlier ones are history then."""

from __future__ import annotations

from spbe_desktop.errors import StageUnfinished
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import codes, known_stage
from spbe_desktop.store.changes import put_stage
from spbe_desktop.store.working import is_finalised


def advance_stage(context: Context, evaluation: str, stage: str, reason: str = "") -> Changed:
    """Make `stage` the current one; one that is not finalised is left only with a reason.

    Raises StageUnknown, StageSealed for an earlier one, or StageUnfinished.
    """
    with context.changing(evaluation, finalised=True) as change:
        if known_stage(change, stage) == change.stage:
            return changed(change)
        if not reason.strip() and not is_finalised(change):
            raise StageUnfinished(stage=context.stage_name(change))
        put_stage(change, stage, reason.strip())
    return changed(change, *codes(change))
