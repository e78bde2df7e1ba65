"""Closing a stage, opening it again, going on: what is asked for, what is read-only then."""

from __future__ import annotations

import ast
import inspect
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop import operations
from spbe_desktop.errors import (
    ReasonMissing,
    StageFinalised,
    StageNotReady,
    StageOpen,
    StageUnfinished,
)
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.finalise_stage import finalise_stage
from spbe_desktop.operations.name_service import name_service
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.reopen_stage import reopen_stage
from spbe_desktop.operations.take_in import take_in
from spbe_desktop.operations.undo_change import undo_change
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.core.operations.desk_work import DEEDS
from tests.factories import a_document, a_rated_evaluation, an_evaluation

# What is done to a closed stage, or to none: everything else is refused there.
# Closing leaves the bytes as they are: healing and giving out change no judgement.
ALLOWED = {
    *("reopen_stage", "advance_stage", "seal_bundle", "scrub_evidence", "export_evidence"),
    "record_meeting",  # minutes are written when all is over
}


def a_ready_evaluation(context: Context) -> EvaluationView:
    """Every indicator rated, every service named: nothing keeps the first stage open."""
    view = a_rated_evaluation(context)
    for each in view.instrument.indicators:
        if each.named_slot is not None:
            name_service(context, view.id, each.code, "Perizinan")
    return view_evaluation(context, view.id)


@pytest.fixture
def finalised(workspace: Context) -> EvaluationView:
    """An evaluation whose first stage is closed."""
    view = a_ready_evaluation(workspace)
    finalise_stage(workspace, view.id)
    return view_evaluation(workspace, view.id)


def test_a_finalised_stage_says_who_closed_it(finalised: EvaluationView) -> None:
    assert [(each.stage, each.by) for each in finalised.finalised] == [("self", "penilai")]


def test_a_finalised_stage_is_read_only(finalised: EvaluationView) -> None:
    assert finalised.read_only


@pytest.mark.parametrize("deed", [each for each in DEEDS if each not in {"cite", "date"}])
def test_no_change_is_written_to_a_finalised_stage(
    workspace: Context, finalised: EvaluationView, deed: str, tmp_path: Path
) -> None:
    with pytest.raises(StageFinalised):
        DEEDS[deed](workspace, finalised, 1, tmp_path)


def test_every_operation_that_changes_an_evaluation_asks_whether_it_is_open() -> None:
    folder = Path(inspect.getfile(operations)).parent
    passing = {
        path.stem
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and any(word.arg == "finalised" for word in node.keywords)
    }
    assert passing == ALLOWED


def test_nothing_is_undone_in_a_finalised_stage(
    workspace: Context, finalised: EvaluationView
) -> None:
    with pytest.raises(StageFinalised):
        undo_change(workspace, finalised.id)


def test_evidence_is_not_taken_in_by_a_finalised_stage(
    workspace: Context, finalised: EvaluationView, tmp_path: Path
) -> None:
    with pytest.raises(StageFinalised):
        take_in(workspace, finalised.id, [a_document(tmp_path)])


def test_a_stage_is_not_closed_while_something_that_stops_is_unmet(workspace: Context) -> None:
    view = an_evaluation(workspace)
    with pytest.raises(StageNotReady) as refused:
        finalise_stage(workspace, view.id)
    assert refused.value.details["count"] == 50  # 47 levels and 3 names of services


def test_a_stage_is_closed_once(workspace: Context, finalised: EvaluationView) -> None:
    with pytest.raises(StageFinalised):
        finalise_stage(workspace, finalised.id)


def test_a_reopened_stage_is_written_again(workspace: Context, finalised: EvaluationView) -> None:
    reopen_stage(workspace, finalised.id, "salah ketik")
    rate_indicator(workspace, finalised.id, "1", Decimal(4))
    assert view_evaluation(workspace, finalised.id).indicator("1").value == 4


def test_reopening_reaches_what_was_done_before_closing(
    workspace: Context, finalised: EvaluationView
) -> None:
    reopen_stage(workspace, finalised.id, "salah ketik")
    assert undo_change(workspace, finalised.id).verb == "service.named"


@pytest.mark.parametrize("reason", ["", "  "])
def test_reopening_needs_a_reason(
    workspace: Context, finalised: EvaluationView, reason: str
) -> None:
    with pytest.raises(ReasonMissing):
        reopen_stage(workspace, finalised.id, reason)


def test_an_open_stage_is_not_reopened(workspace: Context) -> None:
    with pytest.raises(StageOpen):
        reopen_stage(workspace, an_evaluation(workspace).id, "alasan")


def test_a_finalised_stage_is_left_without_a_reason(
    workspace: Context, finalised: EvaluationView
) -> None:
    advance_stage(workspace, finalised.id, "document")
    assert view_evaluation(workspace, finalised.id).stage == "document"


def test_the_stage_after_a_finalised_one_is_open(
    workspace: Context, finalised: EvaluationView
) -> None:
    advance_stage(workspace, finalised.id, "document")
    rate_indicator(workspace, finalised.id, "1", Decimal(4))
    view = view_evaluation(workspace, finalised.id)
    assert (view.read_only, [each.stage for each in view.finalised]) == (False, ["self"])


def test_an_open_stage_is_left_only_with_a_reason(workspace: Context) -> None:
    with pytest.raises(StageUnfinished):
        advance_stage(workspace, an_evaluation(workspace).id, "document")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_closed_stage_is_named_in_the_language_of_the_person(
    workspace: Context, finalised: EvaluationView, language: str, tmp_path: Path
) -> None:
    stage = finalised.instrument.stage("self").name.of(language)
    with pytest.raises(StageFinalised) as refused:
        rate_indicator(replace(workspace, language=language), finalised.id, "1", None)
    assert refused.value.details == {"stage": stage}
