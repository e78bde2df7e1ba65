"""The improvement plan: what to raise, how far, and what the index is after each."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from spbe_desktop.report.figures import next_predicate
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.tables import ruled
from spbe_desktop.scoring.planner import Plan, Raise, plan_improvement


def aimed(paper: Paper) -> Decimal | None:
    """The index aimed at: the evaluator's target, else where the next predicate begins."""
    view = paper.view
    if view.target is not None:
        return view.target
    above = next_predicate(view)
    return None if above is None else above.min


def plan_of(paper: Paper) -> Plan | None:
    """The plan of least effort; None where there is nothing to aim at."""
    target = aimed(paper)
    if target is None or paper.view.score.index is None:
        return None
    efforts = {
        item.indicator.code: item.effort
        for item in paper.view.indicators
        if item.effort is not None
    }
    return plan_improvement(paper.view, target=target, efforts=efforts)


def plan(paper: Paper, _: int) -> list[Any]:
    """The steps in the order that pays soonest."""
    words, found = paper.words, plan_of(paper)
    if found is None:
        return [paper.text(words("sheet.plan.none"), "body")]
    target = paper.shown(found.target)
    if not found.reachable:
        told = words("sheet.plan.unreachable", target=target, highest=paper.shown(found.highest))
        return [paper.text(told, "body")]
    if not found.raises:
        return [paper.text(words("sheet.plan.reached", target=target), "body")]
    key = "sheet.plan.target" if paper.view.target is not None else "sheet.plan.next"
    lead = words(
        key,
        target=target,
        count=len(found.raises),
        index=paper.shown(found.index),
        start=paper.shown(found.start),
    )
    pieces = [paper.text(lead, "body")]
    if found.assumed:
        pieces.append(paper.text(words("sheet.plan.assumed", count=len(found.assumed)), "note"))
    return [*pieces, plan_table(paper, found.raises), paper.text(words("sheet.plan.note"), "note")]


def plan_table(paper: Paper, raises: tuple[Raise, ...]) -> Any:
    """One row a step."""
    words = paper.words
    titles = {i.indicator.code: paper.say(i.indicator.short_title) for i in paper.view.indicators}
    rows = [
        [
            paper.text(f"{number}.", "cell muted"),
            paper.text(f"{each.indicator} {titles[each.indicator]}", "cell"),
            paper.text(paper.rating(each.start), "number"),
            paper.text(paper.rating(each.end), "number strong"),
            paper.text(words.plain(each.effort), "number"),
            paper.text(f"+{words.number(each.gain, 3)}", "number"),
            paper.text(paper.shown(each.index), "number strong"),
        ]
        for number, each in enumerate(raises, 1)
    ]
    keys = ("number", "indicator", "from", "to", "effort", "gain", "index")
    head = [words(f"sheet.plan.{key}") for key in keys]
    return ruled(paper, head, rows, (24, 224, 40, 40, 40, 46, 40), right=(2, 3, 4, 5, 6))
