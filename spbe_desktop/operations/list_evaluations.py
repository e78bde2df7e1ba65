"""Which evaluations the workspace holds."""

from __future__ import annotations

from spbe_desktop.operations.context import Context
from spbe_desktop.store.rows import evaluation_rows
from spbe_desktop.views.listing import EvaluationRow


def list_evaluations(context: Context) -> tuple[EvaluationRow, ...]:
    """A line for each evaluation, last changed first."""
    with context.database.reading() as session:
        return evaluation_rows(session, context.language)
