"""An indicator that does not apply is left out of the index, for a reason, and taken in again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spbe_desktop.errors import AbsenceRefused
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.mark_not_applicable import mark_not_applicable
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.store.journal import journal_entries
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, State
from tests.core.operations.pemdi import LEAVABLE, a_pemdi_evaluation


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    """Nothing judged yet."""
    return a_pemdi_evaluation(workspace)


def seen(workspace: Context, evaluation: EvaluationView, code: str) -> IndicatorView:
    return view_evaluation(workspace, evaluation.id).indicator(code)


def rated(workspace: Context, evaluation: EvaluationView) -> None:
    for each in evaluation.instrument.indicators:
        value = Decimal(5) if each.code == LEAVABLE else Decimal(2)
        rate_indicator(workspace, evaluation.id, each.code, value)


def test_an_indicator_left_out_does_not_count(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rated(workspace, evaluation)
    mark_not_applicable(workspace, evaluation.id, LEAVABLE, "Tidak ada data pribadi")
    score = view_evaluation(workspace, evaluation.id).score
    assert (score.index, score.rated, score.total, score.complete) == (Decimal(2), 19, 19, True)


def test_the_list_leaves_it_out_as_the_view_does(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rated(workspace, evaluation)
    mark_not_applicable(workspace, evaluation.id, LEAVABLE, "Tidak ada data pribadi")
    (row,) = list_evaluations(workspace)
    assert (row.index, row.rated, row.total) == (Decimal(2), 19, 19)


def test_an_indicator_left_out_needs_nothing_more(
    workspace: Context, evaluation: EvaluationView
) -> None:
    mark_not_applicable(workspace, evaluation.id, LEAVABLE, "Tidak ada data pribadi")
    assert seen(workspace, evaluation, LEAVABLE).state is State.DONE


def test_an_indicator_taken_in_again_counts_as_before(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rated(workspace, evaluation)
    before = view_evaluation(workspace, evaluation.id).score
    mark_not_applicable(workspace, evaluation.id, LEAVABLE, "Tidak ada data pribadi")
    mark_not_applicable(workspace, evaluation.id, LEAVABLE, "  ")
    assert view_evaluation(workspace, evaluation.id).score == before
    with workspace.database.reading() as session:
        *_, last = journal_entries(session, evaluation.id)
    assert (last.verb, last.payload) == ("indicator.included", {"indicator": LEAVABLE})


def test_another_reason_takes_the_place_of_the_first(
    workspace: Context, evaluation: EvaluationView
) -> None:
    for reason in ("Tidak ada", "Tidak ada data pribadi"):
        mark_not_applicable(workspace, evaluation.id, LEAVABLE, reason)
    assert seen(workspace, evaluation, LEAVABLE).not_applicable == "Tidak ada data pribadi"


@pytest.mark.parametrize("reason", ["", "Tidak ada"])
def test_the_same_reason_again_changes_nothing(
    workspace: Context, evaluation: EvaluationView, reason: str
) -> None:
    mark_not_applicable(workspace, evaluation.id, LEAVABLE, reason)
    assert mark_not_applicable(workspace, evaluation.id, LEAVABLE, reason).indicators == ()


def test_an_indicator_that_always_applies_is_not_left_out(
    workspace: Context, evaluation: EvaluationView
) -> None:
    with pytest.raises(AbsenceRefused):
        mark_not_applicable(workspace, evaluation.id, "1", "Tidak mau")


def test_a_rating_kept_is_not_read_while_it_does_not_apply(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rated(workspace, evaluation)
    mark_not_applicable(workspace, evaluation.id, LEAVABLE, "Tidak ada data pribadi")
    assert seen(workspace, evaluation, LEAVABLE).value is None
