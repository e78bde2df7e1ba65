"""The level follows from the criteria ticked, unless it was set to another on purpose."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spbe_desktop.operations.add_unit import add_unit, add_units
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.mark_unit import mark_unit
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.tick_criterion import tick_criteria, tick_criterion
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView
from tests.factories import an_evaluation

BY_UNITS = "16"  # levels 2 and 3 speak of some and of all units


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    """An evaluation with nothing rated."""
    return an_evaluation(workspace)


def tick_up_to(context: Context, view: EvaluationView, level: int, met: bool = True) -> None:
    levels = view.instrument.indicator("1").levels
    keys = {(x.value, c.code): met for x in levels if x.value <= level for c in x.criteria}
    tick_criteria(context, view.id, "1", keys)


def seen(context: Context, view: EvaluationView, code: str = "1") -> IndicatorView:
    return view_evaluation(context, view.id).indicator(code)


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_ticking_every_criterion_up_to_a_level_gives_it(
    workspace: Context, evaluation: EvaluationView, level: int
) -> None:
    tick_up_to(workspace, evaluation, level)
    assert seen(workspace, evaluation).value == level


def test_taking_a_tick_back_lowers_the_level(
    workspace: Context, evaluation: EvaluationView
) -> None:
    tick_up_to(workspace, evaluation, 3)
    code = evaluation.instrument.indicator("1").levels[1].criteria[0].code
    tick_criterion(workspace, evaluation.id, "1", Decimal(2), code, False)
    assert seen(workspace, evaluation).value == 1


def test_without_the_lowest_level_there_is_no_value(
    workspace: Context, evaluation: EvaluationView
) -> None:
    tick_up_to(workspace, evaluation, 2)
    tick_up_to(workspace, evaluation, 2, met=False)
    assert seen(workspace, evaluation).value is None


def test_a_level_set_on_purpose_stays(workspace: Context, evaluation: EvaluationView) -> None:
    tick_up_to(workspace, evaluation, 2)
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    tick_up_to(workspace, evaluation, 3)
    indicator = seen(workspace, evaluation)
    assert (indicator.value, indicator.overridden) == (Decimal(4), True)


def test_a_level_keyed_from_paper_stays_while_its_criteria_are_ticked(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(3))
    tick_up_to(workspace, evaluation, 1)
    assert seen(workspace, evaluation).value == 3


def test_criteria_that_catch_up_are_followed_again(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(3))
    tick_up_to(workspace, evaluation, 3)
    tick_up_to(workspace, evaluation, 5)
    assert seen(workspace, evaluation).value == 5


def test_a_later_stage_follows_its_own_judgement(
    workspace: Context, evaluation: EvaluationView
) -> None:
    tick_up_to(workspace, evaluation, 3)
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    code = evaluation.instrument.indicator("1").levels[2].criteria[0].code
    tick_criterion(workspace, evaluation.id, "1", Decimal(3), code, False)
    told = {each.stage: each.value for each in seen(workspace, evaluation).stages}
    assert told == {"self": 3, "document": 2}


def test_an_instrument_with_decimals_is_never_rated_by_ticks(workspace: Context) -> None:
    view = an_evaluation(workspace, instrument="permenpanrb-8-2026", year=2026)
    first = view.instrument.indicators[0]
    keys = {(level.value, c.code): True for level in first.levels for c in level.criteria}
    tick_criteria(workspace, view.id, first.code, keys)
    assert seen(workspace, view, first.code).value is None


def units(context: Context, view: EvaluationView) -> list[str]:
    add_units(context, view.id, ("Dinas Kesehatan", "Dinas Pendidikan"))
    return [each.id for each in view_evaluation(context, view.id).units]


def mark(context: Context, view: EvaluationView, level: int, unit: str, met: bool = True) -> None:
    levels = view.instrument.indicator(BY_UNITS).levels
    code = next(x for x in levels if x.value == level).criteria[0].code
    mark_unit(context, view.id, BY_UNITS, Decimal(level), code, unit, met)


def first_level(context: Context, view: EvaluationView) -> None:
    lowest = view.instrument.indicator(BY_UNITS).levels[0]
    keys = {(lowest.value, each.code): True for each in lowest.criteria}
    tick_criteria(context, view.id, BY_UNITS, keys)


def test_one_unit_is_some_units(workspace: Context, evaluation: EvaluationView) -> None:
    first, _ = units(workspace, evaluation)
    first_level(workspace, evaluation)
    mark(workspace, evaluation, 2, first)
    assert seen(workspace, evaluation, BY_UNITS).value == 2


def test_all_units_are_all_units(workspace: Context, evaluation: EvaluationView) -> None:
    both = units(workspace, evaluation)
    first_level(workspace, evaluation)
    mark(workspace, evaluation, 2, both[0])
    for each in both:
        mark(workspace, evaluation, 3, each)
    assert seen(workspace, evaluation, BY_UNITS).value == 3


def test_a_unit_that_falls_away_lowers_the_level(
    workspace: Context, evaluation: EvaluationView
) -> None:
    both = units(workspace, evaluation)
    first_level(workspace, evaluation)
    mark(workspace, evaluation, 2, both[0])
    for each in both:
        mark(workspace, evaluation, 3, each)
    mark(workspace, evaluation, 3, both[1], met=False)
    assert seen(workspace, evaluation, BY_UNITS).value == 2


def test_units_of_a_criterion_that_does_not_ask_for_them_rate_nothing(
    workspace: Context, evaluation: EvaluationView
) -> None:
    add_unit(workspace, evaluation.id, "Dinas Kesehatan")
    unit = view_evaluation(workspace, evaluation.id).units[0].id
    code = evaluation.instrument.indicator("1").levels[0].criteria[0].code
    mark_unit(workspace, evaluation.id, "1", Decimal(1), code, unit, True)
    assert seen(workspace, evaluation).value is None
