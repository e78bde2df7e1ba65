"""The radar: any number of axes from three on, any scale, several series, legible in grey."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, pi, sin

from spbe_desktop.charts.lettering import broken
from spbe_desktop.charts.scene import (
    INK,
    MUTED,
    Align,
    Area,
    Label,
    Mark,
    Measure,
    Paint,
    Path,
    Point,
    Scene,
    Spot,
)
from spbe_desktop.charts.series import Series, legend, legend_height, outline

LABEL_WIDTH = 112.0  # the most a name may take; shorter names leave the room to the shape
LEADING = 10.0
VALUE, NAME, FIGURE = 9.5, 8.0, 6.5  # sizes of type


@dataclass(frozen=True, slots=True)
class Axis:
    """One spoke: its name, its value as it is read, and where a click on its label leads.

    `said` is told instead of name and value while the pointer rests there.
    """

    name: str
    text: str
    target: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the radar stands."""

    centre: Point
    reach: float
    count: int

    def place(self, axis: int, share: float) -> Point:
        """The point of a share of the scale on an axis."""
        angle = pi / 2 - 2 * pi * axis / self.count
        far = self.reach * share
        return self.centre[0] + far * cos(angle), self.centre[1] - far * sin(angle)

    def places(self, shares: Sequence[float | None]) -> list[Point | None]:
        """The points of one series; below the scale is its middle."""
        return [None if s is None else self.place(n, max(0.0, s)) for n, s in enumerate(shares)]


def radar(
    axes: Sequence[Axis],
    series: Sequence[Series],
    figures: Sequence[str],
    size: tuple[float, float],
    measure: Measure,
    *,
    named: bool = False,
) -> Scene:
    """Rings with `figures` from the least to the greatest, and a line for each of `series`.

    The series of the kind `now` is filled. With `named`, a legend stands below.
    """
    width, height = size
    room = height - (legend_height(series, width, measure) if named else 0)
    frame, labels = _laid_out(axes, width, room, measure)
    marks = [*_filled(series, frame), *_grid(frame, len(figures) - 1)]
    for each in sorted(series, key=lambda each: each.kind == "now"):
        marks += outline(each, frame.places(each.shares), closed=True)
    marks += _figures(frame, figures)
    marks += [mark for mark_row, _ in labels for mark in mark_row]
    if named:
        marks += legend(series, width, height, measure)
    said = "; ".join(f"{axis.name} {axis.text}" for axis in axes)
    return Scene(width, height, tuple(marks), tuple(spot for _, spot in labels), said)


def _laid_out(
    axes: Sequence[Axis], width: float, room: float, measure: Measure
) -> tuple[_Frame, list[tuple[list[Mark], Spot]]]:
    """The largest frame whose labels keep apart: names on several lines, on one, or no names."""
    most = min(LABEL_WIDTH, width * 0.3)
    for lines in (3, 2, 1, 0):
        names = [broken(axis.name, NAME, most, lines, measure) for axis in axes]
        wide = max((measure(line, NAME, False) for each in names for line in each), default=0.0)
        deepest = max(len(each) for each in names)
        reach = min(width / 2 - max(wide, 20.0) - 14, room / 2 - (deepest + 1) * LEADING - 10)
        frame = _Frame((width / 2, room / 2), max(12.0, reach), len(axes))
        labels = [
            _label(axis, name, n, frame, measure)
            for n, (axis, name) in enumerate(zip(axes, names, strict=True))
        ]
        spots = [spot for _, spot in labels]
        if all(s.x >= 0 and s.x + s.width <= width for s in spots) and not _crowded(spots):
            break
    return frame, labels


def _crowded(spots: Sequence[Spot]) -> bool:
    """Whether any two of them meet."""
    return any(
        abs(2 * (a.x - b.x) + a.width - b.width) < a.width + b.width
        and abs(2 * (a.y - b.y) + a.height - b.height) < a.height + b.height
        for a, b in combinations(spots, 2)
    )


def _filled(series: Sequence[Series], frame: _Frame) -> list[Mark]:
    fills: list[Mark] = []
    for each in series:
        whole = [place for place in frame.places(each.shares) if place is not None]
        if each.kind == "now" and len(whole) == frame.count:
            fills.append(Area(tuple(whole), Paint("accent", 0.16)))
    return fills


def _grid(frame: _Frame, rings: int) -> list[Mark]:
    """Rings and spokes."""
    thin = Paint("muted", 0.35)
    ends = [frame.place(axis, 1) for axis in range(frame.count)]
    marks: list[Mark] = [
        Path(
            tuple(frame.place(axis, ring / rings) for axis in range(frame.count)),
            thin,
            0.4,
            closed=True,
        )
        for ring in range(1, rings + 1)
    ]
    return marks + [Path((frame.centre, end), thin, 0.4) for end in ends]


def _figures(frame: _Frame, figures: Sequence[str]) -> list[Mark]:
    """The scale's figures along the first spoke, above the shape so that it hides none."""
    places = [frame.place(0, ring / (len(figures) - 1)) for ring in range(len(figures))]
    return [
        Label((x - 3, y + 2.2), text, FIGURE, MUTED, align="right")
        for text, (x, y) in zip(figures, places, strict=True)
    ]


def _label(
    axis: Axis, lines: Sequence[str], number: int, frame: _Frame, measure: Measure
) -> tuple[list[Mark], Spot]:
    """Value and name outside the tip of a spoke, on the side it points to."""
    tip = frame.place(number, 1)
    across = (tip[0] - frame.centre[0]) / frame.reach
    down = (tip[1] - frame.centre[1]) / frame.reach
    x, y = tip[0] + 9 * across, tip[1] + 10 * down
    block = LEADING * (len(lines) + 1)
    top = y - block / 2 + down * block / 2 + 8
    align: Align = "centre" if abs(across) < 0.2 else "left" if across > 0 else "right"
    marks: list[Mark] = [Label((x, top), axis.text, VALUE, INK, strong=True, align=align)]
    marks += [
        Label((x, top + LEADING * place), line, NAME, MUTED, align=align)
        for place, line in enumerate(lines, 1)
    ]
    wide = max([measure(axis.text, VALUE, True), *(measure(line, NAME, False) for line in lines)])
    left = {"left": x, "centre": x - wide / 2, "right": x - wide}[align]
    said = axis.said or f"{axis.name}: {axis.text}"
    return marks, Spot(left, top - VALUE + 1, wide, block + 1, said, axis.target)
