"""The history: who, when, from what, to what, why; undone and redone too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop import store
from spbe_desktop.errors import EvaluationUnknown
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.detach_evidence import detach_evidence
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.finalise_stage import finalise_stage
from spbe_desktop.operations.judge_item import judge_item
from spbe_desktop.operations.note_aspect import note_aspect
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.read_history import read_history
from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.operations.redo_change import redo_change
from spbe_desktop.operations.reopen_stage import reopen_stage
from spbe_desktop.operations.tick_criterion import tick_criterion
from spbe_desktop.operations.undo_change import undo_change
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.operations.withdraw_finding import withdraw_finding
from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.working import HistoryEntry
from spbe_desktop.words import LANGUAGES, load_words
from tests.core.operations.desk_work import DEEDS
from tests.core.operations.test_stages import a_ready_evaluation
from tests.factories import a_criterion, an_evaluation, some_evidence

STORE = Path(next(iter(store.__path__)))


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    """An evaluation with nothing rated."""
    return an_evaluation(workspace)


def newest(context: Context, evaluation: EvaluationView, indicator: str = "1") -> HistoryEntry:
    return read_history(context, evaluation.id, indicator)[0]


def sides(entry: HistoryEntry) -> tuple[str, str | None, str | None]:
    return entry.field, entry.before, entry.after


def test_a_rating_is_told_from_what_to_what(workspace: Context, evaluation: EvaluationView) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(2))
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    assert sides(newest(workspace, evaluation)) == ("value", "2", "4")


def test_a_line_says_who_and_when_and_where(workspace: Context, evaluation: EvaluationView) -> None:
    changed = rate_indicator(workspace, evaluation.id, "1", Decimal(2))
    entry = newest(workspace, evaluation)
    assert (entry.actor, entry.at, entry.stage) == ("penilai", changed.saved_at, "self")


def test_a_text_is_told_from_what_it_was(workspace: Context, evaluation: EvaluationView) -> None:
    explain_rating(workspace, evaluation.id, "1", fact="Ada perwal")
    rate_indicator(workspace, evaluation.id, "1", Decimal(2))  # ends the burst
    explain_rating(workspace, evaluation.id, "1", fact="Ada perda")
    assert sides(newest(workspace, evaluation)) == ("fact", "Ada perwal", "Ada perda")


def test_undoing_is_told_the_other_way_round(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(2))
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    undo_change(workspace, evaluation.id)
    entry = newest(workspace, evaluation)
    assert (entry.verb, *sides(entry)) == ("change.undone", "value", "4", "2")


def test_redoing_is_told_as_it_was(workspace: Context, evaluation: EvaluationView) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    undo_change(workspace, evaluation.id)
    redo_change(workspace, evaluation.id)
    entry = newest(workspace, evaluation)
    assert (entry.verb, *sides(entry)) == ("change.redone", "value", None, "4")


def test_a_text_after_undoing_starts_from_what_stands(
    workspace: Context, evaluation: EvaluationView
) -> None:
    explain_rating(workspace, evaluation.id, "1", fact="Satu")
    rate_indicator(workspace, evaluation.id, "2", Decimal(2))
    explain_rating(workspace, evaluation.id, "1", fact="Dua")
    undo_change(workspace, evaluation.id)
    explain_rating(workspace, evaluation.id, "1", fact="Tiga")
    assert sides(newest(workspace, evaluation)) == ("fact", "Satu", "Tiga")


def test_a_tick_and_the_level_that_follows_are_both_told(
    workspace: Context, evaluation: EvaluationView
) -> None:
    code = a_criterion(evaluation, "16", 1)
    tick_criterion(workspace, evaluation.id, "16", Decimal(1), code, True)
    told = [sides(each) for each in read_history(workspace, evaluation.id, "16")]
    assert told == [("value", None, "1"), ("criterion", None, f"1.{code}")]


def test_a_finding_is_told_and_taken_back(workspace: Context, evaluation: EvaluationView) -> None:
    record_finding(workspace, evaluation.id, "1", finding="Belum direviu")
    withdraw_finding(
        workspace, evaluation.id, view_evaluation(workspace, evaluation.id).findings[0].id
    )
    assert sides(newest(workspace, evaluation)) == ("finding", "Belum direviu", None)


def test_a_document_is_told_by_its_name(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    document = some_evidence(workspace, evaluation.id, tmp_path, name="perwal.txt")
    detach_evidence(workspace, evaluation.id, document.citations[0].id)
    assert sides(newest(workspace, evaluation)) == ("document", "perwal.txt (5)", None)


def test_a_verdict_on_an_item_tells_its_note(workspace: Context) -> None:
    view = an_evaluation(workspace, instrument="permenpanrb-8-2026", year=2026)
    first = view.instrument.indicators[0]
    level = next(each for each in first.levels if each.items)
    judge_item(
        workspace,
        view.id,
        first.code,
        level.value,
        level.items[0].code,
        Verdict.UNSUITABLE,
        "buram",
    )
    entry = newest(workspace, view, first.code)
    assert (entry.after, entry.reason) == ("unsuitable", "buram")


def test_a_note_on_an_aspect_is_told_of_the_aspect(
    workspace: Context, evaluation: EvaluationView
) -> None:
    note_aspect(workspace, evaluation.id, "1", strengths="Lengkap")
    entry = read_history(workspace, evaluation.id)[0]
    assert (entry.aspect, *sides(entry)) == ("1", "strengths", None, "Lengkap")


def test_the_reason_for_reopening_stays(workspace: Context) -> None:
    view = a_ready_evaluation(workspace)
    finalise_stage(workspace, view.id)
    reopen_stage(workspace, view.id, "salah ketik")
    advance_stage(workspace, view.id, "document", reason="dilanjutkan besok")
    told = [(each.verb, each.reason) for each in read_history(workspace, view.id)[:3]]
    assert told == [
        ("stage.advanced", "dilanjutkan besok"),
        ("stage.reopened", "salah ketik"),
        ("stage.finalised", ""),
    ]


def test_another_indicator_has_its_own_history(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rate_indicator(workspace, evaluation.id, "2", Decimal(2))
    assert read_history(workspace, evaluation.id, "1") == ()


def test_an_evaluation_that_is_not_there_has_no_history(workspace: Context) -> None:
    with pytest.raises(EvaluationUnknown):
        read_history(workspace, "tidak-ada")


def recorded() -> Iterator[str]:
    """Every verb that the store writes into the journal."""
    for path in STORE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            told = isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "record"
            if told and isinstance(node, ast.Call) and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value)
    yield from ("change.undone", "change.redone", "instrument.upgraded", "instrument.restored")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", sorted(set(recorded())))
def test_every_verb_has_its_words(verb: str, language: str) -> None:
    assert "⟦" not in load_words(language)(f"history.verb_{verb.replace('.', '_')}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_an_evaluator_does_is_told_in_words(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path, language: str
) -> None:
    for deed in DEEDS.values():
        for number in (1, 2):
            view = view_evaluation(workspace, evaluation.id)
            deed(workspace, view, number, tmp_path)
    words = load_words(language)
    fields = {each.field for each in read_history(workspace, evaluation.id)} - {""}
    assert [f for f in sorted(fields) if "⟦" in words(f"history.field_{f}")] == []
