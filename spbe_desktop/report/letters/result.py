"""The result that minutes bear: domains, aspects and the index as they stood at a stage."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reportlab.platypus import PageBreak, Spacer

from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.tables import group, ruled
from spbe_desktop.report.wording import predicate_name, score_at, upto
from spbe_desktop.scoring.index import NodeScore


def result(paper: Paper, part: Part, _: int) -> list[Any]:
    """The upper layers in one table, index and predicate as its last lines."""
    view, words = paper.view, paper.words
    total = score_at(view, part.stage or view.stage)
    pack = view.instrument
    layers = [(d.code, paper.say(d.name), total.domain(d.code), True) for d in pack.domains]
    rows: list[list[Any]] = []
    for code, name, node, strong in layers:
        rows.append(_row(paper, code, name, node, strong))
        rows += [
            _row(paper, f"{code}.{a.code}", paper.say(a.name), total.aspect(a.code), False)
            for a in pack.aspects_of(code)
        ]
    if not pack.domains:
        rows = [
            _row(paper, a.code, paper.say(a.name), total.aspect(a.code), False)
            for a in pack.aspects
        ]
    whole = NodeScore("", Decimal(100), total.index, total.rated, total.total)
    rows.append(_row(paper, "", paper.say(pack.index_name), whole, True))
    blank = paper.options.blank
    name = "" if blank or total.index is None else predicate_name(paper, total.predicate)
    predicate = paper.text(words("report.head.predicate"), "cell strong")
    rows.append(["", predicate, "", paper.text(name, "number strong")])
    head = [words("report.head.number"), words("letter.result.part")]
    head += [words("report.head.weight"), words("report.head.value")]
    line = ("LINEABOVE", (0, -2), (-1, -2), 0.8, paper.look.ink)
    table = ruled(paper, head, rows, (34, 280, 60, 80), right=(2, 3), extra=[line])
    return [Spacer(0, 2), table, Spacer(0, 10)]


def _row(paper: Paper, code: str, name: str, node: NodeScore, strong: bool) -> list[Any]:
    style = "cell strong" if strong else "cell"
    value = "" if paper.options.blank else paper.shown(node.value)
    return [
        paper.text(code, "cell muted"),
        paper.text(name, style),
        paper.text(paper.words.percent(node.weight), "number"),
        paper.text(value, "number strong" if strong else "number"),
    ]


def levels(paper: Paper, part: Part, _: int) -> list[Any]:
    """Every indicator's value at the stage, as an annex on a page of its own."""
    view, words = paper.view, paper.words
    stage = part.stage or view.stage
    rows: list[list[Any]] = []
    extra: list[tuple[Any, ...]] = []
    for aspect in view.instrument.aspects:
        extra += group(paper, len(rows) + 1, -1)
        rows.append([paper.text(paper.say(aspect.name), "cell strong"), "", "", ""])
        for item in view.indicators_of(aspect.code):
            found = upto(view, item, stage)
            value = "" if paper.options.blank else paper.rating(found[-1].value if found else None)
            if item.not_applicable and not paper.options.blank:
                value = words("letter.absent")
            rows.append(
                [
                    paper.text(item.indicator.code, "cell muted"),
                    paper.text(paper.say(item.indicator.title), "cell"),
                    paper.text(words.percent(item.indicator.weight), "number"),
                    paper.text(value, "number strong"),
                ]
            )
    head = [words(f"report.head.{key}") for key in ("number", "indicator", "weight", "value")]
    return [
        PageBreak(),
        paper.text(words(part.say), "letter subtitle"),
        ruled(paper, head, rows, (34, 290, 60, 70), right=(2, 3), extra=extra),
    ]


def clarified(paper: Paper, part: Part, _: int) -> list[Any]:
    """What was clarified at the stage: value before and after, and why; open lines when blank."""
    view, words = paper.view, paper.words
    keys = ("indicator", "before", "after", "reason")
    head = [words("report.head.number"), *(words(f"letter.clarified.{key}") for key in keys)]
    rows: list[list[Any]] = []
    for item in () if paper.options.blank else view.indicators:
        here = next((r for r in item.stages if r.stage == part.stage), None)
        if here is None:
            continue
        before = [r for r in upto(view, item, part.stage) if r.stage != part.stage]
        told = here.justification or here.difference_reason or here.analysis or here.fact
        rows.append(
            [
                paper.text(item.indicator.code, "cell muted"),
                paper.text(paper.say(item.indicator.short_title), "cell"),
                paper.text(paper.rating(before[-1].value if before else None), "number"),
                paper.text(paper.rating(here.value), "number strong"),
                paper.text(told, "cell"),
            ]
        )
    if not rows and not paper.options.blank:
        return [paper.text(words("letter.clarified.none"), "letter"), Spacer(0, 6)]
    open_lines = [[[Spacer(0, 13), paper.text("", "cell")], "", "", "", ""]] * part.rows
    table = ruled(
        paper, head, rows or open_lines, (24, 130, 50, 50, 200), right=(2, 3), flowing=True
    )
    return [table, Spacer(0, 10)]


def agenda(paper: Paper, part: Part, _: int) -> list[Any]:
    """What was on the agenda, point by point; open lines where nobody said."""
    told = [each for each in paper.meeting.agenda if each.strip()]
    if not told:
        return lines(paper, part, _)
    points = [
        paper.text(each, "letter point", bulletText=f"{number}.")
        for number, each in enumerate(told, 1)
    ]
    return [paper.text(f"{paper.words(part.say)}:", "letter"), *points, Spacer(0, 6)]


def lines(paper: Paper, part: Part, _: int) -> list[Any]:
    """Open lines to write on, under a label."""
    row = [[Spacer(0, 11), paper.text("", "cell")]]
    return [
        ruled(paper, [paper.words(part.say)], [row] * part.rows, (1,)),
        Spacer(0, 10),
    ]
