"""What the stage screen says, in words: steps, checks, the stand, lines of the history."""

from __future__ import annotations

from collections.abc import Sequence

from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.readiness import CheckedRule, ReadinessView, Unmet
from spbe_desktop.views.telling import told
from spbe_desktop.views.working import HistoryEntry
from spbe_desktop.words import Words
from ui.kit.link_line import Link
from ui.screens.stage.values import CLOSED, DONE, LATER, LEFT, NOW, Check, Line, Page, Stand, Step
from ui.text import NOTHING, stage_of, time_of_day


def page_of(view: EvaluationView, found: ReadinessView, words: Words) -> Page:
    """Everything but the history."""
    order = view.instrument.activity(view.activity).stages
    now = order.index(view.stage)
    steps = tuple(_step(view, code, n - now, words) for n, code in enumerate(order))
    later = tuple((code, _name(view, code, words)) for code in order[now + 1 :])
    unmet = sorted(found.rules, key=lambda rule: (not rule.unmet, not rule.stops))
    checks = tuple(_check(view, rule, words) for rule in unmet)
    return Page(steps, _stand(view, found, later, words), checks)


def line_of(view: EvaluationView, entry: HistoryEntry, words: Words) -> Line:
    """A line of the history."""
    said = told(entry, view.instrument, words)
    of = entry.indicator or (words("stage.aspect", code=entry.aspect) if entry.aspect else "")
    when = f"{words.short_day(entry.at)} {time_of_day(words, entry.at)}"
    return Line(
        when=when,
        who=entry.actor,
        what=f"{of} · {said.what}" if of else said.what,
        before=said.before or NOTHING,
        after=said.after or NOTHING,
        reason=entry.reason,
        indicator=entry.indicator,
    )


def indicators_of(
    view: EvaluationView, entries: Sequence[HistoryEntry], words: Words
) -> list[tuple[str, str]]:
    """The indicators that a history speaks of, with their names."""
    spoken = {entry.indicator for entry in entries}
    return [
        (each.code, f"{each.code}  {each.short_title.of(words.language)}")
        for each in view.instrument.indicators
        if each.code in spoken
    ]


def _name(view: EvaluationView, code: str, words: Words) -> str:
    return view.instrument.stage(code).name.of(words.language)


def _step(view: EvaluationView, code: str, place: int, words: Words) -> Step:
    """A stage `place` steps from the current one."""
    name, optional = _name(view, code, words), view.instrument.stage(code).optional
    closed = next((each for each in view.finalised if each.stage == code), None)
    if closed is not None:
        note = words("stage.closed_by", who=closed.by, day=words.short_day(closed.at))
        return Step(name, note, DONE if place < 0 else CLOSED)
    if place < 0:
        return Step(name, words("stage.left_open"), LEFT)
    if place == 0:
        return Step(name, words("stage.working"), NOW)
    return Step(name, words("stage.optional" if optional else "stage.to_come"), LATER)


def _stand(
    view: EvaluationView, found: ReadinessView, later: tuple[tuple[str, str], ...], words: Words
) -> Stand:
    stage = stage_of(words, view)
    if view.read_only:
        detail = words("stage.closed_detail" if later else "stage.closed_last")
        return Stand(words("stage.closed", stage=stage), detail, "good", True, later)
    stopping = sum(len(rule.unmet) for rule in found.stopping)
    warning = sum(len(rule.unmet) for rule in found.warning)
    if stopping:
        sentence = words.plural("stage.stopping", stopping, stage=stage)
        return Stand(sentence, words("stage.until_then"), "", False, later)
    sentence = words("stage.may_close", stage=stage)
    if warning:
        return Stand(sentence, words.plural("stage.warnings", warning), "warning", False, later)
    return Stand(sentence, words("stage.no_warnings"), "good", False, later)


def _check(view: EvaluationView, rule: CheckedRule, words: Words) -> Check:
    links = tuple(_link(view, unmet, words) for unmet in rule.unmet)
    text = rule.text.of(words.language)
    if not links:
        return Check(text, words("stage.holds"), "good", ())
    said = words("stage.stops" if rule.stops else "stage.warns")
    return Check(text, said, "bad" if rule.stops else "warning", links)


def _link(view: EvaluationView, unmet: Unmet, words: Words) -> Link:
    """Where a rule does not hold; an aspect leads to its first indicator."""
    if unmet.indicator:
        title = view.instrument.indicator(unmet.indicator).short_title.of(words.language)
        return Link(unmet.indicator, title)
    aspect = view.instrument.aspect(unmet.aspect)
    first = view.instrument.indicators_of(unmet.aspect)[0].code
    name = (aspect.short_name or aspect.name).of(words.language)
    return Link(first, aspect.name.of(words.language), name)
