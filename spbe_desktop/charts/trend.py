"""The index over the years: a line as long as the ruler is the same, a mark where it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spbe_desktop.charts.lettering import fitted
from spbe_desktop.charts.scene import (
    ACCENT,
    HAIRLINE,
    INK,
    MUTED,
    PAPER,
    Dot,
    Label,
    Mark,
    Measure,
    Paint,
    Path,
    Point,
    Scene,
    Spot,
)

NAME, VALUE, FIGURE = 8.5, 9.5, 7.5  # sizes of type
TOP, FOOT, SIDE = 30.0, 22.0, 22.0  # room around the drawing
RADIUS, HOLE = 3.2, 1.9
_BREAK = Paint("warning")


@dataclass(frozen=True, slots=True)
class Moment:
    """One evaluation: when, its index, and the ruler where another one begins with it.

    `share` is its place between the ends of the drawing, None while nothing is rated; `whole`
    false where the index is provisional; `target` is where the point leads.
    """

    name: str
    text: str
    share: float | None
    said: str
    ruler: str = ""
    whole: bool = True
    target: str = ""


def trend(
    moments: Sequence[Moment],
    ends: tuple[str, str],
    size: tuple[float, float],
    measure: Measure,
) -> Scene:
    """Years from left to right; nothing is joined across a change of the ruler."""
    width, height = size
    high, each_wide = height - TOP - FOOT, (width - 2 * SIDE) / max(1, len(moments))
    centres = [SIDE + each_wide * (n + 0.5) for n in range(len(moments))]
    places = [
        None if m.share is None else (x, TOP + high * (1 - min(max(m.share, 0.0), 1.0)))
        for m, x in zip(moments, centres, strict=True)
    ]
    marks: list[Mark] = []
    for text, y in zip(ends, (TOP + high, TOP), strict=True):
        marks.append(Path(((SIDE, y), (width, y)), HAIRLINE, 0.6))
        marks.append(Label((SIDE - 6, y + 2.5), text, FIGURE, MUTED, align="right"))
    for moment, x in zip(moments, centres, strict=True):
        if moment.ruler:
            left = x - each_wide / 2
            marks += _change(moment.ruler, left, (TOP + high, width - left - 4), measure)
    marks += _lines(moments, places)
    for moment, x, place in zip(moments, centres, places, strict=True):
        name = fitted(moment.name, NAME, each_wide - 4, measure)
        marks.append(Label((x, height - 6), name, NAME, MUTED, align="centre"))
        if place is not None:
            marks += _point(moment, place)
    spots = tuple(
        Spot(x - each_wide / 2, 0, each_wide, height, moment.said, moment.target)
        for moment, x in zip(moments, centres, strict=True)
    )
    return Scene(width, height, tuple(marks), spots, "; ".join(each.said for each in moments))


def _change(ruler: str, x: float, room: tuple[float, float], measure: Measure) -> list[Mark]:
    """An upright line between two rulers, with the name of the new one."""
    foot, wide = room
    name = fitted(ruler, FIGURE, wide, measure, strong=True)
    return [
        Path(((x, 6), (x, foot)), _BREAK, 1.0, (3, 2)),
        Label((x + 4, 12), name, FIGURE, _BREAK, strong=True),
    ]


def _lines(moments: Sequence[Moment], places: Sequence[Point | None]) -> list[Mark]:
    joined = pairwise(zip(moments, places, strict=True))
    return [
        Path((before, after), ACCENT, 1.6)
        for (_, before), (moment, after) in joined
        if before is not None and after is not None and not moment.ruler
    ]


def _point(moment: Moment, place: Point) -> list[Mark]:
    """A full point, or a ring where the index is provisional."""
    marks: list[Mark] = [Dot(place, RADIUS, ACCENT)]
    if not moment.whole:
        marks.append(Dot(place, HOLE, PAPER))
    at = (place[0], place[1] - 7)
    return [*marks, Label(at, moment.text, VALUE, INK, strong=True, align="centre")]
