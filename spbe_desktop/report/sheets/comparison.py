"""Results side by side: of one evaluation's stages, of an agency's years, of agencies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reportlab.platypus import Spacer

from spbe_desktop.charts.bars import Bar, bars
from spbe_desktop.charts.course import Stop, course
from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.paper import NOTHING, Paper, clean
from spbe_desktop.report.scenes import measure, picture
from spbe_desktop.report.tables import group, ruled
from spbe_desktop.report.wording import score_at, upto
from spbe_desktop.scoring.index import Score
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView

MOST = 6  # columns of values that a sheet holds


@dataclass(frozen=True, slots=True)
class _Column:
    """One result: its name, its score, and the value of an indicator in it."""

    name: str
    score: Score
    values: dict[str, Decimal | None]


def stages(paper: Paper, _: Part, __: int) -> list[Any]:
    """Every stage reached beside the others, layer by layer and indicator by indicator."""
    view = paper.view
    order = view.instrument.activity(view.activity).stages
    reached = order[: order.index(view.stage) + 1]
    columns = []
    for stage in reached:
        found = {item.indicator.code: upto(view, item, stage) for item in view.indicators}
        values = {code: rated[-1].value if rated else None for code, rated in found.items()}
        columns.append(_Column(paper.stage(stage), score_at(view, stage), values))
    if all(each.score.index is None for each in columns):
        told = paper.words("report.summary.unrated", agency=paper.agency, year=view.year)
        return [paper.text(told, "body"), *_tables(paper, columns)]
    stops = [
        Stop(each.name, paper.shown(each.score.index), _share(paper, each.score.index))
        for each in columns
    ]
    scale = view.instrument.scale
    ends = (paper.shown(scale.min), paper.shown(scale.max))
    scene = course(stops, (), ends, (paper.sheet.width, 150), measure)
    return [picture(scene, paper.look), Spacer(0, 8), *_tables(paper, columns)]


def years(paper: Paper, _: Part, __: int) -> list[Any]:
    """The agency's evaluations by the same instrument; of others only the index is told."""
    own = sorted([*paper.others, paper.view], key=lambda view: (view.year, view.id))
    same = [view for view in own if view.instrument.id == paper.view.instrument.id][-MOST:]
    other = [view for view in own if view.instrument.id != paper.view.instrument.id]
    pieces = _whole(paper, own, lambda view: str(view.year))
    if len(own) < 2:
        return [paper.text(paper.words("sheet.compare.alone"), "body"), *pieces]
    if other:
        pieces += [Spacer(0, 4), paper.text(paper.words("sheet.compare.ruler"), "note")]
    if len(same) > 1:
        pieces += [Spacer(0, 10), *_tables(paper, [_of(view, str(view.year)) for view in same])]
    return pieces


def agencies(paper: Paper, _: Part, __: int) -> list[Any]:
    """Agencies of the same year and instrument, highest index first, and their plain mean."""
    found = [*paper.others, paper.view]
    found.sort(key=lambda view: (-(view.score.index or Decimal(-1)), view.agency.name, view.id))
    pieces = _whole(paper, found, lambda view: " ".join(clean(view.agency.name).split()))
    values = [view.score.index for view in found if view.score.index is not None]
    if len(values) > 1:
        mean = sum(values, Decimal(0)) / len(values)
        told = paper.words("sheet.compare.mean", mean=paper.shown(mean), count=len(values))
        pieces += [Spacer(0, 4), paper.text(told, "note")]
    if len(found) < 2:
        pieces = [paper.text(paper.words("sheet.compare.alone"), "body"), *pieces]
    rows = []
    for aspect in paper.view.instrument.aspects:
        cells = [paper.text(paper.say(aspect.name), "cell")]
        rated = [
            (view.score.aspect(aspect.code).value, view.agency.name)
            for view in found
            if view.score.aspect(aspect.code).value is not None
        ]
        numbers = sorted(value for value, _ in rated if value is not None)
        for value in (numbers[0], _middle(numbers), numbers[-1]) if numbers else (None,) * 3:
            cells.append(paper.text(paper.shown(value), "number"))
        cells.append(paper.text(paper.shown(_own(paper, aspect.code)), "number strong"))
        rows.append(cells)
    keys = ("aspect", "least", "median", "most", "own")
    head = [paper.words(f"sheet.compare.{key}") for key in keys]
    table = ruled(paper, head, rows, (234, 55, 55, 55, 55), right=(1, 2, 3, 4))
    return [*pieces, Spacer(0, 10), table]


