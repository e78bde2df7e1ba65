"""Boxes to tick, drawn: the typeface has no such letters."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Paragraph

from spbe_desktop.report.flowables import Picture
from spbe_desktop.report.fonts import REGULAR, STRONG
from spbe_desktop.report.paper import Paper

SIDE = 8.5


def tick(paper: Paper, on: bool) -> Picture:
    """One box, ticked or open."""

    def paint(canvas: Any) -> None:
        _box(canvas, paper, 0, 0)
        if on:
            canvas.setStrokeColor(paper.look.ink)
            canvas.setLineWidth(1.4)
            canvas.lines([(1.8, 4.2, 3.6, 1.9), (3.6, 1.9, 7.2, 7.4)])

    return Picture(SIDE, SIDE + 1, paint, said="[x]" if on else "[ ]")


def choices(paper: Paper, names: list[str], chosen: int | None, pitch: float) -> Picture:
    """Boxes in a row, one a level, the one that stands filled."""

    def paint(canvas: Any) -> None:
        for number, name in enumerate(names):
            x = number * pitch
            on = number == chosen
            _box(canvas, paper, x, 0, 13.0)
            if on:
                canvas.setFillColor(paper.look.hairline)
                canvas.rect(x, 0, 13.0, 13.0, stroke=1, fill=1)
            canvas.setFont(STRONG if on else REGULAR, 9)
            canvas.setFillColor(paper.look.ink if on else paper.look.muted)
            canvas.drawCentredString(x + 6.5, 3.4, name)

    said = " ".join(f"[{name}]" if n == chosen else name for n, name in enumerate(names))
    return Picture(pitch * len(names), 14, paint, said=said)


def open_cell(paper: Paper, text: str, style: str = "cell") -> Paragraph:
    """A cell's text, or nothing where it is to be filled in by hand."""
    return paper.text("" if paper.options.blank else text, style)


def _box(canvas: Any, paper: Paper, x: float, y: float, side: float = SIDE) -> None:
    canvas.setStrokeColor(paper.look.muted)
    canvas.setLineWidth(0.7)
    canvas.rect(x, y, side, side, stroke=1, fill=0)
