"""The improvement plan: no other choice reaches the target with less effort."""

from __future__ import annotations

import time
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.scoring.cheapest import cheapest
from spbe_desktop.scoring.index import score
from spbe_desktop.scoring.planner import EFFORT, Plan, plan_improvement, rungs, threshold
from spbe_desktop.scoring.predicate import shown
from tests.core.scoring.standings import (
    OLD,
    PACKS,
    PEMDI,
    SPBE,
    WHOLE,
    YEAR,
    At,
    Standing,
    cases,
    pack,
    small,
    standing,
)

Weighed = tuple[Decimal, int, tuple[int, ...]]  # effort, how many, less the steps in pack order


def choices(view: Standing, target: Decimal, efforts: dict[str, Decimal]) -> Iterator[Weighed]:
    """Every choice that reaches the target, as it is weighed against others."""
    instrument = view.instrument
    codes = [i.code for i in instrument.indicators]
    starts = [instrument.scale.min if a.value is None else a.value for a in view.indicators]
    paths = [
        (start, *rungs(instrument, item, start))
        for item, start in zip(instrument.indicators, starts, strict=True)
    ]
    rounded = instrument.predicate_basis.default == "rounded"
    for taken in product(*(range(len(path)) for path in paths)):
        values = {c: path[n] for c, path, n in zip(codes, paths, taken, strict=True)}
        index = score(instrument, values, YEAR).index
        assert index is not None
        if (shown(index, instrument.rounding) if rounded else index) >= target:
            effort = sum(
                (n * efforts.get(c, EFFORT) for c, n in zip(codes, taken, strict=True)), Decimal(0)
            )
            yield effort, sum(n > 0 for n in taken), tuple(-n for n in taken)


def weighed(view: Standing, plan: Plan) -> Weighed:
    steps = {each.indicator: len(each.steps) for each in plan.raises}
    taken = tuple(-steps.get(i.code, 0) for i in view.instrument.indicators)
    return plan.effort, len(steps), taken


@settings(max_examples=300, deadline=None)
@given(cases())
def test_the_plan_is_what_brute_force_finds(
    case: tuple[Standing, Decimal, dict[str, Decimal]],
) -> None:
    view, target, efforts = case
    best = min(choices(view, target, efforts), default=None)
    plan = plan_improvement(view, target=target, efforts=efforts)
    assert (weighed(view, plan) if plan.reachable else None) == best


@settings(max_examples=200, deadline=None)
@given(cases())
def test_the_index_that_a_plan_promises_is_that_of_its_values(
    case: tuple[Standing, Decimal, dict[str, Decimal]],
) -> None:
    view, target, efforts = case
    plan = plan_improvement(view, target=target, efforts=efforts)
    ends = {each.indicator: each.end for each in plan.raises}
    least = view.instrument.scale.min
    values = {
        at.indicator.code: ends.get(at.indicator.code, least if at.value is None else at.value)
        for at in view.indicators
    }
    told = score(view.instrument, values, YEAR)
    assert (plan.index, plan.predicate) == (told.index, told.predicate)


@given(
    st.lists(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), min_size=1, max_size=3)),
    st.integers(-3, 60),
)
@settings(max_examples=200, deadline=None)
def test_the_cheapest_choice_reaches_what_was_asked(
    steps: list[list[tuple[int, int]]], need: int
) -> None:
    items = [
        [
            (sum(c for c, _ in row[: n + 1]), sum(g for _, g in row[: n + 1]))
            for n in range(len(row))
        ]
        for row in steps
    ]
    taken = cheapest(items, need)
    most = sum(item[-1][1] for item in items)
    if taken is None:
        assert need > most
    else:
        pairs = zip(items, taken, strict=True)
        assert sum(item[n - 1][1] for item, n in pairs if n) >= need


def test_the_greatest_gain_for_the_effort_comes_first() -> None:
    plan = plan_improvement(
        standing(SPBE, Decimal(2)), target=Decimal(4), efforts={"47": EFFORT * 4}
    )
    worth = [each.gain / each.effort for each in plan.raises]
    assert worth == sorted(worth, reverse=True)


def test_what_costs_nothing_comes_first() -> None:
    free = {"1": Decimal(0)}
    plan = plan_improvement(standing(SPBE, Decimal(2)), target=Decimal(3), efforts=free)
    assert plan.raises[0].indicator == "1"


def test_an_indicator_that_is_not_rated_counts_from_the_least_value() -> None:
    plan = plan_improvement(standing(SPBE, Decimal(3), i1=None), target=Decimal(3))
    assert plan.assumed == ("1",)
    assert plan.start is not None
    assert plan.start < 3


