"""What is strong and what is weak, aspect by aspect."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Spacer

from spbe_desktop.report.paper import NOTHING, Paper, markup
from spbe_desktop.report.tables import group, ruled
from spbe_desktop.views.evaluation import IndicatorView
from spbe_desktop.views.levels import strong_and_weak

_NOTED = ("fulfilment", "strengths", "weaknesses")


def strengths(paper: Paper, _: int) -> list[Any]:
    """A table with strengths (highest first) beside weaknesses (lowest first)."""
    words, view = paper.words, paper.view
    if not view.score.rated:
        told = words("report.summary.unrated", agency=paper.agency, year=view.year)
        return [paper.text(told, "body"), *_notes(paper)]
    rows: list[list[Any]] = []
    extra: list[tuple[Any, ...]] = []
    for aspect in view.instrument.aspects:
        strong, weak = strong_and_weak(view, aspect.code)
        value = paper.shown(view.score.aspect(aspect.code).value)
        name = f"<b>{markup(paper.say(aspect.name))}</b>&nbsp;&nbsp;{value}"
        extra += group(paper, len(rows) + 1, -1)
        rows += [[paper.rich(name, "cell"), ""], [_list(paper, strong), _list(paper, weak)]]
    head = [words("report.strengths.strong"), words("report.strengths.weak")]
    return [
        paper.text(words("report.strengths.lead"), "body"),
        ruled(paper, head, rows, (1, 1), extra=extra),
        *_notes(paper),
    ]


def _notes(paper: Paper) -> list[Any]:
    """What the evaluator wrote about each aspect, at the latest stage that wrote anything."""
    pieces: list[Any] = []
    for aspect in paper.view.instrument.aspects:
        told = [each for each in paper.view.aspect_notes if each.aspect == aspect.code]
        order = paper.activity.stages
        told.sort(key=lambda each: order.index(each.stage) if each.stage in order else -1)
        texts = [(key, getattr(told[-1], key)) for key in _NOTED] if told else []
        texts = [(key, text) for key, text in texts if text.strip()]
        if not texts:
            continue
        head = paper.text(paper.say(aspect.name), "heading 2")
        head.keepWithNext = 1
        pieces += [Spacer(0, 8), head, Spacer(0, 3)]
        pieces += [
            paper.text(text, "labelled", bulletText=paper.words(f"sheet.aspect.{key}"))
            for key, text in texts
        ]
    return pieces


def _list(paper: Paper, items: list[IndicatorView]) -> Any:
    if not items:
        return paper.text(NOTHING, "cell muted")
    return [
        paper.rich(
            f"<b>{paper.rating(item.value)}</b>&nbsp;&nbsp;{markup(item.indicator.code)} "
            f"{markup(paper.say(item.indicator.short_title))}",
            "cell",
        )
        for item in items
    ]
