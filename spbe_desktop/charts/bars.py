"""Bars side by side on one scale: name, length, value, and small marks for what is compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spbe_desktop.charts.lettering import fitted
from spbe_desktop.charts.scene import (
    ACCENT,
    HAIRLINE,
    INK,
    MUTED,
    Label,
    Mark,
    Measure,
    Paint,
    Path,
    Scene,
    Spot,
    box,
)
from spbe_desktop.charts.series import Kind, marker

TYPE, THICK, ROW = 10.0, 7.0, 24.0
VALUE_ROOM = 36.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `share` of the scale, the value as read, marks by kind, and what it says."""

    name: str
    text: str
    share: float | None
    marks: tuple[tuple[Kind, float], ...] = ()
    said: str = ""
    target: str = ""
    colour: Paint = ACCENT


def bars(
    rows: Sequence[Bar], width: float, measure: Measure, *, names: float = 0.42, row: float = ROW
) -> Scene:
    """A row for each bar; names take at most the share `names` of the width."""
    wanted = max((measure(each.name, TYPE, False) for each in rows), default=0.0) + 10
    left = min(wanted, width * names)
    length = max(20.0, width - left - VALUE_ROOM)
    marks: list[Mark] = []
    spots: list[Spot] = []
    for number, each in enumerate(rows):
        top = number * row
        marks += _row(each, top + row / 2, left, length, measure)
        spots.append(
            Spot(0, top, width, row, each.said or f"{each.name}: {each.text}", each.target)
        )
    whole = "; ".join(f"{each.name} {each.text}" for each in rows)
    return Scene(width, len(rows) * row, tuple(marks), tuple(spots), whole)


def _row(each: Bar, middle: float, left: float, length: float, measure: Measure) -> list[Mark]:
    name = fitted(each.name, TYPE, left - 10, measure)
    top, base = middle - THICK / 2, middle + TYPE * 0.34
    marks: list[Mark] = [
        Label((0, base), name, TYPE, INK),
        box(left, top, length, THICK, HAIRLINE),
    ]
    if each.share is not None:
        marks.append(box(left, top, max(1.5, length * _inside(each.share)), THICK, each.colour))
    for kind, share in each.marks:
        x = left + length * _inside(share)
        marks.append(Path(((x, top - 3), (x, top + THICK + 3)), INK, 1.0))
        marks.append(marker(kind, (x, top - 4)))
    end = left + length + VALUE_ROOM
    colour = MUTED if each.share is None else INK
    return [*marks, Label((end, base), each.text, TYPE, colour, strong=True, align="right")]


def _inside(share: float) -> float:
    return min(max(share, 0.0), 1.0)
