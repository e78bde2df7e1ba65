"""The heat strip on paper: every indicator a cell in the colour of its level, its value in it."""

from __future__ import annotations

from spbe_desktop.charts.strip import Cell, Group, strip
from spbe_desktop.report.flowables import Picture
from spbe_desktop.report.paper import NOTHING, Paper
from spbe_desktop.report.scenes import measure, picture
from spbe_desktop.views.evaluation import IndicatorView
from spbe_desktop.views.levels import level_of, place_of


def strip_of(paper: Paper) -> Picture:
    """All indicators by aspect."""
    groups = [
        Group(
            paper.say(aspect.short_name or aspect.name),
            tuple(_cell(paper, item) for item in paper.view.indicators_of(aspect.code)),
        )
        for aspect in paper.view.instrument.aspects
    ]
    scene = strip([each for each in groups if each.cells], paper.sheet.width, measure)
    return picture(scene, paper.look)


def _cell(paper: Paper, item: IndicatorView) -> Cell:
    code, share = item.indicator.code, None
    if item.value is not None:
        level = level_of(paper.view.instrument, item.indicator, item.value)
        share = place_of(paper.view.instrument, item.indicator, level)
    text = NOTHING if item.value is None else paper.rating(item.value)
    return Cell(code, text, share, f"{code}: {text}")
