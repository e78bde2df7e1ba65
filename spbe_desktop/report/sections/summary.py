"""The result on one page: index, predicate, what carries it and what holds it back."""

from __future__ import annotations

from decimal import ROUND_UP, Decimal
from typing import Any

from reportlab.platypus import Spacer

from spbe_desktop.report.charts import beside_index, predicate_band
from spbe_desktop.report.figures import extremes, first_score, first_stage, next_predicate
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.radar import Axis, radar
from spbe_desktop.views.levels import strong_and_weak

RADAR_HEIGHT = 322.0


def summary(paper: Paper, _: int) -> list[Any]:
    """Headline, place on the predicate scale, key statements and the radar of aspects."""
    beside = beside_index(paper, 52, paper.text(headline(paper), "lead"))
    parts = [Spacer(0, 8), beside, Spacer(0, 16), predicate_band(paper), Spacer(0, 12)]
    if paper.provisional:
        told = f"{paper.provisional}. {paper.words('report.provisional.meaning')}"
        parts += [paper.text(told, "warning"), Spacer(0, 8)]
    parts += [paper.text(line, "point", bulletText="–") for line in statements(paper)]
    if len(paper.view.instrument.aspects) >= 3 and paper.view.score.index is not None:
        parts += radar_of(paper, RADAR_HEIGHT)
    return parts


def headline(paper: Paper) -> str:
    """The result in one sentence."""
    view, words = paper.view, paper.words
    if view.score.index is None:
        return words("report.summary.unrated", agency=paper.agency, year=view.year)
    return words(
        "report.summary.headline",
        index=paper.say(view.instrument.index_name),
        agency=paper.agency,
        year=view.year,
        value=paper.shown(view.score.index),
        predicate=paper.predicate,
    )


def statements(paper: Paper) -> list[str]:
    """What carries the result and what holds it back, a sentence each."""
    view, words = paper.view, paper.words
    names = {a.code: paper.say(a.name) for a in view.instrument.aspects}
    lines: list[str] = []
    above = next_predicate(view)
    if above is not None and view.score.index is not None:
        # Rounded up, as on the screen: a promise is never too small.
        place = Decimal(1).scaleb(-view.instrument.rounding.decimals)
        missing = (above.min - view.score.index).quantize(place, ROUND_UP)
        if missing > 0:
            lines.append(
                words(
                    "report.summary.next",
                    missing=paper.shown(missing),
                    predicate=paper.say(above.name),
                    least=paper.shown(above.min),
                )
            )
    ends = extremes(view.score.aspects)
    if ends is not None:
        for key, node in zip(("highest", "lowest"), ends, strict=True):
            aspect, value = names[node.code], paper.shown(node.value)
            lines.append(words(f"report.summary.{key}", aspect=aspect, value=value))
    halves = [strong_and_weak(view, a.code) for a in view.instrument.aspects]
    if view.score.rated:
        strong, weak = (sum(len(half[side]) for half in halves) for side in (0, 1))
        total = view.score.rated
        lines.append(words("report.summary.levels", strong=strong, weak=weak, total=total))
    lines += _comparison(paper)
    cited = sum(1 for item in view.indicators if item.citations)
    documents, total = len(view.evidence), view.score.total
    lines.append(words("report.summary.evidence", documents=documents, cited=cited, total=total))
    return lines


def _comparison(paper: Paper) -> list[str]:
    view = paper.view
    first = first_score(view)
    if first is None or first.index is None or view.score.index is None:
        return []
    gap = view.score.index - first.index
    sign = "−" if gap < 0 else "+"
    return [
        paper.words(
            "report.summary.first",
            stage=paper.stage(first_stage(view)),
            value=paper.shown(first.index),
            gap=f"{sign}{paper.shown(abs(gap))}",
        )
    ]


def radar_of(paper: Paper, height: float) -> list[Any]:
    """The radar of aspects, beside the first stage's where there is one, and its legend."""
    view, words = paper.view, paper.words
    first = first_score(view)
    axes = [
        Axis(
            paper.say(aspect.short_name or aspect.name),
            view.score.aspect(aspect.code).value,
            None if first is None else first.aspect(aspect.code).value,
        )
        for aspect in view.instrument.aspects
    ]
    key = "report.radar.one" if first is None else "report.radar.two"
    stage = paper.stage(first_stage(view))
    return [
        Spacer(0, 8),
        radar(paper, axes, paper.sheet.width, height),
        Spacer(0, 4),
        paper.text(words(key, stage=stage), "note"),
    ]
