"""Take back the last change of an evaluation."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.store.undo import undo_last, undo_state
from spbe_desktop.views.working import UndoView


def undo_change(context: Context, evaluation: str) -> Changed:
    """Put everything as it was before the last change; the journal tells of it as an entry.

    Not undone: starting, finalising, reopening, going on to a stage, sealing, upgrading. A stage
    that was left and a pack that was left cannot be reached by undoing. Raises NothingToUndo,
    UndoStale or StageFinalised.
    """
    with context.changing(evaluation) as change:
        step = undo_last(change)
    return Changed(change.id, step.indicators, change.saved_at, step.verb)


def see_undo(context: Context, evaluation: str) -> UndoView:
    """What undoing would take back, and what redoing would do again."""
    with context.database.reading() as session:
        return undo_state(session, evaluation)
