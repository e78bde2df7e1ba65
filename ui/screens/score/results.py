"""From a frozen view to the right pane: index, predicate, and the aspects as radar and list."""

from __future__ import annotations

from decimal import ROUND_UP, Decimal

from spbe_desktop.instrument.model import Aspect
from spbe_desktop.scoring.index import Score, score
from spbe_desktop.scoring.predicate import shown
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words
from ui.kit.index_card import Band, IndexFigures
from ui.kit.radar import Axis
from ui.screens.score.values import Results
from ui.text import NOTHING, index_of, index_text, share_of

_FEWEST, _MOST = 3, 12  # aspects that a radar shows well


def results_of(view: EvaluationView, words: Words) -> Results:
    """Where the evaluation stands, beside its first stage where there was one before."""
    before, aspects = _first_stage(view), view.instrument.aspects
    radar = _FEWEST <= len(aspects) <= _MOST
    named = radar and all(each.short_name for each in aspects)
    axes = tuple(_axis(view, each, before, words, named=named) for each in aspects)
    scale = view.instrument.scale
    span = scale.max - scale.min
    return Results(
        figures=_figures(view, words),
        axes=axes if radar else (),
        rings=int(span) if span == int(span) and 2 <= span <= 6 else 4,
        aspects=() if named else tuple(_line(view, each, words) for each in aspects),
        legend="" if before is None else words("score.legend", stage=_first_name(view, words)),
    )


def _axis(
    view: EvaluationView, aspect: Aspect, before: Score | None, words: Words, *, named: bool
) -> Axis:
    """A spoke with the aspect's short name; with its number where the pack has none."""
    value = view.score.aspect(aspect.code).value
    earlier = None if before is None else before.aspect(aspect.code).value
    short = aspect.short_name if named else None
    return Axis(
        name=aspect.code if short is None else short.of(words.language),
        text=_value(view, value, words),
        share=None if value is None else share_of(view.instrument, value),
        before=None if earlier is None else share_of(view.instrument, earlier),
    )


def _line(view: EvaluationView, aspect: Aspect, words: Words) -> Axis:
    value = view.score.aspect(aspect.code).value
    name = f"{aspect.code}  {aspect.name.of(words.language)}"
    return Axis(name, _value(view, value, words), None)


def _value(view: EvaluationView, value: Decimal | None, words: Words) -> str:
    return NOTHING if value is None else index_text(words, shown(value, view.instrument.rounding))


def _figures(view: EvaluationView, words: Words) -> IndexFigures:
    result, instrument = view.score, view.instrument
    note = ""
    if not result.complete:
        note = words("score.provisional", rated=result.rated, total=result.total)
    span = instrument.scale.max - instrument.scale.min
    bands = tuple(
        Band(
            row.name.of(words.language),
            float((row.min - instrument.scale.min) / span),
            float((row.max - instrument.scale.min) / span),
        )
        for row in sorted(instrument.predicates, key=lambda row: row.min)
    )
    return IndexFigures(
        title=instrument.index_name.of(words.language),
        index=index_of(words, view),
        predicate=_predicate(view, words),
        note=note,
        distance=_distance(view, words),
        bands=bands,
        marker=None if result.index is None else share_of(view.instrument, result.index),
    )


def _predicate(view: EvaluationView, words: Words) -> str:
    rows = (row for row in view.instrument.predicates if row.name.id == view.score.predicate)
    return next((row.name.of(words.language) for row in rows), NOTHING)


def _distance(view: EvaluationView, words: Words) -> str:
    """How far it is to the predicate above; rounded up, so that a promise is never too small."""
    index = view.score.index
    if index is None:
        return words("score.not_rated")
    above = [row for row in view.instrument.predicates if row.min > index]
    if not above:
        return ""
    row = min(above, key=lambda row: row.min)
    places = view.instrument.rounding.decimals
    gap = (row.min - index).quantize(Decimal(1).scaleb(-places), ROUND_UP)
    return words(
        "score.distance",
        gap=words.number(gap, places),
        predicate=row.name.of(words.language),
        at=words.number(row.min, places),
    )


def _first_stage(view: EvaluationView) -> Score | None:
    """The score of the first stage of the activity, unless it is the current one."""
    first = view.instrument.activity(view.activity).stages[0]
    if first == view.stage:
        return None
    values = {
        each.indicator.code: rating.value
        for each in view.indicators
        for rating in each.stages
        if rating.stage == first and rating.value is not None
    }
    return score(view.instrument, values, view.year, view.absent) if values else None


def _first_name(view: EvaluationView, words: Words) -> str:
    first = view.instrument.activity(view.activity).stages[0]
    return view.instrument.stage(first).name.of(words.language)
