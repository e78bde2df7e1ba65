"""From a frozen view to the findings of one indicator."""

from __future__ import annotations

from datetime import date

from spbe_desktop.views.evaluation import EvaluationView, FindingView
from spbe_desktop.words import Words
from ui.screens.score.panels.finding_form import PRIORITIES
from ui.screens.score.values import FindingItem, FindingsSheet


def findings_of(view: EvaluationView, code: str, words: Words) -> FindingsSheet:
    """The findings, and whom they can be given to: the units, and who was named before."""
    found = [each for each in view.findings if each.indicator == code]
    named = [unit.name for unit in view.units] + [each.owner for each in view.findings]
    return FindingsSheet(
        key=f"{view.id}/{code}",
        items=tuple(_item(each) for each in found),
        facts=tuple(_facts(each, words) for each in found),
        owners=tuple(dict.fromkeys(name for name in named if name)),
        closed=view.read_only,
    )


def _item(each: FindingView) -> FindingItem:
    return FindingItem(
        id=each.id,
        finding=each.finding,
        recommendation=each.recommendation,
        owner=each.owner,
        priority=each.priority,
        due=each.due,
    )


def _facts(each: FindingView, words: Words) -> str:
    known = each.priority in PRIORITIES and each.priority
    priority = words(f"score_desk.priority_{each.priority}") if known else each.priority
    facts = (each.owner, priority, _day(each.due, words))
    return "  ·  ".join(fact for fact in facts if fact)


def _day(due: str, words: Words) -> str:
    """A due date in long form; what an older program wrote stays as it is."""
    try:
        return words("score_desk.due_by", day=words.day(date.fromisoformat(due))) if due else ""
    except ValueError:
        return due