@pytest.mark.parametrize("instrument", [SPBE, PEMDI, OLD], ids=PACKS)
def test_with_nothing_rated_a_plan_climbs_from_the_bottom(instrument: Instrument) -> None:
    target = max(row.min for row in instrument.predicates)
    plan = plan_improvement(standing(instrument, None), target=target)
    assert plan.reachable
    assert plan.start == instrument.scale.min
    assert plan.index is not None
    assert plan.index >= target


@pytest.mark.parametrize("instrument", [SPBE, PEMDI, OLD], ids=PACKS)
def test_a_target_above_the_scale_cannot_be_reached(instrument: Instrument) -> None:
    plan = plan_improvement(standing(instrument, Decimal(3)), target=Decimal("5.01"))
    assert (plan.reachable, plan.raises, plan.highest) == (False, (), instrument.scale.max)


def test_a_target_already_reached_asks_for_nothing() -> None:
    plan = plan_improvement(standing(SPBE, Decimal(3)), target=Decimal(3))
    assert (plan.reachable, plan.raises, plan.effort) == (True, (), Decimal(0))


def test_at_the_top_there_is_nothing_to_raise() -> None:
    plan = plan_improvement(standing(SPBE, Decimal(5)), target=Decimal(6))
    assert (plan.reachable, plan.index) == (False, Decimal(5))


def test_what_does_not_apply_is_not_raised() -> None:
    least = standing(OLD, Decimal(2))
    some = OLD.indicators[0]
    rule = some.model_copy(update={"not_applicable": rule_of_leaving_out()})
    instrument = OLD.model_copy(update={"indicators": (rule, *OLD.indicators[1:])})
    view = Standing(instrument, least.indicators, absent=(some.code,))
    plan = plan_improvement(view, target=Decimal(5))
    assert some.code not in {each.indicator for each in plan.raises}


def rule_of_leaving_out() -> object:
    found = next(
        (i.not_applicable for name in PACKS for i in pack(name).indicators if i.not_applicable),
        None,
    )
    return found or type("Rule", (), {"weight": "index"})()


def test_an_evaluation_in_which_nothing_applies_has_no_plan() -> None:
    rule = rule_of_leaving_out()
    items = tuple(i.model_copy(update={"not_applicable": rule}) for i in OLD.indicators)
    instrument = OLD.model_copy(update={"indicators": items})
    absent = tuple(i.code for i in items)
    view = Standing(instrument, tuple(At(i, None) for i in items), absent=absent)
    plan = plan_improvement(view, target=Decimal(3))
    assert (plan.reachable, plan.start, plan.index, plan.highest) == (False, None, None, None)


def test_a_repeat_takes_part_once_it_is_begun() -> None:
    repeat = next(i for i in OLD.indicators if i.repeats)
    begun = {f"i{repeat.code}": Decimal(0)}
    idle, busy = standing(OLD, Decimal(4)), standing(OLD, Decimal(4), **begun)
    raised = [
        repeat.code in {each.indicator for each in plan_improvement(v, target=Decimal(5)).raises}
        for v in (idle, busy)
    ]
    assert raised == [False, True]


def test_a_step_on_a_scale_of_decimals_leads_to_where_the_next_level_begins() -> None:
    above = rungs(PEMDI, PEMDI.indicators[0], Decimal("2.37"))
    assert above == tuple(map(Decimal, ("2.50", "3.50", "4.00", "5.00")))


def test_an_effort_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        plan_improvement(standing(SPBE, Decimal(3)), target=Decimal(4), efforts={"1": Decimal(-1)})


@pytest.mark.parametrize(
    ("mode", "target", "least", "strictly"),
    [
        ("half_up", "2.60", "2.595", False),
        ("half_even", "2.60", "2.595", False),
        ("half_even", "2.61", "2.605", True),
        ("half_up", "2.601", "2.605", False),
    ],
)
def test_a_rounded_index_counts_from_the_half_below(
    mode: Literal["half_up", "half_even"], target: str, least: str, strictly: bool
) -> None:
    instrument = small([Decimal(1)], WHOLE, basis="rounded", mode=mode)
    found = threshold(instrument, Decimal(target), YEAR)
    assert (Decimal(found[0].numerator) / found[0].denominator, found[1]) == (
        Decimal(least),
        strictly,
    )


def test_a_plan_over_47_indicators_with_odd_efforts_is_made_at_once() -> None:
    efforts = {i.code: Decimal(37 * n % 500 + 1) / 100 for n, i in enumerate(SPBE.indicators)}
    view = standing(SPBE, Decimal(2))
    spent = []
    for _ in range(3):
        begun = time.process_time()
        plan_improvement(view, target=Decimal("3.5"), efforts=efforts)
        spent.append(time.process_time() - begun)
    assert min(spent) < 0.05
