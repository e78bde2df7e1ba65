"""`baseline`: the evaluation of an earlier year beside this one, and what is copied from it."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.errors import EvaluationUnknown
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.offer_baselines import offer_baselines
from spbe_desktop.operations.set_baseline import set_baseline
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation
from spbe_desktop.views.listing import EvaluationRow

NONE = "none"


def run(session: Session) -> int:
    """Do what is asked, then tell the baseline."""
    wanted = session.arguments
    with session.workspace() as context:
        evaluation = find_evaluation(context, wanted.evaluation)
        if wanted.year or wanted.bring:
            chosen = _chosen(context, evaluation, wanted.year)
            set_baseline(context, evaluation, chosen, wanted.bring)
        baseline = view_evaluation(context, evaluation).baseline
    if baseline is None:
        session.tell(session.words("desk_cli.no_baseline"), None)
    else:
        text = session.words("desk_cli.baseline_now", year=baseline.year)
        session.tell(text, {"evaluation": baseline.id, "year": baseline.year})
    return 0


def of_year(offered: tuple[EvaluationRow, ...], text: str) -> str:
    """The id of the one meant by a year, or by an id or its beginning; EvaluationUnknown."""
    found = [row.id for row in offered if str(row.year) == text or row.id.startswith(text)]
    if len(found) != 1:
        raise EvaluationUnknown(evaluation=text)
    return found[0]


def _chosen(context: Context, evaluation: str, text: str) -> str:
    if text == NONE:
        return ""
    if not text:
        stands = view_evaluation(context, evaluation).baseline
        if stands is None:
            raise EvaluationUnknown(evaluation=text)
        return stands.id
    return of_year(offer_baselines(context, evaluation), text)
