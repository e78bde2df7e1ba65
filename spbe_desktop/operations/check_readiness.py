"""See what still keeps the current stage of an evaluation from being closed."""

from __future__ import annotations

from spbe_desktop.operations.context import Context
from spbe_desktop.store.queries import evaluation_view
from spbe_desktop.views.readiness import ReadinessView, readiness


def check_readiness(context: Context, evaluation: str) -> ReadinessView:
    """Every rule that the pack has for the stage, with where it does not hold."""
    with context.database.reading() as session:
        view = evaluation_view(session, evaluation)
    return readiness(view, context.clock.now().date())
