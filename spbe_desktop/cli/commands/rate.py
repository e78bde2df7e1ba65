"""`rate`: give one indicator its value and explanation, or all of them from a CSV file."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.compute_index import read_levels
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation
from spbe_desktop.views.document import score_document, shown_index
from spbe_desktop.views.evaluation import EvaluationView


def run(session: Session) -> int:
    """Write the ratings and tell the index that they make."""
    wanted = session.arguments
    with session.workspace() as context:
        evaluation = find_evaluation(context, wanted.evaluation)
        if wanted.levels is not None:
            _rate_all(session, context, evaluation)
        else:
            _rate_one(session, context, evaluation)
        view = view_evaluation(context, evaluation)
    session.tell(_sentence(session, view), score_document(view))
    return 0


def _rate_all(session: Session, context: Context, evaluation: str) -> None:
    instrument = view_evaluation(context, evaluation).instrument
    levels = read_levels(session.arguments.levels, instrument)
    with session.progress() as progress:
        for done, (code, value) in enumerate(levels.items(), start=1):
            rate_indicator(context, evaluation, code, value, stage=session.arguments.stage)
            progress.step(done, len(levels), code)


def _rate_one(session: Session, context: Context, evaluation: str) -> None:
    wanted = session.arguments
    if wanted.value is not None:
        rate_indicator(context, evaluation, wanted.indicator, wanted.value, stage=wanted.stage)
    texts = {
        "fact": wanted.fact,
        "analysis": wanted.analysis,
        "justification": wanted.justification,
    }
    if any(text is not None for text in texts.values()):
        explain_rating(context, evaluation, wanted.indicator, stage=wanted.stage, **texts)


def _sentence(session: Session, view: EvaluationView) -> str:
    index = shown_index(view)
    return session.words(
        "cli.rated",
        rated=view.score.rated,
        total=view.score.total,
        index="-" if index is None else session.words.number(index),
        predicate=view.score.predicate or "-",
    )
