"""The radar of aspects: any number of axes from three on, any scale, legible in grey."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import cos, pi, sin
from typing import Any

from spbe_desktop.report.flowables import Picture
from spbe_desktop.report.fonts import REGULAR, STRONG, lines_of, width_of
from spbe_desktop.report.paper import Paper

LABEL_WIDTH = 112.0  # the most a name may take; shorter names leave the room to the shape
LEADING = 10.0
Point = tuple[float, float]
Place = Callable[[int, float], Point]


@dataclass(frozen=True, slots=True)
class Axis:
    """One aspect: its name, its value, and the value of the first stage if compared."""

    name: str
    value: Decimal | None
    first: Decimal | None


def radar(paper: Paper, axes: Sequence[Axis], width: float, height: float) -> Picture:
    """Rings for the scale, a filled shape for the values, dashes for the first stage."""
    scale = paper.view.instrument.scale
    widest = min(LABEL_WIDTH, max(width_of(axis.name, REGULAR, 8) for axis in axes))
    reach = min(width / 2 - widest - 12, height / 2 - 3 * LEADING - 6)
    span = float(scale.max - scale.min)

    def place(axis: int, share: float) -> Point:
        angle = pi / 2 - 2 * pi * axis / len(axes)
        return width / 2 + reach * share * cos(angle), height / 2 + reach * share * sin(angle)

    def share(value: Decimal | None) -> float:
        return 0.0 if value is None else max(0.0, float(value - scale.min)) / span

    def paint(canvas: Any) -> None:
        look = paper.look
        values = [
            None if axis.value is None else place(i, share(axis.value))
            for i, axis in enumerate(axes)
        ]
        whole = [point for point in values if point is not None]
        if len(whole) == len(axes):
            canvas.setFillColor(look.tint(look.accent, 0.16))
            canvas.drawPath(_ring(canvas, whole), stroke=0, fill=1)
        _grid(canvas, paper, place, len(axes))
        if all(axis.first is not None for axis in axes):
            first = [place(i, share(axis.first)) for i, axis in enumerate(axes)]
            canvas.setDash(3, 2)
            canvas.setLineWidth(1)
            canvas.setStrokeColor(look.muted)
            canvas.drawPath(_ring(canvas, first), stroke=1, fill=0)
            canvas.setDash()
        _outline(canvas, paper, values)
        _figures(canvas, paper, place)
        for number, axis in enumerate(axes):
            _label(canvas, paper, axis, place(number, 1), (width / 2, height / 2))

    return Picture(width, height, paint)


def _outline(canvas: Any, paper: Paper, values: Sequence[Point | None]) -> None:
    """A dot on each rated axis, a line to its neighbour where that is rated too."""
    canvas.setStrokeColor(paper.look.accent)
    canvas.setFillColor(paper.look.accent)
    canvas.setLineWidth(1.6)
    canvas.setLineCap(1)
    for number, point in enumerate(values):
        following = values[(number + 1) % len(values)]
        if point is not None:
            canvas.circle(*point, 2.4, stroke=0, fill=1)
            if following is not None:
                canvas.line(*point, *following)


def _ring(canvas: Any, points: Sequence[Point]) -> Any:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    return path


def _rings(paper: Paper) -> int:
    """A ring for every whole step of a short scale, else four."""
    span = paper.view.instrument.scale.max - paper.view.instrument.scale.min
    return int(span) if span == span.to_integral_value() and 2 <= span <= 6 else 4


def _grid(canvas: Any, paper: Paper, place: Place, count: int) -> None:
    """Rings and spokes."""
    look, rings = paper.look, _rings(paper)
    canvas.setStrokeColor(look.tint(look.muted, 0.35))
    canvas.setLineWidth(0.4)
    for ring in range(1, rings + 1):
        points = [place(axis, ring / rings) for axis in range(count)]
        canvas.drawPath(_ring(canvas, points), stroke=1, fill=0)
    for axis in range(count):
        canvas.line(*place(axis, 0), *place(axis, 1))


def _figures(canvas: Any, paper: Paper, place: Place) -> None:
    """The scale's figures along the first spoke, above the shape so that it hides none."""
    scale, rings = paper.view.instrument.scale, _rings(paper)
    canvas.setFont(REGULAR, 6.5)
    canvas.setFillColor(paper.look.muted)
    for ring in range(rings + 1):
        x, y = place(0, ring / rings)
        value = scale.min + (scale.max - scale.min) * ring / rings
        canvas.drawRightString(x - 3, y - 2.2, paper.words.plain(value))


def _label(canvas: Any, paper: Paper, axis: Axis, at: Point, centre: Point) -> None:
    """Name and value outside the tip of a spoke, on the side it points to."""
    away = (at[0] - centre[0], at[1] - centre[1])
    size = (away[0] ** 2 + away[1] ** 2) ** 0.5
    across, up = away[0] / size, away[1] / size
    lines = lines_of(axis.name, REGULAR, 8, LABEL_WIDTH, 3)
    x, y = at[0] + 9 * across, at[1] + 10 * up
    block = LEADING * (len(lines) + 1)
    top = y + block / 2 + up * block / 2 - 8
    centred = abs(across) < 0.2
    draw = (
        canvas.drawCentredString
        if centred
        else (canvas.drawString if across > 0 else canvas.drawRightString)
    )
    canvas.setFillColor(paper.look.ink)
    canvas.setFont(STRONG, 9.5)
    draw(x, top, paper.shown(axis.value))
    canvas.setFillColor(paper.look.muted)
    canvas.setFont(REGULAR, 8)
    for number, line in enumerate(lines, 1):
        draw(x, top - LEADING * number, line)
