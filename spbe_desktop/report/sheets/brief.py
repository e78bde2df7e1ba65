"""The brief: two pages for the head of an agency, whatever the evaluation holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.platypus import KeepInFrame, PageBreak, Spacer

from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.charts import bar, beside_index, big_number, predicate_band
from spbe_desktop.report.fonts import REGULAR, STRONG, lines_of, shortened
from spbe_desktop.report.paper import DOT, Paper, clean, markup
from spbe_desktop.report.sections.plan import plan_of, plan_table
from spbe_desktop.report.sections.summary import headline, radar_of, statements
from spbe_desktop.report.tables import ruled
from spbe_desktop.views.evaluation import FindingView, IndicatorView
from spbe_desktop.views.levels import strong_and_weak

MOST, RADAR, LONG = 6, 200.0, 2  # entries of a list, points, lines of an entry


def brief(paper: Paper, _: Part, __: int) -> list[Any]:
    """The result on the first page, what follows from it on the second."""
    return [_page(paper, _result(paper)), PageBreak(), _page(paper, _next(paper))]


def _page(paper: Paper, pieces: list[Any]) -> Any:
    """One page: what would not fit is made smaller, so that two pages stay two."""
    sheet = paper.sheet
    return KeepInFrame(sheet.width, sheet.height - 1, pieces, mode="shrink")


def _result(paper: Paper) -> list[Any]:
    view, words, width = paper.view, paper.words, paper.sheet.width
    room = width - (0 if view.score.index is None else big_number(paper, 56).width) - 24
    told = paper.text(_cut(headline(paper), 4, 13, room), "lead")
    name = "\n".join(lines_of(paper.agency, STRONG, 17, width, 2))
    pieces = [
        paper.text(paper.title.upper(), "kicker"),
        Spacer(0, 2),
        paper.text(name, "brief agency"),
        paper.text(
            f"{words('report.year', year=view.year)}{DOT}{paper.stage(view.stage)}", "cell muted"
        ),
        Spacer(0, 14),
        beside_index(paper, 56, told),
        Spacer(0, 10),
        predicate_band(paper),
        Spacer(0, 6),
    ]
    if paper.provisional:
        told = f"{paper.provisional}. {words('report.provisional.meaning')}"
        pieces += [paper.text(told, "warning"), Spacer(0, 4)]
    pieces += [paper.text(line, "point", bulletText="–") for line in statements(paper)]
    if len(view.instrument.aspects) >= 3 and view.score.index is not None:
        pieces += radar_of(paper, RADAR)
    return [*pieces, Spacer(0, 6), _aspects(paper)]


def _aspects(paper: Paper) -> Any:
    words = paper.words
    rows = []
    for aspect in paper.view.instrument.aspects:
        node = paper.view.score.aspect(aspect.code)
        name = shortened(paper.say(aspect.name), REGULAR, 9, paper.sheet.width * 0.52)
        cells = [paper.text(name, "cell"), bar(paper, node.value, 120)]
        rows.append([*cells, paper.text(paper.shown(node.value), "number strong")])
    head = [words("report.head.aspect"), "", words("report.head.value")]
    return ruled(paper, head, rows, (280, 128, 46), right=(2,))


def _next(paper: Paper) -> list[Any]:
    words, width = paper.words, paper.sheet.width
    halves = [strong_and_weak(paper.view, a.code) for a in paper.view.instrument.aspects]
    strong = sorted((i for half in halves for i in half[0]), key=lambda i: -(i.value or 0))
    weak = sorted((i for half in halves for i in half[1]), key=lambda i: i.value or 0)
    lists = [_items(paper, strong[:MOST]), _items(paper, weak[:MOST])]
    head = [words("report.strengths.strong"), words("report.strengths.weak")]
    pieces: list[Any] = [
        paper.text(words("sheet.brief.strengths"), "heading 1"),
        ruled(paper, head, [lists], (1, 1)),
    ]
    if paper.activity.recommendations or paper.view.findings:
        pieces += [paper.text(words("sheet.brief.recommendations"), "heading 1")]
        pieces += _recommendations(paper, width)
    pieces += [paper.text(words("sheet.brief.plan"), "heading 1"), *_plan(paper)]
    note = words("sheet.brief.note", revision=paper.view.revision)
    return [*pieces, Spacer(0, 6), paper.text(note, "note")]


def _items(paper: Paper, items: Sequence[IndicatorView]) -> list[Any]:
    room = paper.sheet.width / 2 - 34
    return [
        paper.rich(
            f"<b>{paper.rating(i.value)}</b>&nbsp;&nbsp;{markup(i.indicator.code)} "
            + markup(shortened(paper.say(i.indicator.short_title), REGULAR, 9, room)),
            "cell",
        )
        for i in items
    ] or [paper.text(paper.words("sheet.brief.nothing"), "cell muted")]


def _recommendations(paper: Paper, width: float) -> list[Any]:
    words = paper.words
    found = [f for f in paper.view.findings if f.recommendation.strip() or f.finding.strip()]
    if not found:
        return [paper.text(words("report.findings.none"), "body")]
    cut: Callable[[str, float], str] = lambda text, share: _cut(text, LONG, 9, width * share - 8)  # noqa: E731
    rows = [_recommended(paper, each, cut) for each in found[:MOST]]
    head = [words("report.head.number"), words("report.findings.recommendation")]
    head += [words("sheet.brief.owner"), words("sheet.brief.priority"), words("sheet.brief.due")]
    pieces: list[Any] = [ruled(paper, head, rows, (30, 224, 90, 50, 60))]
    if len(found) > MOST:
        more = words("sheet.brief.more", count=len(found) - MOST)
        pieces.append(paper.text(more, "note"))
    return pieces


def _recommended(paper: Paper, each: FindingView, cut: Callable[[str, float], str]) -> list[Any]:
    cells = [paper.text(each.indicator, "cell muted")]
    cells.append(paper.text(cut(each.recommendation or each.finding, 0.49), "cell"))
    cells.append(paper.text(cut(each.owner, 0.19), "cell"))
    cells.append(paper.text(cut(each.priority, 0.1), "cell"))
    return [*cells, paper.text(cut(each.due, 0.12), "cell")]


def _plan(paper: Paper) -> list[Any]:
    words, found = paper.words, plan_of(paper)
    if found is None:
        return [paper.text(words("sheet.plan.none"), "body")]
    target = paper.shown(found.target)
    if not found.reachable or not found.raises:
        key = "sheet.plan.reached" if found.reachable else "sheet.plan.unreachable"
        told = words(key, target=target, highest=paper.shown(found.highest))
        return [paper.text(told, "body")]
    key = "sheet.plan.target" if paper.view.target is not None else "sheet.plan.next"
    lead = words(
        key,
        target=target,
        count=len(found.raises),
        index=paper.shown(found.index),
        start=paper.shown(found.start),
    )
    pieces = [paper.text(lead, "body"), plan_table(paper, found.raises[:MOST])]
    if len(found.raises) > MOST:
        more = words("sheet.brief.more", count=len(found.raises) - MOST)
        pieces.append(paper.text(more, "note"))
    return pieces


def _cut(text: str, most: int, size: float, room: float) -> str:
    """A text on at most so many lines, cut with an ellipsis."""
    return "\n".join(lines_of(clean(text), REGULAR, size, room, most))
