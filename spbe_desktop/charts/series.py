"""What is compared, and how each is told from the others, also in grey: dash and marker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from spbe_desktop.charts.lettering import fitted
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
_LEGEND, _SAMPLE, _GAP, _ROW = 8.5, 22.0, 14.0, 12.0


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
    if not places:
        return []
    style = series.style
    whole = [place for place in places if place is not None]
    marks: list[Mark] = []
    if len(whole) == len(places) and len(whole) > 1:
        marks.append(Path(tuple(whole), style.colour, style.width, style.dash, closed))
    else:
        following = [*places[1:], places[0] if closed else None]
        marks += [
            Path((one, other), style.colour, style.width, style.dash)
            for one, other in zip(places, following, strict=True)
            if one is not None and other is not None
        ]
    return marks + [marker(series.kind, place) for place in whole]


def legend(series: Sequence[Series], width: float, end: float, measure: Measure) -> list[Mark]:
    """The names beside a sample of their lines, in centred rows that end at `end`."""
    rows = _rows(series, width, measure)
    marks: list[Mark] = []
    for number, row in enumerate(rows):
        baseline = end - 5 - _ROW * (len(rows) - 1 - number)
        wide = [_width(each, width, measure) for each in row]
        x = max(0.0, (width - sum(wide) - _GAP * (len(wide) - 1)) / 2)
        for each, room in zip(row, wide, strict=True):
            marks += _entry(each, (x, baseline), room - _SAMPLE - 5, measure)
            x += room + _GAP
    return marks


def legend_height(series: Sequence[Series], width: float, measure: Measure) -> float:
    """How much room the legend takes."""
    return 10 + _ROW * len(_rows(series, width, measure))


def _rows(series: Sequence[Series], width: float, measure: Measure) -> list[list[Series]]:
    """The entries, as many in a row as the width has room for."""
    rows: list[list[Series]] = []
    taken = width
    for each in series:
        wide = _width(each, width, measure)
        if rows and taken + _GAP + wide <= width:
            rows[-1].append(each)
            taken += _GAP + wide
        else:
            rows.append([each])
            taken = wide
    return rows


def _width(each: Series, width: float, measure: Measure) -> float:
    return min(width, _SAMPLE + 5 + measure(each.name, _LEGEND, False))


def _entry(each: Series, at: Point, room: float, measure: Measure) -> list[Mark]:
    """A sample of the line, then the name."""
    (x, baseline), style = at, each.style
    y, name = baseline - _LEGEND / 3, fitted(each.name, _LEGEND, room + 0.1, measure)
    return [
        Path(((x, y), (x + _SAMPLE, y)), style.colour, style.width, style.dash),
        marker(each.kind, (x + _SAMPLE / 2, y)),
        Label((x + _SAMPLE + 5, baseline), name, _LEGEND, MUTED),
    ]
