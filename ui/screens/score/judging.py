"""Joins what the person judges to who writes it: level, criteria, reasons, texts, marks."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.flag_indicator import flag_indicator
from spbe_desktop.operations.give_reason import give_reason
from spbe_desktop.operations.judge_validity import judge_validity
from spbe_desktop.operations.name_service import name_service
from spbe_desktop.operations.note_aspect import note_aspect
from spbe_desktop.operations.note_indicator import note_indicator
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.tick_criterion import tick_criterion
from ui.screens.score.aspects import ASPECT
from ui.screens.score.drafts import FLAG, NOTE, SERVICE, TICK, VALUE
from ui.screens.score.presenter import ScorePresenter
from ui.screens.score.scribe import Scribe
from ui.screens.score.standing import DIFFERENCE, OVERRIDE, VALIDITY
from ui.screens.score.view import ScoreView


def join_judging(view: ScoreView, presenter: ScorePresenter) -> None:
    """Join the middle to the scribe: each thing is kept at once, in the order it was done."""
    judge, scribe = view.judge, presenter.scribe
    judge.ladder.chosen.connect(partial(rate, scribe))
    judge.ladder.ticked.connect(partial(_tick, scribe))
    judge.decimal.entered.connect(judge.ladder.choose)
    judge.service.settled.connect(partial(_name, scribe))
    judge.explanation.written.connect(partial(_explain, scribe))
    judge.follow.wanted.connect(presenter.follow)
    judge.follow.reasoned.connect(partial(_reason, scribe, OVERRIDE))
    judge.difference.reasoned.connect(partial(_reason, scribe, DIFFERENCE))
    judge.validity.judged.connect(partial(_judge, scribe))
    judge.head.flagged.connect(partial(_flag, scribe))
    judge.note.settled.connect(partial(_note, scribe))
    view.middle.aspect.written.connect(partial(_note_aspect, presenter))


def rate(scribe: Scribe, value: Decimal | None) -> None:
    """Keep the level of the indicator; None takes it back."""
    scribe.keep((VALUE,), value, rate_indicator, value)


def _tick(scribe: Scribe, level: Decimal, criterion: str, met: bool) -> None:
    scribe.keep((TICK, str(level), criterion), met, tick_criterion, level, criterion, met)


def _name(scribe: Scribe, service: str) -> None:
    scribe.keep((SERVICE,), service, name_service, service)


def _explain(scribe: Scribe, field: str, text: str) -> None:
    scribe.keep((field,), text, partial(_one_text, explain_rating, field), text)


def _reason(scribe: Scribe, which: str, text: str) -> None:
    scribe.keep((which,), text, partial(_one_text, give_reason, which), text)


def _judge(scribe: Scribe, validity: str) -> None:
    scribe.keep((VALIDITY,), validity, judge_validity, validity)


def _flag(scribe: Scribe, flagged: bool) -> None:
    scribe.keep((FLAG,), flagged, flag_indicator, flagged)


def _note(scribe: Scribe, note: str) -> None:
    scribe.keep((NOTE,), note, note_indicator, note)


def _note_aspect(presenter: ScorePresenter, part: str, text: str) -> None:
    scribe, aspect = presenter.scribe, presenter.aspect_shown
    scribe.keep_at((ASPECT, aspect, part), text, partial(_one_part, aspect, part, text))


def _one_text(
    operation: object, field: str, context: Context, evaluation: str, indicator: str, text: str
) -> Changed:
    """Write one of the texts that an operation takes by name."""
    done: Changed = operation(context, evaluation, indicator, **{field: text})  # type: ignore[operator]
    return done


def _one_part(aspect: str, part: str, text: str, context: Context, evaluation: str) -> Changed:
    given = {part: text}
    return note_aspect(context, evaluation, aspect, **given)
