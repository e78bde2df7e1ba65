"""What an assessor by a new instrument may start from: material and reasons, never a score."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal

import pytest

from spbe_desktop.errors import CrosswalkUnknown, InstrumentUnknown
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.read_crosswalk import StartingPoint, StartingPoints, starting_points
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import an_evaluation

PEMDI = "permenpanrb-8-2026"


def point(points: StartingPoints, code: str) -> StartingPoint:
    return next(each for each in points.points if each.indicator.code == code)


def test_every_indicator_of_the_new_instrument_has_its_starting_point(
    workspace: Context, sample: EvaluationView
) -> None:
    points = starting_points(workspace, sample.id, PEMDI)
    told = [each.indicator for each in points.points]
    assert told == list(points.target.indicators)


def test_a_starting_point_shows_the_material_as_it_stands(
    workspace: Context, sample: EvaluationView
) -> None:
    material = point(starting_points(workspace, sample.id, PEMDI), "1").material
    assert [each.view for each in material] == [
        sample.indicator(each.line.source or "") for each in material
    ]


def test_a_starting_point_brings_the_documents_that_were_cited(
    workspace: Context, sample: EvaluationView
) -> None:
    points = starting_points(workspace, sample.id, PEMDI)
    found = [m for each in points.points for m in each.material if m.documents]
    assert found
    for each in found:
        cited = {c.evidence_id for c in each.view.citations}
        assert {document.id for document in each.documents} == cited


def test_what_cannot_be_derived_says_why(workspace: Context, sample: EvaluationView) -> None:
    told = point(starting_points(workspace, sample.id, PEMDI), "6")
    assert (told.derivable, told.material) == (False, ())
    assert [line.reason.id for line in told.underivable] != []


def test_a_starting_point_carries_no_value_for_the_new_indicator() -> None:
    assert {each.name for each in fields(StartingPoint)} == {
        "indicator",
        "material",
        "underivable",
    }


def test_looking_changes_nothing(workspace: Context, sample: EvaluationView) -> None:
    before = sample.journal_head
    assert starting_points(workspace, sample.id, PEMDI).evaluation.journal_head == before


def test_an_evaluation_without_ratings_has_material_without_values(workspace: Context) -> None:
    view = an_evaluation(workspace)
    points = starting_points(workspace, view.id, PEMDI)
    values: set[Decimal | None] = {m.view.value for each in points.points for m in each.material}
    assert values == {None}


def test_a_crosswalk_that_is_not_there_is_said(workspace: Context) -> None:
    view = an_evaluation(workspace, instrument=PEMDI)
    with pytest.raises(CrosswalkUnknown):
        starting_points(workspace, view.id, "permenpanrb-59-2020")


def test_an_unknown_instrument_is_said(workspace: Context, sample: EvaluationView) -> None:
    with pytest.raises(InstrumentUnknown):
        starting_points(workspace, sample.id, "lain-1")
