"""A drawing of the charts room on paper."""

from __future__ import annotations

from typing import Any

from spbe_desktop.charts.scene import Area, Dot, Label, Mark, Paint, Path, Point, Scene
from spbe_desktop.report.flowables import Picture
from spbe_desktop.report.fonts import REGULAR, STRONG, width_of
from spbe_desktop.report.style import Look


def measure(text: str, size: float, strong: bool) -> float:
    """How wide a text runs on paper."""
    return width_of(text, STRONG if strong else REGULAR, size)


def picture(scene: Scene, look: Look) -> Picture:
    """The scene as a piece of a page."""

    def paint(canvas: Any) -> None:
        for mark in scene.marks:
            _draw(canvas, mark, scene.height, look)

    return Picture(scene.width, scene.height, paint, scene.said)


def colour_of(paint: Paint, look: Look) -> Any:
    """What a token is on this paper."""
    colour = look.level(paint.at) if paint.name == "level" else look.token(paint.name)
    if paint.ink:
        return readable_on(look, colour)
    return colour if paint.strength == 1 else look.tint(colour, paint.strength)


def readable_on(look: Look, colour: Any) -> Any:
    """Ink or white, whichever stands out more on `colour`."""
    return max(look.ink, look.tint(look.ink, 0), key=lambda ink: _contrast(ink, colour))


def _contrast(first: Any, second: Any) -> float:
    """How well one colour is read on another (WCAG 2)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Any) -> float:
    parts = (colour.red, colour.green, colour.blue)
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def _draw(canvas: Any, mark: Mark, height: float, look: Look) -> None:
    colour = colour_of(mark.colour, look)
    match mark:
        case Path():
            canvas.setStrokeColor(colour)
            canvas.setLineWidth(mark.width)
            canvas.setDash(*([list(mark.dash)] if mark.dash else []))
            shape = _shape(canvas, mark.points, height, closed=mark.closed)
            canvas.drawPath(shape, stroke=1, fill=0)
            canvas.setDash()
        case Area():
            canvas.setFillColor(colour)
            canvas.drawPath(_shape(canvas, mark.points, height, closed=True), stroke=0, fill=1)
        case Dot():
            canvas.setFillColor(colour)
            canvas.circle(mark.at[0], height - mark.at[1], mark.radius, stroke=0, fill=1)
        case Label():
            _write(canvas, mark, height, colour)


def _write(canvas: Any, label: Label, height: float, colour: Any) -> None:
    canvas.setFillColor(colour)
    canvas.setFont(STRONG if label.strong else REGULAR, label.size)
    draw = {
        "left": canvas.drawString,
        "centre": canvas.drawCentredString,
        "right": canvas.drawRightString,
    }[label.align]
    draw(label.at[0], height - label.at[1], label.text)


def _shape(canvas: Any, points: tuple[Point, ...], height: float, *, closed: bool) -> Any:
    path = canvas.beginPath()
    path.moveTo(points[0][0], height - points[0][1])
    for x, y in points[1:]:
        path.lineTo(x, height - y)
    if closed:
        path.close()
    return path
