"""The predicate band: every predicate a stretch of the scale, the index upon it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spbe_desktop.charts.lettering import fitted
from spbe_desktop.charts.scene import (
    ACCENT,
    HAIRLINE,
    INK,
    MUTED,
    Area,
    Label,
    Mark,
    Measure,
    Paint,
    Path,
    Scene,
    box,
)
from spbe_desktop.charts.series import marker

HEIGHT = 58.0
NAME, FIGURE, VALUE = 8.5, 7.5, 9.0  # sizes of type
_TOP, _THICK = 23.0, 9.0
_HALF = 4.2  # half the width of what points at the band


@dataclass(frozen=True, slots=True)
class Stretch:
    """A predicate from `start` to `end` of the scale (0 to 1); `least` is its lower bound."""

    name: str
    least: str
    start: float
    end: float
    mine: bool


@dataclass(frozen=True, slots=True)
class Needle:
    """The index on the band, and the index aimed at."""

    share: float | None
    text: str
    goal: float | None = None
    gap: str = ""  # how far it is to the predicate above


def band(
    stretches: Sequence[Stretch], needle: Needle, most: str, width: float, measure: Measure
) -> Scene:
    """The band with the end of the scale (`most`) at its right."""
    marks: list[Mark] = []
    for each in stretches:
        marks += _stretch(each, width, most, measure)
    marks.append(Label((width, HEIGHT - 4), most, FIGURE, MUTED, align="right"))
    if needle.goal is not None:
        x = min(max(width * needle.goal, _HALF), width - _HALF)
        marks.append(Path(((x, _TOP - 3), (x, _TOP + _THICK + 3)), Paint("good"), 1.4))
        marks.append(marker("target", (x, _TOP - 5), _HALF / 1.3))
    if needle.share is not None:
        marks += _needle(needle, stretches, width, measure)
    said = ", ".join(f"{each.name} {each.least}" for each in stretches)
    return Scene(width, HEIGHT, tuple(marks), (), f"{needle.text}: {said} – {most}")


def _stretch(each: Stretch, width: float, most: str, measure: Measure) -> list[Mark]:
    left, right = width * each.start, width * each.end
    colour = ACCENT if each.mine else MUTED
    name = fitted(each.name, NAME, max(right - left - 2, 0), measure, strong=each.mine)
    marks: list[Mark] = [
        box(left, _TOP, max(right - left - 1.5, 0.5), _THICK, ACCENT if each.mine else HAIRLINE),
        Label((left, HEIGHT - 14), name, NAME, colour, strong=each.mine),
    ]
    taken = measure(most, FIGURE, False) + 4 if right >= width else 0.0
    if measure(each.least, FIGURE, False) + taken < right - left:
        marks.append(Label((left, HEIGHT - 4), each.least, FIGURE, MUTED))
    return marks


def _needle(
    needle: Needle, stretches: Sequence[Stretch], width: float, measure: Measure
) -> list[Mark]:
    """A triangle above the band with the index on it, and the way to the predicate above."""
    share = needle.share or 0.0
    x = width * share
    half = measure(needle.text, VALUE, True) / 2
    left, right = max(x - _HALF, 0.0), min(x + _HALF, width)
    tip = ((x, _TOP - 1.5), (left, _TOP - 8), (right, _TOP - 8))
    at = (min(max(x, half), width - half), 11.5)
    marks: list[Mark] = [
        Area(tip, INK),
        Label(at, needle.text, VALUE, INK, strong=True, align="centre"),
    ]
    above = [each.start for each in stretches if each.start > share]
    if needle.gap and above:
        end = width * min(above)
        marks.append(Path(((x + 5, _TOP - 4.5), (end, _TOP - 4.5)), MUTED, 0.8, (2, 2)))
        wide = measure(needle.gap, FIGURE, False)
        left = at[0] + half + 5
        if left + wide <= width:
            marks.append(Label((left, 11.5), needle.gap, FIGURE, MUTED))
    return marks
