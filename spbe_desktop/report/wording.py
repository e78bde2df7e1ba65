"""What a sentence of a paper may name: the agency, the year, the result, the day in words."""

from __future__ import annotations

from babel import dates

from spbe_desktop.report.figures import first_stage
from spbe_desktop.report.paper import Paper, clean
from spbe_desktop.report.spelled import spelled
from spbe_desktop.scoring.index import Score, score
from spbe_desktop.store.stages import counting_stages
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, RatingView

DOTS = "…" * 8  # to be filled in by hand
NAME = "…" * 16


def score_at(view: EvaluationView, stage: str) -> Score:
    """The score as it stood at the end of a stage: later stages do not count."""
    values = {
        item.indicator.code: rating.value
        for item in view.indicators
        if not item.not_applicable
        for rating in upto(view, item, stage)[-1:]
        if rating.value is not None
    }
    return score(view.instrument, values, view.year, view.absent)


def upto(view: EvaluationView, item: IndicatorView, stage: str) -> list[RatingView]:
    """What was rated up to a stage, in order; only what has a value."""
    counted = counting_stages(view.instrument, view.activity, stage)
    return [r for r in item.stages if r.stage in counted and r.value is not None]


def details(paper: Paper, stage: str = "") -> dict[str, str]:
    """Everything that wording may name, blank where the paper is to be filled in by hand."""
    view = paper.view
    stage = stage or view.stage
    total = score_at(view, stage)
    told = {
        "agency": paper.agency,
        "year": str(view.year),
        "regulation": view.instrument.legal.regulation,
        "about": paper.say(view.instrument.legal.title),
        "instrument": paper.say(view.instrument.title),
        "index_name": paper.say(view.instrument.index_name),
        "activity": paper.say(paper.activity.name),
        "stage": paper.stage(stage),
        "coordinator": role_name(paper, "coordinator"),
        "first": paper.stage(first_stage(view)),
        "rated": paper.words.integer(total.rated),
        "total": paper.words.integer(total.total),
        "documents": paper.words.integer(len(view.evidence)),
        "index": DOTS if total.index is None else paper.shown(total.index),
        "predicate": predicate_name(paper, total.predicate),
        "place": clean(paper.meeting.place) or DOTS,
        **_day(paper),
    }
    if paper.options.blank:
        told |= dict.fromkeys(("rated", "documents", "index", "predicate"), DOTS)
    return told


def predicate_name(paper: Paper, name: str | None) -> str:
    """A predicate in the paper's language, dots where there is none."""
    rows = paper.view.instrument.predicates
    return next((paper.say(row.name) for row in rows if row.name.id == name), DOTS)


def role_name(paper: Paper, code: str) -> str:
    """What the regulation calls a role; what people call it where the pack names none."""
    roles = paper.view.instrument.roles
    named = (paper.say(role.name) for role in roles if role.code == code)
    return next(named, paper.words(f"paper.role.{code.replace('-', '_')}"))


def _day(paper: Paper) -> dict[str, str]:
    day, language = paper.meeting.day, paper.words.language
    if day is None:
        return dict.fromkeys(("weekday", "day", "month", "year_spelled"), DOTS)
    return {
        "weekday": str(dates.format_date(day, "EEEE", locale=language)),
        "day": spelled(day.day, language),
        "month": str(dates.format_date(day, "MMMM", locale=language)),
        "year_spelled": spelled(day.year, language),
    }
