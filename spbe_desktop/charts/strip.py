"""The heat strip: every indicator a cell in the colour of its level, with the value in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spbe_desktop.charts.lettering import fitted
from spbe_desktop.charts.scene import (
    HAIRLINE,
    MUTED,
    Label,
    Mark,
    Measure,
    Path,
    Scene,
    Spot,
    box,
    level,
    on_level,
)

CELL_HEIGHT, GAP, GROUP_GAP = 26.0, 2.0, 8.0
CODE, VALUE, NAME = 7.5, 10.0, 8.5  # sizes of type
CAPTION, CODES = 14.0, 11.0  # room above the cells for the group, and below for the codes
LEAST, MOST = 20.0, 44.0  # width of a cell


@dataclass(frozen=True, slots=True)
class Cell:
    """An indicator: its value as read and its place on the scale, None while it is not rated."""

    code: str
    text: str
    share: float | None
    said: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Cells that belong together, under one name."""

    name: str
    cells: tuple[Cell, ...]


def strip(groups: Sequence[Group], width: float, measure: Measure) -> Scene:
    """All groups one after another, on as many lines as the width asks for."""
    widest = max((measure(c.text, VALUE, True) for g in groups for c in g.cells), default=0.0)
    least = max(LEAST, widest + 6)
    lines = _lines(groups, width, least)
    cell = min(MOST, *(_cell_width(line, width) for line in lines)) if lines else MOST
    marks: list[Mark] = []
    spots: list[Spot] = []
    pitch = CAPTION + CELL_HEIGHT + CODES + 8
    for number, line in enumerate(lines):
        x, top = 0.0, number * pitch
        for group in line:
            wide = len(group.cells) * (cell + GAP) - GAP
            name = fitted(group.name, NAME, wide, measure)
            marks.append(Label((x, top + NAME), name, NAME, MUTED))
            for each in group.cells:
                marks += _cell(each, x, top + CAPTION, cell)
                spots.append(
                    Spot(x, top + CAPTION, cell, CELL_HEIGHT + CODES, each.said, each.target)
                )
                x += cell + GAP
            x += GROUP_GAP - GAP
    said = "; ".join(cell.said for group in groups for cell in group.cells)
    return Scene(width, max(0.0, len(lines) * pitch - 8), tuple(marks), tuple(spots), said)


def _lines(groups: Sequence[Group], width: float, cell: float) -> list[list[Group]]:
    """Whole groups on a line while they fit; one that is too long for any line is parted."""
    most = max(1, int((width + GAP) // (cell + GAP)))
    lines: list[list[Group]] = []
    taken = width
    for group in groups:
        for at in range(0, len(group.cells), most):
            part = Group(group.name, group.cells[at : at + most])
            wide = len(part.cells) * (cell + GAP) - GAP
            if lines and taken + GROUP_GAP + wide <= width:
                lines[-1].append(part)
                taken += GROUP_GAP + wide
            else:
                lines.append([part])
                taken = wide
    return lines


def _cell_width(line: Sequence[Group], width: float) -> float:
    count = sum(len(group.cells) for group in line)
    gaps = GROUP_GAP * (len(line) - 1) + GAP * (count - len(line))
    return (width - gaps) / count


def _cell(each: Cell, x: float, top: float, width: float) -> list[Mark]:
    middle, base = x + width / 2, top + CELL_HEIGHT / 2 + VALUE * 0.35
    code = Label((middle, top + CELL_HEIGHT + 9), each.code, CODE, MUTED, align="centre")
    if each.share is None:
        left, right, low = x + 0.5, x + width - 0.5, top + CELL_HEIGHT  # the line has a width
        corners = ((left, top), (right, top), (right, low), (left, low))
        edge = Path(corners, HAIRLINE, 1.0, closed=True)
        return [edge, Label((middle, base), each.text, VALUE, MUTED, align="centre"), code]
    return [
        box(x, top, width, CELL_HEIGHT, level(each.share)),
        Label((middle, base), each.text, VALUE, on_level(each.share), strong=True, align="centre"),
        code,
    ]
