"""Sheets to score by hand and key in afterwards: a code, a title and boxes a row."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reportlab.platypus import Spacer

from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.flowables import Rule
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.sheets.ticks import choices
from spbe_desktop.report.tables import group, ruled, side_by_side
from spbe_desktop.views.evaluation import IndicatorView
from spbe_desktop.views.levels import level_of

PITCH = 17.0


def blank_sheets(paper: Paper, _: Part, __: int) -> list[Any]:
    """A row an indicator under its aspect; each aspect has its sum, to check the keying."""
    words, view = paper.words, paper.view
    rows: list[list[Any]] = []
    extra: list[tuple[Any, ...]] = []
    for aspect in view.instrument.aspects:
        items = view.indicators_of(aspect.code)
        values = [each.value for each in items if each.value is not None]
        extra += group(paper, len(rows) + 1, 1)
        name = paper.text(paper.say(aspect.name), "cell strong")
        rows.append(
            [name, "", paper.text(words("sheet.blank.sum"), "cell muted"), _sum(paper, values)]
        )
        rows += [_row(paper, item) for item in items]
    keys = ("code", "indicator", "level", "note")
    head = [words(f"sheet.blank.{key}") for key in keys]
    wide = _boxes(paper)
    every = [item.value for item in view.indicators if item.value is not None]
    total = [paper.text(words("sheet.blank.total"), "cell strong"), _sum(paper, every)]
    keying = paper.text(words("sheet.blank.keying"), "note")
    keying.keepWithNext = 1  # who signs, signs below something
    return [
        paper.text(words(f"sheet.blank.lead.{'boxes' if _whole(paper) else 'lines'}"), "body"),
        *_legend(paper),
        Spacer(0, 4),
        ruled(paper, head, rows, (30, 424 - wide - 100, wide, 100), extra=extra),
        Spacer(0, 6),
        side_by_side(total, (paper.sheet.width - 100, 100)),
        Spacer(0, 4),
        keying,
    ]


def _boxes(paper: Paper) -> float:
    most = max(len(kind.levels) for kind in paper.view.instrument.capability_kinds)
    return most * PITCH + 10 if _whole(paper) else 96.0


def _whole(paper: Paper) -> bool:
    """Whether values are whole levels, so that boxes can be ticked."""
    scale = paper.view.instrument.scale
    return scale.step == 1 and scale.max - scale.min <= 10


def _row(paper: Paper, item: IndicatorView) -> list[Any]:
    pack, indicator = paper.view.instrument, item.indicator
    title = paper.say(indicator.short_title)
    code = paper.text(indicator.code, "cell strong")
    value = None if paper.options.blank else item.value
    if _whole(paper):
        levels = pack.level_names(indicator)
        at = None if value is None else levels.index(level_of(pack, indicator, value))
        names = [paper.words.plain(each.value) for each in levels]
        given: Any = choices(paper, names, at, PITCH)
    else:
        told = "" if value is None else paper.rating(value)
        given = paper.text(told, "cell strong") if told else _line()
    return [code, paper.text(title, "cell"), given, ""]


def _line() -> Any:
    return [Spacer(0, 11), Rule(60, 0.6, hAlign="LEFT", spaceBefore=0, spaceAfter=0)]


def _sum(paper: Paper, values: list[Decimal]) -> Any:
    told = "" if paper.options.blank or not values else paper.rating(sum(values, Decimal(0)))
    return paper.text(told, "cell strong") if told else _line()


def _legend(paper: Paper) -> list[Any]:
    """The names of the levels, a line for every kind of capability."""
    lines = []
    for kind in paper.view.instrument.capability_kinds:
        names = [f"{paper.words.plain(e.value)} {paper.say(e.name)}" for e in kind.levels]
        lines.append(paper.text(f"{paper.say(kind.label)}: {', '.join(names)}", "cell muted"))
    return lines
