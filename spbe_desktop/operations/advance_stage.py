"""Move an evaluation on to a later stage; the earlier ones are history then."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_stage
from spbe_desktop.store.changes import put_stage


def advance_stage(context: Context, evaluation: str, stage: str) -> Changed:
    """Make `stage` the current one. Raises StageUnknown, or StageSealed for an earlier one."""
    with context.changing(evaluation) as change:
        if known_stage(change, stage) == change.stage:
            return changed(change)
        put_stage(change, stage)
    return changed(change, *(each.code for each in change.instrument.indicators))
