"""Many places are written as one change: all of them, or none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spbe_desktop.errors import IndicatorUnknown, RatingOutsideScale
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_instruments import list_instruments
from spbe_desktop.operations.rate_many import Edit, rate_many
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import a_rated_evaluation, an_evaluation

PACKS = sorted(pack.instrument.id for pack in list_instruments())


@pytest.fixture(params=PACKS)
def view(request: pytest.FixtureRequest, workspace: Context) -> EvaluationView:
    return an_evaluation(workspace, year=2026, instrument=request.param)


def test_every_indicator_is_rated_at_once(workspace: Context, view: EvaluationView) -> None:
    top = view.instrument.scale.max
    codes = [each.code for each in view.instrument.indicators]
    rate_many(workspace, view.id, [Edit(code, "value", top) for code in codes])
    after = view_evaluation(workspace, view.id)
    assert {each.value for each in after.indicators} == {top}
    assert after.score.index == top


def test_values_texts_and_flags_go_together(workspace: Context, view: EvaluationView) -> None:
    first, second = (each.code for each in view.instrument.indicators[:2])
    changed = rate_many(
        workspace,
        view.id,
        [
            Edit(first, "value", view.instrument.scale.min),
            Edit(first, "fact", "Ada perwal\ndan SOP"),
            Edit(second, "flagged", True),
        ],
    )
    after = view_evaluation(workspace, view.id)
    assert changed.indicators == (first, second)
    assert after.indicator(first).stages[0].fact == "Ada perwal\ndan SOP"
    assert after.indicator(second).flagged


def test_one_value_off_the_scale_and_nothing_is_written(
    workspace: Context, view: EvaluationView
) -> None:
    first, second = (each.code for each in view.instrument.indicators[:2])
    edits = [Edit(first, "value", view.instrument.scale.max), Edit(second, "value", Decimal(99))]
    with pytest.raises(RatingOutsideScale):
        rate_many(workspace, view.id, edits)
    after = view_evaluation(workspace, view.id)
    assert (after.score.rated, after.journal_head) == (0, view.journal_head)


def test_an_unknown_indicator_and_nothing_is_written(
    workspace: Context, view: EvaluationView
) -> None:
    first = view.instrument.indicators[0].code
    edits = [Edit(first, "value", view.instrument.scale.max), Edit("999", "fact", "x")]
    with pytest.raises(IndicatorUnknown):
        rate_many(workspace, view.id, edits)
    assert view_evaluation(workspace, view.id).journal_head == view.journal_head


def test_of_one_place_the_last_counts(workspace: Context) -> None:
    view = an_evaluation(workspace)
    rate_many(workspace, view.id, [Edit("1", "value", Decimal(2)), Edit("1", "value", Decimal(4))])
    assert view_evaluation(workspace, view.id).indicator("1").value == 4


def test_nothing_changed_is_nothing_told(workspace: Context) -> None:
    view = a_rated_evaluation(workspace, {"1": Decimal(3)})
    changed = rate_many(workspace, view.id, [Edit("1", "value", Decimal(3))])
    assert changed.indicators == ()
    assert view_evaluation(workspace, view.id).journal_head == view.journal_head


def test_none_takes_a_value_back(workspace: Context) -> None:
    view = a_rated_evaluation(workspace, {"1": Decimal(3)})
    rate_many(workspace, view.id, [Edit("1", "value", None)])
    assert view_evaluation(workspace, view.id).indicator("1").value is None
