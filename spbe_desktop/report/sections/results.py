"""The figures: by domain, by aspect, by indicator, and how the levels are spread."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reportlab.platypus import KeepTogether, Spacer

from spbe_desktop.report.charts import bar, chip, stacked
from spbe_desktop.report.figures import distribution
from spbe_desktop.report.flowables import Heading
from spbe_desktop.report.heat import strip_of
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.sections.heading import section
from spbe_desktop.report.sections.indicator_table import indicator_table
from spbe_desktop.report.tables import ruled, side_by_side
from spbe_desktop.scoring.index import NodeScore

BAR = 96.0


def results(paper: Paper, number: int) -> list[Any]:
    """Tables from the top layer down; a layer the instrument lacks is left out."""
    pieces = iter(range(1, 9))

    def title(key: str) -> Heading:
        return section(paper, f"{number}.{next(pieces)}", paper.words(f"report.results.{key}"))

    parts: list[Any] = []
    if paper.view.instrument.domains:
        parts += [title("domains"), _domains(paper)]
    parts += [title("aspects"), _aspects(paper)]
    parts += [KeepTogether([title("levels"), *_spread(paper)])]
    parts += [Spacer(0, 10), strip_of(paper), Spacer(0, 8)]
    parts += [title("indicators"), indicator_table(paper)]
    return parts


def _nodes(paper: Paper, layer: str, rows: list[tuple[str, str, NodeScore]]) -> Any:
    """A table of one layer, the index as its last line."""
    words, score = paper.words, paper.view.score
    cells = [_node(paper, code, name, node) for code, name, node in rows]
    whole = NodeScore("", Decimal(100), score.index, score.rated, score.total)
    name = paper.say(paper.view.instrument.index_name)
    cells.append(_node(paper, "", name, whole, style="cell strong"))
    head = [words(f"report.head.{key}") for key in ("number", layer, "weight", "rated")]
    head += ["", words("report.head.value")]
    line = ("LINEABOVE", (0, -1), (-1, -1), 0.8, paper.look.ink)
    widths = (24, 190, 52, 48, BAR + 7, 42)
    return ruled(paper, head, cells, widths, right=(2, 3, 5), extra=[line])


def _node(paper: Paper, code: str, name: str, node: NodeScore, style: str = "cell") -> list[Any]:
    words = paper.words
    return [
        paper.text(code, "cell muted"),
        paper.text(name, style),
        paper.text(words.percent(node.weight), "number"),
        paper.text(words("report.of", rated=node.rated, total=node.total), "number muted"),
        bar(paper, node.value, BAR),
        paper.text(paper.shown(node.value), "number strong"),
    ]


def _domains(paper: Paper) -> Any:
    view = paper.view
    rows = [(d.code, paper.say(d.name), view.score.domain(d.code)) for d in view.instrument.domains]
    return _nodes(paper, "domain", rows)


def _aspects(paper: Paper) -> Any:
    view = paper.view
    rows = [(a.code, paper.say(a.name), view.score.aspect(a.code)) for a in view.instrument.aspects]
    return _nodes(paper, "aspect", rows)


def _spread(paper: Paper) -> list[Any]:
    """How many indicators stand at each level, overall and by aspect."""
    rows = distribution(paper.view, paper.words.language)
    last = max(1, len(rows) - 1)
    parts: list[Any] = [
        stacked(paper, [row.total for row in rows], paper.sheet.width, 18),
        Spacer(0, 6),
    ]
    for number, row in enumerate(rows):
        name = " / ".join(row.names)
        value = paper.words.plain(row.value)
        legend = paper.words("report.levels.legend", level=value, name=name)
        count = paper.words.plural("report.levels.count", row.total)
        cells = [chip(paper, number / last), paper.text(legend, "cell")]
        cells.append(paper.text(count, "number"))
        parts += [side_by_side(cells, (16, paper.sheet.width - 116, 100)), Spacer(0, 2)]
    parts.append(Spacer(0, 8))
    for aspect in paper.view.instrument.aspects:
        counts = [row.counts[aspect.code] for row in rows]
        name = paper.text(paper.say(aspect.short_name or aspect.name), "cell muted")
        cells = [name, stacked(paper, counts, paper.sheet.width * 0.6, 11)]
        parts += [
            side_by_side(cells, (paper.sheet.width * 0.4, paper.sheet.width * 0.6)),
            Spacer(0, 4),
        ]
    return parts
