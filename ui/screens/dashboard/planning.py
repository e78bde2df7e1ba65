"""From a frozen view to the improvement plan in words."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby

from spbe_desktop.scoring.planner import EFFORT, Plan, Raise, plan_improvement
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words
from ui.screens.dashboard.facts import above
from ui.screens.dashboard.values import Choice, PlanRow, PlanText
from ui.screens.dashboard.wording import level_text, shown_text, signed
from ui.text import predicate_in

ARROW = "\N{RIGHTWARDS ARROW}"


def target_of(view: EvaluationView) -> Decimal | None:
    """The index to plan for: the one kept, else that of the next predicate."""
    row = above(view)
    return view.target if view.target is not None else None if row is None else row.min


def plan_of(view: EvaluationView) -> Plan | None:
    """The plan of least effort; None where there is nothing above to plan for."""
    target = target_of(view)
    if target is None:
        return None
    efforts = {i.indicator.code: i.effort for i in view.indicators if i.effort is not None}
    return plan_improvement(view, target=target, efforts=efforts)


def text_of(view: EvaluationView, words: Words, plan: Plan | None) -> PlanText:
    """What the plan comes to, in sentences."""
    rows = sorted(view.instrument.predicates, key=lambda row: row.min)
    choices = tuple(
        Choice(
            f"{row.name.of(words.language)}  ≥ {shown_text(view, words, row.min)}",
            words.plain(row.min),
        )
        for row in rows[1:]
    )
    target = target_of(view)
    typed = "" if target is None else words.plain(target)
    if plan is None:
        summary, tone = words("dashboard_screen.plan_none"), "good"
        return PlanText(summary, "", tone, typed, choices)
    note = ""
    if plan.assumed:
        least = words.plain(view.instrument.scale.min)
        note = words.plural("dashboard_screen.plan_assumed", len(plan.assumed), least=least)
    summary, tone = _summary(view, words, plan)
    return PlanText(summary, note, tone, typed, choices)


def rows_of(
    view: EvaluationView, words: Words, plan: Plan | None, *, everything: bool
) -> tuple[PlanRow, ...]:
    """A line for each indicator to raise, then those that stay if `everything` is asked for."""
    raises = () if plan is None else plan.raises
    rows = [_raised(view, words, number, each) for number, each in enumerate(raises, 1)]
    if everything:
        taken = {each.indicator for each in raises}
        rows += [
            PlanRow(
                code=each.indicator.code,
                title=each.indicator.short_title.of(words.language),
                way=level_text(view, words, each.value),
                effort=_effort(view, words, each.indicator.code),
            )
            for each in view.indicators
            if each.awaited and each.indicator.code not in taken
        ]
    return tuple(rows)


def _raised(view: EvaluationView, words: Words, number: int, each: Raise) -> PlanRow:
    places = view.instrument.rounding.decimals + 1
    start, end = (level_text(view, words, value) for value in (each.start, each.end))
    indicator = view.instrument.indicator(each.indicator)
    return PlanRow(
        code=each.indicator,
        title=indicator.short_title.of(words.language),
        number=str(number),
        way=f"{start} {ARROW} {end}",
        steps=_steps([signed(words, step.gain, places) for step in each.steps]),
        gain=signed(words, each.gain, places),
        effort=_effort(view, words, each.indicator),
        index=shown_text(view, words, each.index),
    )


def _steps(gains: list[str]) -> str:
    """What each step gains; equal ones are told once, with how many they are."""
    runs = [(gain, len(list(run))) for gain, run in groupby(gains)]
    return "  ".join(f"{count} × {gain}" if count > 1 else gain for gain, count in runs)


def _effort(view: EvaluationView, words: Words, code: str) -> str:
    given = view.indicator(code).effort
    return words.plain(EFFORT if given is None else given)


def _summary(view: EvaluationView, words: Words, plan: Plan) -> tuple[str, str]:
    target = shown_text(view, words, plan.target)
    if not plan.reachable:
        highest = shown_text(view, words, plan.highest)
        return words("dashboard_screen.plan_never", target=target, highest=highest), "warning"
    if not plan.raises:
        return words("dashboard_screen.plan_there", target=target), "good"
    steps = sum(len(each.steps) for each in plan.raises)
    return (
        words(
            "dashboard_screen.plan_summary",
            target=target,
            count=words.plural("dashboard_screen.indicators", len(plan.raises)),
            steps=words.plural("dashboard_screen.steps", steps),
            effort=words.plain(plan.effort),
            index=shown_text(view, words, plan.index),
            predicate=predicate_in(words, view.instrument, plan.predicate),
        ),
        "",
    )
