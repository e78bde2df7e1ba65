"""Undoing and redoing: whatever was done, the very same view comes back, and all is journalled."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spbe_desktop.errors import NothingToUndo, UndoStale
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.rate_many import Edit, rate_many
from spbe_desktop.operations.redo_change import redo_change
from spbe_desktop.operations.tick_criterion import tick_criterion
from spbe_desktop.operations.undo_change import see_undo, undo_change
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.store.chain import verify_chain
from spbe_desktop.store.journal import journal_entries
from spbe_desktop.store.tables import Rating
from spbe_desktop.views.evaluation import EvaluationView
from tests.core.operations.desk_work import DEEDS
from tests.factories import (
    TickingClock,
    a_rated_evaluation,
    a_workspace,
    an_evaluation,
    some_evidence,
)

deeds = st.lists(st.tuples(st.sampled_from(sorted(DEEDS)), st.integers(0, 9)), max_size=12)


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    """An evaluation with nothing rated."""
    return an_evaluation(workspace)


def still(context: Context, evaluation: str) -> EvaluationView:
    """The view without what moves on with every change, undoing too."""
    view = view_evaluation(context, evaluation)
    return replace(view, journal_length=0, journal_head="", updated_at=view.created_at)


def verbs(context: Context, evaluation: str) -> list[str]:
    with context.database.reading() as session:
        return [entry.verb for entry in journal_entries(session, evaluation)]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(done=deeds, data=st.data())
def test_undoing_all_brings_back_every_view_and_redoing_the_later_ones(
    done: list[tuple[str, int]], data: st.DataObject
) -> None:
    with TemporaryDirectory() as name:
        folder, clock = Path(name), TickingClock()
        context = a_workspace(folder / "workspace", clock=clock)
        evaluation = a_rated_evaluation(context, {"1": Decimal(2)}).id
        views = [still(context, evaluation)]
        for deed, number in done:
            clock.at += timedelta(minutes=1)  # each is a burst of its own
            before = len(verbs(context, evaluation))
            DEEDS[deed](context, view_evaluation(context, evaluation), number, folder)
            if len(verbs(context, evaluation)) > before:
                views.append(still(context, evaluation))
        back = data.draw(st.integers(0, len(views) - 1))
        for view in reversed(views[len(views) - 1 - back : -1]):
            undo_change(context, evaluation)
            assert still(context, evaluation) == view
        for view in views[len(views) - back :]:
            redo_change(context, evaluation)
            assert still(context, evaluation) == view
        with context.database.reading() as session:
            assert verify_chain(journal_entries(session, evaluation)) is None
        close_workspace(context)


def test_undoing_is_told_as_an_entry_of_its_own(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    undo_change(workspace, evaluation.id)
    assert verbs(workspace, evaluation.id)[1:] == ["indicator.rated", "change.undone"]


def test_undoing_says_what_is_different_now(workspace: Context, evaluation: EvaluationView) -> None:
    rate_indicator(workspace, evaluation.id, "3", Decimal(4))
    undone = undo_change(workspace, evaluation.id)
    assert (undone.indicators, undone.verb) == (("3",), "indicator.rated")


def test_a_paste_of_many_levels_is_one_step(workspace: Context, evaluation: EvaluationView) -> None:
    edits = [Edit(each.indicator.code, "value", Decimal(3)) for each in evaluation.indicators]
    rate_many(workspace, evaluation.id, edits)
    undo_change(workspace, evaluation.id)
    assert still(workspace, evaluation.id).score.rated == 0


def test_a_burst_of_typing_is_one_step(workspace: Context, evaluation: EvaluationView) -> None:
    for text in ("A", "Ad", "Ada", "Ada perwal"):
        explain_rating(workspace, evaluation.id, "1", fact=text)
    undo_change(workspace, evaluation.id)
    assert view_evaluation(workspace, evaluation.id).indicator("1").stages == ()


def test_a_burst_is_redone_to_its_last_word(workspace: Context, evaluation: EvaluationView) -> None:
    for text in ("A", "Ad", "Ada perwal"):
        explain_rating(workspace, evaluation.id, "1", fact=text)
    undo_change(workspace, evaluation.id)
    redo_change(workspace, evaluation.id)
    (stage,) = view_evaluation(workspace, evaluation.id).indicator("1").stages
    assert stage.fact == "Ada perwal"


def test_attaching_a_document_is_one_step(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    some_evidence(workspace, evaluation.id, tmp_path)
    undo_change(workspace, evaluation.id)
    assert view_evaluation(workspace, evaluation.id).evidence == ()


def test_a_tick_and_the_level_that_follows_are_one_step(
    workspace: Context, evaluation: EvaluationView
) -> None:
    for code in criteria(evaluation, 1):
        tick_criterion(workspace, evaluation.id, "1", Decimal(1), code, True)
    undo_change(workspace, evaluation.id)
    seen = view_evaluation(workspace, evaluation.id).indicator("1")
    assert (seen.value, len(seen.criteria_met)) == (None, len(criteria(evaluation, 1)) - 1)


def criteria(view: EvaluationView, level: int) -> list[str]:
    levels = view.instrument.indicator("1").levels
    return [each.code for each in next(x for x in levels if x.value == level).criteria]


def test_with_nothing_done_there_is_nothing_to_undo(
    workspace: Context, evaluation: EvaluationView
) -> None:
    with pytest.raises(NothingToUndo):
        undo_change(workspace, evaluation.id)


def test_a_new_change_ends_what_could_be_redone(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    undo_change(workspace, evaluation.id)
    rate_indicator(workspace, evaluation.id, "2", Decimal(4))
    with pytest.raises(NothingToUndo):
        redo_change(workspace, evaluation.id)


def test_what_is_done_next_can_be_seen(workspace: Context, evaluation: EvaluationView) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    explain_rating(workspace, evaluation.id, "2", fact="Ada")
    undo_change(workspace, evaluation.id)
    seen = see_undo(workspace, evaluation.id)
    assert (seen.undo, seen.redo) == ("indicator.rated", "rating.explained")


def test_rows_that_changed_by_another_way_are_not_overwritten(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    with workspace.database.writing() as session:
        session.get_one(Rating, (evaluation.id, "self", "1")).value = Decimal(2)
    with pytest.raises(UndoStale):
        undo_change(workspace, evaluation.id)


def test_a_stage_that_was_left_is_out_of_reach(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    with pytest.raises(NothingToUndo):
        undo_change(workspace, evaluation.id)


def test_another_evaluation_keeps_its_own_steps(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    other = an_evaluation(workspace, year=2024)
    rate_indicator(workspace, other.id, "1", Decimal(2))
    undo_change(workspace, evaluation.id)
    assert view_evaluation(workspace, other.id).indicator("1").value == 2
