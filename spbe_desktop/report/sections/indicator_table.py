"""Every indicator on one line: weight, own assessment, value, level, stage of origin."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Spacer

from spbe_desktop.report.charts import ladder
from spbe_desktop.report.figures import first_stage, value_at
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.tables import group, ruled
from spbe_desktop.views.evaluation import IndicatorView
from spbe_desktop.views.levels import level_of, place_of


def indicator_table(paper: Paper) -> Any:
    """Every indicator under its aspect."""
    words, view = paper.words, paper.view
    compare = len(paper.activity.stages) > 1
    head = [words(f"report.head.{key}") for key in ("number", "indicator", "weight")]
    head += [paper.stage(first_stage(view))] if compare else []
    value_at_column = len(head)
    head += [words(f"report.head.{key}") for key in ("value", "level", "origin")]
    rows: list[list[Any]] = []
    extra: list[tuple[Any, ...]] = []
    for aspect in view.instrument.aspects:
        name = paper.text(paper.say(aspect.name), "cell strong")
        value = paper.text(paper.shown(view.score.aspect(aspect.code).value), "number strong")
        extra += group(paper, len(rows) + 1, value_at_column - 1)
        rows.append([name, *[""] * (value_at_column - 1), value, "", ""])
        rows += [_line(paper, item, compare) for item in view.indicators_of(aspect.code)]
    widths = [24, 146, 44, *([66] if compare else []), 36, 64, 92]
    return ruled(paper, head, rows, widths, right=range(2, value_at_column + 1), extra=extra)


def _line(paper: Paper, item: IndicatorView, compare: bool) -> list[Any]:
    view, indicator = paper.view, item.indicator
    steps = len(view.instrument.level_names(indicator))
    place = None
    if item.value is not None:
        level = level_of(view.instrument, indicator, item.value)
        place = place_of(view.instrument, indicator, level)
    first = paper.rating(value_at(item, first_stage(view)))
    title = paper.say(indicator.short_title)
    if item.service_name.strip():
        title = f"{title}: {item.service_name}"
    origin = paper.stage(item.rating.stage) if item.rating else paper.words("report.unrated")
    return [
        paper.text(indicator.code, "cell muted"),
        paper.text(title, "cell"),
        paper.text(paper.words.percent(indicator.weight), "number"),
        *([paper.text(first, "number muted")] if compare else []),
        paper.text(paper.rating(item.value), "number strong"),
        [Spacer(0, 4), ladder(paper, place, steps, 54)],
        paper.text(origin, "cell muted"),
    ]
