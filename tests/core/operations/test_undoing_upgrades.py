"""An upgrade is undone: the pack from before, and every rating as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spbe_desktop.errors import StageUnknown, UpgradeUndone
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.give_external_index import give_external_index
from spbe_desktop.operations.judge_item import judge_item
from spbe_desktop.operations.mark_not_applicable import mark_not_applicable
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.operations.tick_criterion import tick_criterion
from spbe_desktop.operations.upgrade_instrument import undo_upgrade
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.views.evaluation import EvaluationView
from tests.core.operations.small_packs import a_version, an_evaluation_by, upgrade, values
from tests.factories import BEGINNING


def still(view: EvaluationView, at: datetime = BEGINNING) -> EvaluationView:
    """The view without its place in the journal, which an upgrade and its undoing move on."""
    return replace(view, updated_at=at, journal_length=0, journal_head="")


def test_undoing_brings_verdicts_indices_and_absences_back(workspace: Context) -> None:
    older = a_version(items=("1", "2"), optional=("b",), fed=("c",))
    evaluation = an_evaluation_by(workspace, older, {"a": 2})
    judge_item(workspace, evaluation, "a", Decimal(1), "2", Verdict.ACCEPTED)
    mark_not_applicable(workspace, evaluation, "b", "Tidak ada")
    give_external_index(workspace, evaluation, "c", Decimal(50))
    before = view_evaluation(workspace, evaluation)
    upgrade(workspace, evaluation, a_version(2, ("a", "c"), items=("1",)))
    undo_upgrade(workspace, evaluation)
    assert still(view_evaluation(workspace, evaluation)) == still(before)


def test_undoing_returns_what_was_set_aside(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version(), {"a": 4, "b": 2})
    upgrade(workspace, evaluation, a_version(2, highest=3))
    undo_upgrade(workspace, evaluation)
    assert values(workspace, evaluation) == {"a": 4, "b": 2, "c": None}


def test_undoing_keeps_what_was_judged_since(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version(), {"a": 4})
    upgrade(workspace, evaluation, a_version(2, highest=3))
    rate_indicator(workspace, evaluation, "a", Decimal(3))
    undo_upgrade(workspace, evaluation)
    assert values(workspace, evaluation)["a"] == 3


def test_undoing_sets_aside_what_the_older_scale_has_not(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version(highest=3))
    upgrade(workspace, evaluation, a_version(2))
    rate_indicator(workspace, evaluation, "a", Decimal(5))
    undo_upgrade(workspace, evaluation)
    assert values(workspace, evaluation)["a"] is None


def test_upgrades_are_undone_one_by_one(workspace: Context) -> None:
    first, second, third = a_version(1), a_version(2, highest=4), a_version(3, highest=3)
    evaluation = an_evaluation_by(workspace, first, {"a": 5, "b": 4})
    upgrade(workspace, evaluation, second)
    upgrade(workspace, evaluation, third)
    undo_upgrade(workspace, evaluation)
    assert view_evaluation(workspace, evaluation).pack == second
    undo_upgrade(workspace, evaluation)
    assert view_evaluation(workspace, evaluation).pack == first
    assert values(workspace, evaluation) == {"a": 5, "b": 4, "c": None}


def test_an_upgrade_undone_can_be_done_again(workspace: Context) -> None:
    evaluation, newer = an_evaluation_by(workspace, a_version()), a_version(2)
    upgrade(workspace, evaluation, newer)
    undo_upgrade(workspace, evaluation)
    upgrade(workspace, evaluation, newer)
    assert view_evaluation(workspace, evaluation).pack == newer


def test_a_stage_that_the_older_pack_has_not_keeps_the_upgrade(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version())
    upgrade(workspace, evaluation, a_version(2, stages=("self", "document", "visit")))
    advance_stage(workspace, evaluation, "visit", reason="uji")
    with pytest.raises(StageUnknown):
        undo_upgrade(workspace, evaluation)


def test_without_an_upgrade_there_is_nothing_to_undo(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version())
    with pytest.raises(UpgradeUndone):
        undo_upgrade(workspace, evaluation)


CODES = "abcde"
codes = st.lists(st.sampled_from(CODES), min_size=1, unique=True)
scales = st.tuples(st.integers(0, 1), st.integers(3, 5))
texts = st.dictionaries(st.sampled_from(CODES), st.sampled_from(["Ada.", "Lain."]))


@given(codes, codes, scales, scales, texts, st.dictionaries(st.sampled_from(CODES), st.integers()))
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_an_upgrade_undone_leaves_an_equal_view(
    workspace: Context,
    older: list[str],
    newer: list[str],
    scale: tuple[int, int],
    rescaled: tuple[int, int],
    criteria: dict[str, str],
    ratings: dict[str, int],
) -> None:
    low, high = scale
    legal = {code: low + n % (high - low + 1) for code, n in ratings.items() if code in older}
    first = a_version(1, older, lowest=low, highest=high)
    evaluation = an_evaluation_by(workspace, first, legal)
    explain_rating(workspace, evaluation, older[0], fact="Ada")
    tick_criterion(workspace, evaluation, older[0], Decimal(1), "1", True)
    record_finding(workspace, evaluation, older[-1], finding="Lemah", recommendation="Perbaiki")
    before = view_evaluation(workspace, evaluation)
    second = a_version(2, newer, lowest=rescaled[0], highest=rescaled[1], criteria=criteria)
    upgrade(workspace, evaluation, second)
    assert view_evaluation(workspace, evaluation).pack == second
    undo_upgrade(workspace, evaluation)
    assert still(view_evaluation(workspace, evaluation)) == still(before)
