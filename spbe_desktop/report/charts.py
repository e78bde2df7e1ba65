"""The report's drawings, in vectors and legible in grey: predicate band, ladder, stacked bars."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from spbe_desktop.charts.band import Needle, Stretch, band
from spbe_desktop.report.figures import rising
from spbe_desktop.report.flowables import Picture
from spbe_desktop.report.fonts import LIGHT, STRONG, width_of
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.scenes import measure, picture, readable_on
from spbe_desktop.report.tables import side_by_side


def predicate_band(paper: Paper, width: float | None = None) -> Picture:
    """The predicate scale from end to end with the index's place on it."""
    scale, index = paper.view.instrument.scale, paper.view.score.index
    span = scale.max - scale.min

    def at(value: Decimal) -> float:
        return float((min(max(value, scale.min), scale.max) - scale.min) / span)

    stretches = [
        Stretch(
            paper.say(row.name),
            paper.shown(max(row.min, scale.min)),
            at(row.min),
            at(row.max),
            row.name.id == paper.view.score.predicate,
        )
        for row in rising(paper.view.instrument.predicates)
    ]
    needle = Needle(None if index is None else at(index), paper.shown(index))
    wide = paper.sheet.width if width is None else width
    scene = band(stretches, needle, paper.shown(scale.max), wide, measure)
    return picture(scene, paper.look)


def ladder(paper: Paper, place: float | None, steps: int, width: float = 58) -> Picture:
    """The levels as rungs side by side, filled up to the one reached."""
    gap = 2.0 if steps <= 12 else 0.0
    rung = (width - gap * (steps - 1)) / max(1, steps)
    reached = -1 if place is None else round(place * (steps - 1))

    def paint(canvas: Any) -> None:
        colour = paper.look.hairline if place is None else paper.look.level(place)
        for step in range(steps):
            canvas.setFillColor(colour if step <= reached else paper.look.hairline)
            canvas.rect(step * (rung + gap), 0, rung, 4, stroke=0, fill=1)

    return Picture(width, 4, paint)


def bar(paper: Paper, value: Decimal | None, width: float) -> Picture:
    """A value's length on the scale."""
    scale = paper.view.instrument.scale

    def paint(canvas: Any) -> None:
        canvas.setFillColor(paper.look.hairline)
        canvas.rect(0, 3, width, 4, stroke=0, fill=1)
        if value is not None:
            share = float((value - scale.min) / (scale.max - scale.min))
            canvas.setFillColor(paper.look.accent)
            canvas.rect(0, 3, max(1.5, width * share), 4, stroke=0, fill=1)

    return Picture(width, 10, paint)


def stacked(paper: Paper, counts: Sequence[int], width: float, height: float = 12) -> Picture:
    """One bar of all indicators, parted by level from lowest to highest."""
    total = sum(counts)

    def paint(canvas: Any) -> None:
        x = 0.0
        if not total:
            canvas.setFillColor(paper.look.hairline)
            canvas.rect(0, 0, width, height, stroke=0, fill=1)
        for number, count in enumerate(counts):
            if not count:
                continue
            part = width * count / total
            fill = paper.look.level(number / max(1, len(counts) - 1))
            canvas.setFillColor(fill)
            canvas.rect(x, 0, max(part - 1, 0.5), height, stroke=0, fill=1)
            canvas.setFillColor(readable_on(paper.look, fill))
            canvas.setFont(STRONG, 8)
            text = str(count)
            if width_of(text, STRONG, 8) < part - 2:
                canvas.drawCentredString(x + (part - 1) / 2, height / 2 - 2.7, text)
            x += part

    said = "; ".join(f"{number}: {count}" for number, count in enumerate(counts, 1))
    return Picture(width, height, paint, said)


def chip(paper: Paper, place: float) -> Picture:
    """A small square in a level's colour, for a legend."""

    def paint(canvas: Any) -> None:
        canvas.setFillColor(paper.look.level(place))
        canvas.rect(0, 1, 9, 9, stroke=0, fill=1)

    return Picture(9, 11, paint)


def beside_index(
    paper: Paper, size: float, told: Any, gap: float = 18, valign: str = "MIDDLE"
) -> Any:
    """The index, large, and at its right what is told of it; that alone while there is none."""
    if paper.view.score.index is None:
        return side_by_side([told], (paper.sheet.width,), valign=valign)
    number = big_number(paper, size)
    widths = (number.width + gap, paper.sheet.width - number.width - gap)
    return side_by_side([number, told], widths, valign=valign)


def big_number(paper: Paper, size: float) -> Picture:
    """The index, large."""
    text = paper.shown(paper.view.score.index)

    def paint(canvas: Any) -> None:
        canvas.setFont(LIGHT, size)
        canvas.setFillColor(paper.look.ink)
        canvas.drawString(-size * 0.04, size * 0.02, text)

    return Picture(width_of(text, LIGHT, size), size * 0.74, paint, tag="P")
