"""What is compared, and how each is told from the others, also in grey: dash and marker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from spbe_desktop.charts.scene import (
    ACCENT,
    INK,
    MUTED,
    Area,
    Dot,
    Label,
    Mark,
    Measure,
    Paint,
    Path,
    Point,
)

Kind = Literal["now", "stage", "year", "target"]
Marker = Literal["circle", "square", "triangle", "diamond"]
SIZE = 2.6  # points from the middle of a marker to its edge
_LEGEND, _SAMPLE, _GAP = 8.5, 22.0, 14.0


@dataclass(frozen=True, slots=True)
class Style:
    """A line and its marker."""

    colour: Paint
    width: float
    dash: tuple[float, ...]
    marker: Marker


STYLES: dict[Kind, Style] = {
    "now": Style(ACCENT, 1.6, (), "circle"),
    "stage": Style(MUTED, 1.0, (3, 2), "square"),
    "year": Style(INK, 1.0, (1, 2), "triangle"),
    "target": Style(Paint("good"), 1.2, (7, 3), "diamond"),
}


@dataclass(frozen=True, slots=True)
class Series:
    """Values on one scale, as shares of it from 0 to 1; None where there is none."""

    kind: Kind
    name: str
    shares: tuple[float | None, ...]

    @property
    def style(self) -> Style:
        """How it is drawn."""
        return STYLES[self.kind]


def marker(kind: Kind, at: Point, size: float = SIZE) -> Mark:
    """The marker of a kind at a point."""
    style, (x, y) = STYLES[kind], at
    corners: dict[Marker, tuple[Point, ...]] = {
        "square": ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
        "triangle": ((0, -1.2), (1.1, 0.8), (-1.1, 0.8)),
        "diamond": ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    }
    if style.marker not in corners:
        return Dot(at, size, style.colour)
    points = ((x + size * across, y + size * down) for across, down in corners[style.marker])
    return Area(tuple(points), style.colour)


def outline(series: Series, places: Sequence[Point | None], *, closed: bool) -> list[Mark]:
    """A marker where there is a value, a line to the neighbour where that has one too."""
    style = series.style
    whole = [place for place in places if place is not None]
    marks: list[Mark] = []
    if len(whole) == len(places) and len(whole) > 1:
        marks.append(Path(tuple(whole), style.colour, style.width, style.dash, closed))
    else:
        following = [*places[1:], places[0] if closed and places else None]
        marks += [
            Path((one, other), style.colour, style.width, style.dash)
            for one, other in zip(places, following, strict=True)
            if one is not None and other is not None
        ]
    return marks + [marker(series.kind, place) for place in whole]


def legend(series: Sequence[Series], width: float, baseline: float, measure: Measure) -> list[Mark]:
    """The names beside a sample of their lines, in one centred row."""
    wide = [_SAMPLE + 5 + measure(each.name, _LEGEND, False) for each in series]
    x = max(0.0, (width - sum(wide) - _GAP * (len(wide) - 1)) / 2)
    marks: list[Mark] = []
    for each, room in zip(series, wide, strict=True):
        y, style = baseline - _LEGEND / 3, each.style
        marks.append(Path(((x, y), (x + _SAMPLE, y)), style.colour, style.width, style.dash))
        marks.append(marker(each.kind, (x + _SAMPLE / 2, y)))
        marks.append(Label((x + _SAMPLE + 5, baseline), each.name, _LEGEND, MUTED))
        x += room + _GAP
    return marks
