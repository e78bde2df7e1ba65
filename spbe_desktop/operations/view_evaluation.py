"""See one evaluation whole, and find the one that is meant."""

from __future__ import annotations

from spbe_desktop.errors import EvaluationUnknown
from spbe_desktop.operations.context import Context
from spbe_desktop.store.queries import evaluation_ids, evaluation_view
from spbe_desktop.views.evaluation import EvaluationView


def view_evaluation(context: Context, evaluation: str) -> EvaluationView:
    """The frozen view of the evaluation of that id, as of now."""
    with context.database.reading() as session:
        return evaluation_view(session, evaluation)


def find_evaluation(context: Context, text: str) -> str:
    """The id meant by `text`: an id, the beginning of just one, or nothing where there is one."""
    with context.database.reading() as session:
        found = [each for each in evaluation_ids(session) if each.startswith(text)]
    if len(found) != 1:
        raise EvaluationUnknown(evaluation=text)
    return found[0]
