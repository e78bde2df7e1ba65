"""Read who changed what, when, from what to what, and why."""

from __future__ import annotations

from spbe_desktop.errors import EvaluationUnknown
from spbe_desktop.operations.context import Context
from spbe_desktop.store.history import history
from spbe_desktop.store.journal import journal_entries
from spbe_desktop.store.queries import evaluation_ids
from spbe_desktop.views.working import HistoryEntry


def read_history(
    context: Context, evaluation: str, indicator: str | None = None
) -> tuple[HistoryEntry, ...]:
    """The history of an evaluation, or of one indicator of it, newest first.

    Raises EvaluationUnknown.
    """
    with context.database.reading() as session:
        if evaluation not in evaluation_ids(session):
            raise EvaluationUnknown(evaluation=evaluation)
        told = history(journal_entries(session, evaluation))
    wanted = (each for each in told if indicator is None or each.indicator == indicator)
    return tuple(reversed(tuple(wanted)))
