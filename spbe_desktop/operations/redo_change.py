"""Do again what was undone last."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.store.undo import redo_next


def redo_change(context: Context, evaluation: str) -> Changed:
    """Write again what the last undoing took back; any other change since ends that.

    Raises NothingToUndo, UndoStale or StageFinalised.
    """
    with context.changing(evaluation) as change:
        step = redo_next(change)
    return Changed(change.id, step.indicators, change.saved_at, step.verb)
