"""From a frozen view to the tree of the left pane, and the ways through its indicators."""

from __future__ import annotations

from spbe_desktop.instrument.model import Aspect
from spbe_desktop.scoring.index import NodeScore
from spbe_desktop.scoring.predicate import shown
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, State
from spbe_desktop.words import Words
from ui.screens.score.values import Entry
from ui.text import index_text, share_of, value_text

_PROGRESS = {State.EMPTY: 0, State.STARTED: 1, State.DONE: 2}


def tree_of(view: EvaluationView, words: Words) -> tuple[Entry, ...]:
    """Domains with their aspects, or the aspects alone where the instrument has no domains."""
    instrument, language = view.instrument, words.language
    loose = tuple(_aspect(view, each, 0, words) for each in instrument.aspects_of(None))
    return loose + tuple(
        Entry(
            title=domain.name.of(language),
            depth=0,
            level=_value(view, view.score.domain(domain.code), words),
            spoken=domain.name.of(language),
            below=tuple(
                _aspect(view, each, 1, words) for each in instrument.aspects_of(domain.code)
            ),
        )
        for domain in instrument.domains
    )


def progress_text(view: EvaluationView, words: Words) -> str:
    """How many indicators are done, and how many are rated."""
    awaited = [each for each in view.indicators if each.awaited]
    done = sum(each.state is State.DONE for each in awaited)
    return words("score.progress", done=done, total=len(awaited), rated=view.score.rated)


def step(view: EvaluationView, code: str, by: int) -> str:
    """The indicator `by` places further; the outermost stays."""
    codes = [each.indicator.code for each in view.indicators]
    return codes[min(max(codes.index(code) + by, 0), len(codes) - 1)]


def next_unfinished(view: EvaluationView, code: str) -> str | None:
    """The next indicator that is not done, going round; None when all are."""
    codes = [each.indicator.code for each in view.indicators]
    start = codes.index(code) + 1
    round_trip = view.indicators[start:] + view.indicators[:start]
    open_ones = (each for each in round_trip if each.awaited and each.state is not State.DONE)
    return next((each.indicator.code for each in open_ones), None)


def _aspect(view: EvaluationView, aspect: Aspect, depth: int, words: Words) -> Entry:
    name = aspect.name.of(words.language)
    return Entry(
        title=name,
        depth=depth,
        group=aspect.code,
        level=_value(view, view.score.aspect(aspect.code), words),
        spoken=name,
        below=tuple(
            _indicator(view, each, depth + 1, words) for each in view.indicators_of(aspect.code)
        ),
    )


def _indicator(view: EvaluationView, each: IndicatorView, depth: int, words: Words) -> Entry:
    title = each.indicator.short_title.of(words.language)
    level = "" if each.value is None else value_text(words, view.instrument, each.value)
    state = words(f"score.state_{each.state.value}")
    flag = f", {words('score_desk.flagged')}" if each.flagged else ""
    return Entry(
        title=title,
        depth=depth,
        code=each.indicator.code,
        flagged=each.flagged,
        progress=_PROGRESS[each.state],
        level=level,
        share=None if each.value is None else share_of(view.instrument, each.value),
        spoken=f"{each.indicator.code} {title}, {level or '–'}, {state}{flag}",
    )


def _value(view: EvaluationView, node: NodeScore, words: Words) -> str:
    if node.value is None:
        return ""
    return index_text(words, shown(node.value, view.instrument.rounding))
