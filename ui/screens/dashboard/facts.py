"""From a frozen view to what the dashboard says in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from spbe_desktop.instrument.model import Aspect
from spbe_desktop.instrument.scale import Predicate
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, State
from spbe_desktop.views.levels import strong_and_weak
from spbe_desktop.words import Words
from ui.screens.dashboard.stages import last_stage
from ui.screens.dashboard.values import AspectLine, Comparison, Headline, Missing
from ui.screens.dashboard.wording import (
    difference,
    distance_to,
    level_text,
    link_to,
    shown_text,
)
from ui.text import NOTHING, index_of, predicate_in

_Test = Callable[[IndicatorView], bool]


def headline_of(view: EvaluationView, words: Words) -> Headline:
    """Index, predicate, and how far it is to the next."""
    result, instrument = view.score, view.instrument
    note = ""
    if not result.complete and result.rated:
        note = words("dashboard_screen.provisional", rated=result.rated, total=result.total)
    awaited = [each for each in view.indicators if each.awaited]
    done = sum(each.state is State.DONE for each in awaited)
    return Headline(
        title=instrument.index_name.of(words.language),
        index=index_of(words, view),
        predicate=predicate_in(words, instrument, result.predicate),
        note=note,
        distance=_distance(view, words),
        progress=words(
            "dashboard_screen.progress", rated=result.rated, total=len(awaited), done=done
        ),
        rated=bool(result.rated),
    )


def above(view: EvaluationView) -> Predicate | None:
    """The next predicate above the index; the lowest but one while nothing is rated."""
    index = view.score.index
    least = view.instrument.scale.min if index is None else index
    rows = [row for row in view.instrument.predicates if row.min > least]
    return min(rows, key=lambda row: row.min, default=None)


def comparisons_of(view: EvaluationView, words: Words) -> tuple[Comparison, ...]:
    """The index beside the last stage, last year and the target."""
    now, before, year = view.score.index, last_stage(view), view.baseline
    rows: list[Comparison] = []
    if before is None or before.score is None:
        rows.append(Comparison(words("dashboard_screen.no_stage"), NOTHING, "", ""))
    else:
        stage = view.instrument.stage(before.stage).name.of(words.language)
        index = before.score.index
        name = words("dashboard_screen.last_stage", stage=stage)
        text, tone = difference(view, words, now, index)
        rows.append(Comparison(name, shown_text(view, words, index), text, tone))
    if year is None:
        rows.append(Comparison(words("dashboard_screen.no_year"), NOTHING, "", ""))
    else:
        name = words("dashboard_screen.last_year", year=year.year)
        text, tone = difference(view, words, now, year.index)
        rows.append(Comparison(name, shown_text(view, words, year.index), text, tone))
    name = words("dashboard_screen.target")
    text, tone = difference(view, words, now, view.target)
    rows.append(Comparison(name, shown_text(view, words, view.target), text, tone))
    return tuple(rows)


def missing_of(view: EvaluationView, words: Words) -> tuple[Missing, ...]:
    """What is to be done, kind by kind, each with its indicators."""

    def kind(name: str, test: _Test) -> Missing:
        links = (link_to(i.indicator, words) for i in view.indicators if test(i))
        return Missing(name, tuple(links))

    return (
        kind(words("dashboard_screen.unrated"), lambda i: i.awaited and i.value is None),
        kind(words("dashboard_screen.unexplained"), _unexplained),
        kind(words("dashboard_screen.without_evidence"), _without_evidence),
        kind(words("dashboard_screen.flagged"), lambda i: i.flagged),
    )


def weakest(indicators: Sequence[IndicatorView]) -> IndicatorView | None:
    """Where to begin among these: one that waits for its rating, else the lowest of them."""
    awaited = [each for each in indicators if each.awaited]
    return min(awaited, key=lambda each: each.value or Decimal(-1), default=None)


def aspects_of(view: EvaluationView, words: Words) -> tuple[AspectLine, ...]:
    """Each aspect with what is strong and what is weak in it."""
    return tuple(_aspect(view, each, words) for each in view.instrument.aspects)


def _aspect(view: EvaluationView, aspect: Aspect, words: Words) -> AspectLine:
    strong, weak = (
        tuple(link_to(i.indicator, words, level_text(view, words, i.value)) for i in half)
        for half in strong_and_weak(view, aspect.code)
    )
    name = (aspect.short_name or aspect.name).of(words.language)
    value = shown_text(view, words, view.score.aspect(aspect.code).value)
    return AspectLine(name, value, strong, weak)


def _unexplained(each: IndicatorView) -> bool:
    return each.rating is not None and each.value is not None and not each.rating.explained


def _without_evidence(each: IndicatorView) -> bool:
    return each.value is not None and not each.citations


def _distance(view: EvaluationView, words: Words) -> str:
    if view.score.index is None:
        return words("dashboard_screen.not_rated")
    row = above(view)
    if row is None:
        return words("dashboard_screen.highest")
    return words(
        "dashboard_screen.distance",
        gap=distance_to(view, words, row.min),
        predicate=row.name.of(words.language),
        at=shown_text(view, words, row.min),
    )