def _own(paper: Paper, aspect: str) -> Decimal | None:
    return paper.view.score.aspect(aspect).value


def _middle(numbers: Sequence[Decimal]) -> Decimal:
    half = len(numbers) // 2
    return numbers[half] if len(numbers) % 2 else (numbers[half - 1] + numbers[half]) / 2


def _of(view: EvaluationView, name: str) -> _Column:
    values = {item.indicator.code: item.value for item in view.indicators}
    return _Column(name, view.score, values)


def _whole(paper: Paper, views: Sequence[EvaluationView], name: Any) -> list[Any]:
    """Bars of the index, and the table that goes with them."""
    words = paper.words
    if all(view.instrument.id == paper.view.instrument.id for view in views):
        rows = [
            Bar(name(view), paper.shown(view.score.index), _share(paper, view.score.index))
            for view in views
        ]
        drawn = [picture(bars(rows, paper.sheet.width, measure), paper.look), Spacer(0, 8)]
    else:
        drawn = []
    cells = [
        [
            paper.text(name(view), "cell strong" if view.id == paper.view.id else "cell"),
            paper.text(paper.say(view.instrument.short_title), "cell muted"),
            paper.text(
                words("report.of", rated=view.score.rated, total=view.score.total), "number"
            ),
            paper.text(paper.shown(view.score.index), "number strong"),
            paper.text(_predicate(paper, view), "cell"),
        ]
        for view in views
    ]
    keys = ("name", "instrument", "rated", "index", "predicate")
    head = [words(f"sheet.compare.{key}") for key in keys]
    return [*drawn, ruled(paper, head, cells, (170, 110, 50, 54, 70), right=(2, 3))]


def _predicate(paper: Paper, view: EvaluationView) -> str:
    rows = view.instrument.predicates
    found = (paper.say(row.name) for row in rows if row.name.id == view.score.predicate)
    return next(found, NOTHING)


def _share(paper: Paper, value: Decimal | None) -> float | None:
    scale = paper.view.instrument.scale
    return None if value is None else float((value - scale.min) / (scale.max - scale.min))


def _tables(paper: Paper, columns: Sequence[_Column]) -> list[Any]:
    """The layers in one table, every indicator in a second; a difference stands out in bold."""
    view, words = paper.view, paper.words
    layers = [
        (paper.say(d.name), [c.score.domain(d.code).value for c in columns])
        for d in view.instrument.domains
    ]
    layers += [
        (paper.say(a.name), [c.score.aspect(a.code).value for c in columns])
        for a in view.instrument.aspects
    ]
    layers.append((paper.say(view.instrument.index_name), [c.score.index for c in columns]))
    names = [each.name for each in columns]
    part = 190.0 / max(1, len(columns))
    widths = (264, *[part] * len(columns))
    right = range(1, len(columns) + 1)
    rows = [[paper.text(name, "cell"), *_shown(paper, values)] for name, values in layers]
    line = ("LINEABOVE", (0, -1), (-1, -1), 0.8, paper.look.ink)
    upper = ruled(
        paper, [words("sheet.compare.layer"), *names], rows, widths, right=right, extra=[line]
    )
    cells: list[list[Any]] = []
    extra: list[tuple[Any, ...]] = []
    for aspect in view.instrument.aspects:
        extra += group(paper, len(cells) + 1, -1)
        cells.append([paper.text(paper.say(aspect.name), "cell strong"), *[""] * len(columns)])
        for item in view.indicators_of(aspect.code):
            cells.append([_title(paper, item), *_rated(paper, item, columns)])
    lower = ruled(
        paper, [words("report.head.indicator"), *names], cells, widths, right=right, extra=extra
    )
    return [upper, Spacer(0, 14), lower]


def _title(paper: Paper, item: IndicatorView) -> Any:
    return paper.text(f"{item.indicator.code} {paper.say(item.indicator.short_title)}", "cell")


def _shown(paper: Paper, values: Sequence[Decimal | None]) -> list[Any]:
    return [paper.text(paper.shown(value), "number") for value in values]


def _rated(paper: Paper, item: IndicatorView, columns: Sequence[_Column]) -> list[Any]:
    cells = []
    before: Decimal | None = None
    for number, column in enumerate(columns):
        value = column.values.get(item.indicator.code)
        changed = number and value != before
        cells.append(paper.text(paper.rating(value), "number strong" if changed else "number"))
        before = value
    return cells
