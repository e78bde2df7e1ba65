"""Starting from last year: what is copied from a baseline, how it is marked, and taken back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spbe_desktop.errors import BaselineRefused, StageFinalised
from spbe_desktop.operations.add_unit import add_units
from spbe_desktop.operations.check_readiness import check_readiness
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.finalise_stage import finalise_stage
from spbe_desktop.operations.name_service import name_service
from spbe_desktop.operations.offer_baselines import offer_baselines
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.read_history import read_history
from spbe_desktop.operations.set_baseline import Part, set_baseline
from spbe_desktop.operations.start_evaluation import start_evaluation
from spbe_desktop.operations.undo_change import undo_change
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView, RatingView
from tests.factories import INSTRUMENT, an_evaluation

ALL = tuple(Part)


@pytest.fixture
def last_year(workspace: Context) -> EvaluationView:
    """An evaluation of 2023 with two units, a service's name, levels and explanations."""
    view = an_evaluation(workspace, year=2023)
    add_units(workspace, view.id, ("Dinas Kesehatan", "Dinas Pendidikan"))
    name_service(workspace, view.id, "45", "Perizinan")
    for code in ("1", "2"):
        rate_indicator(workspace, view.id, code, Decimal(3))
        explain_rating(workspace, view.id, code, fact=f"Fakta {code}", justification="Sah")
    return view_evaluation(workspace, view.id)


@pytest.fixture
def this_year(workspace: Context, last_year: EvaluationView) -> EvaluationView:
    return an_evaluation(workspace, year=2024)


def said(context: Context, view: EvaluationView, code: str) -> RatingView | None:
    return next(iter(view_evaluation(context, view.id).indicator(code).stages), None)


def test_units_and_services_come_from_last_year(
    workspace: Context, last_year: EvaluationView, this_year: EvaluationView
) -> None:
    set_baseline(workspace, this_year.id, last_year.id, (Part.UNITS, Part.SERVICES))
    now = view_evaluation(workspace, this_year.id)
    assert [unit.name for unit in now.units] == ["Dinas Kesehatan", "Dinas Pendidikan"]
    assert (now.indicator("45").service_name, now.indicator("1").stages) == ("Perizinan", ())


def test_an_explanation_comes_marked_and_without_a_level(
    workspace: Context, last_year: EvaluationView, this_year: EvaluationView
) -> None:
    set_baseline(workspace, this_year.id, last_year.id, ALL)
    came = said(workspace, this_year, "1")
    assert came is not None
    assert came.fact.startswith("[2023] ")
    assert came.fact.endswith("\nFakta 1")
    assert (came.value, came.justification, came.explained) == (None, "", False)


def test_what_is_here_already_stays(
    workspace: Context, last_year: EvaluationView, this_year: EvaluationView
) -> None:
    explain_rating(workspace, this_year.id, "1", fact="Baru")
    name_service(workspace, this_year.id, "45", "Kesehatan")
    add_units(workspace, this_year.id, ("dinas kesehatan",))
    set_baseline(workspace, this_year.id, last_year.id, ALL)
    now = view_evaluation(workspace, this_year.id)
    assert [unit.name for unit in now.units] == ["dinas kesehatan", "Dinas Pendidikan"]
    assert now.indicator("45").service_name == "Kesehatan"
    assert now.indicator("1").stages[0].fact == "Baru"


def test_what_was_copied_is_one_change_that_is_undone(
    workspace: Context, last_year: EvaluationView, this_year: EvaluationView
) -> None:
    set_baseline(workspace, this_year.id, last_year.id, ALL)
    undo_change(workspace, this_year.id)
    now = view_evaluation(workspace, this_year.id)
    assert (now.baseline, now.units, now.indicator("45").service_name) == (None, (), "")
    assert [i.indicator.code for i in now.indicators if i.stages] == []


def test_the_history_tells_of_the_copy(
    workspace: Context, last_year: EvaluationView, this_year: EvaluationView
) -> None:
    set_baseline(workspace, this_year.id, last_year.id, ALL)
    verbs = [entry.verb for entry in read_history(workspace, this_year.id)]
    assert {"baseline.set", "baseline.copied", "unit.added", "service.named"} <= set(verbs)


def test_a_copied_explanation_holds_up_the_stage_until_it_is_this_years(
    workspace: Context, last_year: EvaluationView, this_year: EvaluationView
) -> None:
    set_baseline(workspace, this_year.id, last_year.id, ALL)
    for code in ("1", "2"):
        rate_indicator(workspace, this_year.id, code, Decimal(3))
    explain_rating(workspace, this_year.id, "2", fact="Fakta 2, diperbarui")
    rules = {rule.rule: rule for rule in check_readiness(workspace, this_year.id).rules}
    assert [each.indicator for each in rules["explained"].unmet] == ["1"]


def test_copying_twice_changes_nothing_more(
    workspace: Context, last_year: EvaluationView, this_year: EvaluationView
) -> None:
    set_baseline(workspace, this_year.id, last_year.id, ALL)
    assert set_baseline(workspace, this_year.id, last_year.id, ALL).indicators == ()


def test_an_evaluation_starts_from_last_year(workspace: Context, last_year: EvaluationView) -> None:
    view = start_evaluation(
        workspace,
        agency="Kota Denpasar",
        year=2024,
        instrument=INSTRUMENT,
        baseline=last_year.id,
        bring=(Part.UNITS,),
    )
    assert view.baseline is not None
    assert [unit.name for unit in view.units] == ["Dinas Kesehatan", "Dinas Pendidikan"]


def test_nothing_is_copied_into_a_closed_stage(
    workspace: Context, last_year: EvaluationView, this_year: EvaluationView
) -> None:
    for each in this_year.instrument.indicators:
        rate_indicator(workspace, this_year.id, each.code, Decimal(1))
    for code in ("45", "46", "47"):
        name_service(workspace, this_year.id, code, "Perizinan")
    finalise_stage(workspace, this_year.id)
    with pytest.raises(StageFinalised):
        set_baseline(workspace, this_year.id, last_year.id, ALL)


def test_a_refused_baseline_copies_nothing(
    workspace: Context, last_year: EvaluationView, this_year: EvaluationView
) -> None:
    with pytest.raises(BaselineRefused):
        set_baseline(workspace, last_year.id, this_year.id, ALL)
    assert len(view_evaluation(workspace, last_year.id).units) == 2


def test_earlier_years_of_the_same_agency_are_offered_latest_first(
    workspace: Context, last_year: EvaluationView, this_year: EvaluationView
) -> None:
    an_evaluation(workspace, year=2024, agency="Kota Surabaya")
    later = an_evaluation(workspace, year=2025)
    assert [row.year for row in offer_baselines(workspace, later.id)] == [2024, 2023]
