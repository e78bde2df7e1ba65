"""The papers that can be printed, all of them or those of one evaluation."""

from __future__ import annotations

from spbe_desktop.errors import PaperUnknown
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.report.catalogue import templates
from spbe_desktop.views.papers import PaperKind


def all_papers() -> tuple[PaperKind, ...]:
    """Every paper of the catalogue, in its order."""
    return tuple(each.kind for each in templates().values())


def list_papers(context: Context, evaluation: str) -> tuple[PaperKind, ...]:
    """The papers that the evaluation's activity has, in the catalogue's order."""
    view = view_evaluation(context, evaluation)
    activity = view.instrument.activity(view.activity)
    return tuple(each for each in all_papers() if each.offered(activity))


def read_paper(paper: str) -> PaperKind:
    """The paper of that id; PaperUnknown where the catalogue has none."""
    found = templates().get(paper)
    if found is None:
        raise PaperUnknown(paper=paper)
    return found.kind
