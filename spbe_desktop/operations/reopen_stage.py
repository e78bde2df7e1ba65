"""Open a closed stage again, for a reason that stays in the history."""

from __future__ import annotations

from spbe_desktop.errors import ReasonMissing, StageOpen
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import codes
from spbe_desktop.store.working import is_finalised, remove_finalised


def reopen_stage(context: Context, evaluation: str, reason: str) -> Changed:
    """Let the current stage be written again. Raises StageOpen or ReasonMissing."""
    if not reason.strip():
        raise ReasonMissing
    with context.changing(evaluation, finalised=True) as change:
        if not is_finalised(change):
            raise StageOpen(stage=context.stage_name(change))
        remove_finalised(change, reason.strip())
    return changed(change, *codes(change))
