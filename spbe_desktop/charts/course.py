"""The index over the stages: a point a stage, last year and the target as lines across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spbe_desktop.charts.lettering import fitted
from spbe_desktop.charts.scene import HAIRLINE, INK, MUTED, Label, Mark, Measure, Path, Scene, Spot
from spbe_desktop.charts.series import STYLES, Kind, Series, outline

NAME, VALUE, FIGURE = 8.5, 9.5, 7.5  # sizes of type
TOP, FOOT, SIDE = 18.0, 22.0, 22.0  # room around the drawing


@dataclass(frozen=True, slots=True)
class Stop:
    """A stage and the index after it, None where it has not been reached."""

    name: str
    text: str
    share: float | None


@dataclass(frozen=True, slots=True)
class Across:
    """A line across: last year's index, or the one aimed at."""

    kind: Kind
    name: str
    share: float


def course(
    stops: Sequence[Stop],
    lines: Sequence[Across],
    ends: tuple[str, str],
    size: tuple[float, float],
    measure: Measure,
) -> Scene:
    """Stages from left to right; `ends` are the least and the greatest of the scale."""
    width, height = size
    high = height - TOP - FOOT
    wide = width - 2 * SIDE
    each_wide = wide / max(1, len(stops))

    def down(share: float) -> float:
        return TOP + high * (1 - min(max(share, 0.0), 1.0))

    centres = [SIDE + each_wide * (n + 0.5) for n in range(len(stops))]
    places = [
        None if stop.share is None else (x, down(stop.share))
        for stop, x in zip(stops, centres, strict=True)
    ]
    marks: list[Mark] = []
    for text, share in zip(ends, (0.0, 1.0), strict=True):
        marks.append(Path(((SIDE, down(share)), (width, down(share))), HAIRLINE, 0.6))
        marks.append(Label((SIDE - 6, down(share) + 2.5), text, FIGURE, MUTED, align="right"))
    marks += _across([(line, down(line.share)) for line in lines], width)
    marks += outline(Series("now", "", tuple(stop.share for stop in stops)), places, closed=False)
    for stop, x, place in zip(stops, centres, places, strict=True):
        name = fitted(stop.name, NAME, each_wide - 4, measure)
        marks.append(Label((x, height - 6), name, NAME, MUTED, align="centre"))
        if place is not None:
            at = (x, place[1] - 6)
            marks.append(Label(at, stop.text, VALUE, INK, strong=True, align="centre"))
    told = [f"{stop.name}: {stop.text}" for stop in stops]
    spots = tuple(
        Spot(x - each_wide / 2, 0, each_wide, height, text)
        for text, x in zip(told, centres, strict=True)
    )
    said = "; ".join([*told, *(line.name for line in lines)])
    return Scene(width, height, tuple(marks), spots, said)


def _across(lines: Sequence[tuple[Across, float]], width: float) -> list[Mark]:
    """The lines across, each with its name above it, or above the name of the line below."""
    marks: list[Mark] = []
    free = float("inf")
    for line, y in sorted(lines, key=lambda each: each[1], reverse=True):
        style = STYLES[line.kind]
        base = min(y - 3, free)
        free = base - FIGURE - 1
        marks.append(Path(((SIDE, y), (width, y)), style.colour, style.width, style.dash))
        marks.append(Label((width, base), line.name, FIGURE, style.colour, align="right"))
    return marks
