"""From a frozen view to the page of an aspect, as Pedoman Menteri PANRB 3/2024 asks for it."""

from __future__ import annotations

from spbe_desktop.scoring.predicate import shown
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView
from spbe_desktop.views.levels import strong_and_weak
from spbe_desktop.views.working import AspectNoteView
from spbe_desktop.words import Words
from ui.screens.score.drafts import Drafts
from ui.screens.score.sheet import closed_text
from ui.screens.score.values import AspectSheet, Line, Part
from ui.text import NOTHING, index_text, share_of, value_text

PARTS = ("fulfilment", "strengths", "weaknesses")
ASPECT = "aspect"  # where the drafts of an aspect begin


def aspect_of(view: EvaluationView, code: str, drafts: Drafts, words: Words) -> AspectSheet:
    """Everything about one aspect at the stage the evaluation is at."""
    aspect, language = view.instrument.aspect(code), words.language
    node = view.score.aspect(code)
    value = (
        NOTHING
        if node.value is None
        else index_text(words, shown(node.value, view.instrument.rounding))
    )
    stage = view.instrument.stage(view.stage).name.of(language)
    facts = (
        words("score.weight", weight=words.number(aspect.weight)),
        words("score_desk.rated_of", rated=node.rated, total=node.total),
        stage,
    )
    return AspectSheet(
        key=f"{view.id}/{view.stage}/{ASPECT}/{code}",
        code=code,
        title=aspect.name.of(language),
        facts="  ·  ".join(facts),
        value=value,
        share=None if node.value is None else share_of(view.instrument, node.value),
        parts=_parts(view, code, drafts, words),
        closed=closed_text(view, words),
    )


def _parts(view: EvaluationView, code: str, drafts: Drafts, words: Words) -> tuple[Part, ...]:
    strong, weak = strong_and_weak(view, code)
    lists = {"fulfilment": _fulfilled(view, code), "strengths": strong, "weaknesses": weak}
    note = _note(view, code)
    return tuple(
        Part(
            code=part,
            label=words(f"score_desk.{part}", count=len(lists[part])),
            lines=tuple(_line(view, each, words) for each in lists[part]),
            text=drafts.text((ASPECT, code, part), "" if note is None else getattr(note, part)),
            hint=words(f"score_desk.{part}_hint"),
        )
        for part in PARTS
    )


def _fulfilled(view: EvaluationView, code: str) -> list[IndicatorView]:
    """The indicators above the lowest level, in the pack's order."""
    found = []
    for each in view.indicators_of(code):
        lowest = min(level.value for level in each.indicator.levels)
        if each.value is not None and each.value > lowest:
            found.append(each)
    return found


def _note(view: EvaluationView, code: str) -> AspectNoteView | None:
    found = (n for n in view.aspect_notes if (n.stage, n.aspect) == (view.stage, code))
    return next(found, None)


def _line(view: EvaluationView, each: IndicatorView, words: Words) -> Line:
    value = each.value
    return Line(
        code=each.indicator.code,
        title=each.indicator.short_title.of(words.language),
        level=NOTHING if value is None else value_text(words, view.instrument, value),
        share=None if value is None else share_of(view.instrument, value),
    )
