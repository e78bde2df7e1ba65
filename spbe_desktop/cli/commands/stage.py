"""`stage`: show where an evaluation is, close the stage, open it again, go on."""

from __future__ import annotations

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.clock import stamp
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.finalise_stage import finalise_stage
from spbe_desktop.operations.reopen_stage import reopen_stage
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation
from spbe_desktop.views.evaluation import EvaluationView


def run(session: Session) -> int:
    """Do what is asked, then show the stages."""
    with session.workspace() as context:
        evaluation = find_evaluation(context, session.arguments.evaluation)
        _do(session, context, evaluation)
        view = view_evaluation(context, evaluation)
    session.tell("\n".join(_lines(session, view)), _document(view))
    return 0


def _do(session: Session, context: Context, evaluation: str) -> None:
    wanted = session.arguments
    if wanted.action == "finalise":
        finalise_stage(context, evaluation)
    elif wanted.action == "reopen":
        reopen_stage(context, evaluation, wanted.reason)
    elif wanted.action == "advance":
        to = wanted.to or _next(view_evaluation(context, evaluation))
        advance_stage(context, evaluation, to, wanted.reason)


def _next(view: EvaluationView) -> str:
    """The stage after the current one; the last one stays."""
    order = view.instrument.activity(view.activity).stages
    return order[min(order.index(view.stage) + 1, len(order) - 1)]


def _lines(session: Session, view: EvaluationView) -> list[str]:
    words, closed = session.words, {each.stage: each for each in view.finalised}
    lines = []
    for code in view.instrument.activity(view.activity).stages:
        sign = "→" if code == view.stage else " "
        name = view.instrument.stage(code).name.of(words.language)
        final = closed.get(code)
        note = (
            "" if final is None else words("desk_cli.final", day=words.day(final.at), by=final.by)
        )
        lines.append(f"{sign} {code:<10} {name}{'  ' if note else ''}{note}")
    return lines


def _document(view: EvaluationView) -> Json:
    return {
        "evaluation": view.id,
        "stage": view.stage,
        "read_only": view.read_only,
        "stages": list(view.instrument.activity(view.activity).stages),
        "finalised": [
            {"stage": each.stage, "at": stamp(each.at), "by": each.by} for each in view.finalised
        ],
    }
