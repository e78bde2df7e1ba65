"""A document under care: cited to the line, replaced, renamed, looked at, given out, withdrawn."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop.errors import (
    CriterionUnknown,
    EvidenceHeld,
    EvidenceMissing,
    EvidenceNotOpened,
    ReasonMissing,
)
from spbe_desktop.operations.amend_citation import amend_citation
from spbe_desktop.operations.cite_evidence import cite_evidence
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.detach_evidence import detach_evidence
from spbe_desktop.operations.export_evidence import export_evidence, lend_evidence, note_opened
from spbe_desktop.operations.read_custody import read_custody
from spbe_desktop.operations.rename_evidence import rename_evidence
from spbe_desktop.operations.replace_evidence import replace_evidence
from spbe_desktop.operations.undo_change import undo_change
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.operations.withdraw_evidence import withdraw_evidence
from spbe_desktop.views.evaluation import EvaluationView, EvidenceView
from tests.factories import a_criterion, a_document, an_evaluation, some_evidence


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    return an_evaluation(workspace)


@pytest.fixture
def document(workspace: Context, evaluation: EvaluationView, tmp_path: Path) -> EvidenceView:
    return some_evidence(workspace, evaluation.id, tmp_path)


def only(context: Context, evaluation: EvaluationView) -> EvidenceView:
    (document,) = view_evaluation(context, evaluation.id).evidence
    return document


def test_a_citation_names_level_criterion_line_and_page(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView
) -> None:
    criterion = a_criterion(evaluation, "2", 3)
    cite_evidence(
        workspace,
        evaluation.id,
        "2",
        document.id,
        place_kind="article",
        place="5",
        level=Decimal(3),
        criterion=criterion,
        quote="  Arsitektur \n ditetapkan ",
        page=14,
    )
    cited = only(workspace, evaluation).citations[-1]
    assert (cited.level, cited.criterion, cited.quote, cited.opens_at) == (
        Decimal(3),
        criterion,
        "Arsitektur ditetapkan",
        14,
    )


def test_a_criterion_of_another_level_is_refused(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView
) -> None:
    with pytest.raises(CriterionUnknown):
        cite_evidence(
            workspace, evaluation.id, "2", document.id, level=Decimal(3), criterion="tidak ada"
        )


def test_the_same_page_proves_two_levels(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView
) -> None:
    for level in (2, 3, 3):
        cite_evidence(workspace, evaluation.id, "2", document.id, level=Decimal(level))
    levels = [c.level for c in only(workspace, evaluation).citations if c.indicator == "2"]
    assert levels == [Decimal(2), Decimal(3)]


def test_a_citation_is_corrected_to_the_line(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView
) -> None:
    citation = document.citations[0].id
    amend_citation(
        workspace, evaluation.id, citation, place_kind="page", place="7-9", quote="baris"
    )
    cited = only(workspace, evaluation).citations[0]
    assert (cited.opens_at, cited.quote) == (7, "baris")


def test_what_is_kept_when_detached_is_in_the_inbox(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView
) -> None:
    detach_evidence(workspace, evaluation.id, document.citations[0].id, keep=True)
    assert only(workspace, evaluation).awaits


def test_a_replaced_document_keeps_its_citations_and_its_past(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    newer = a_document(tmp_path, "perwal baru.txt", "Pasal 6\n")
    replace_evidence(workspace, evaluation.id, document.id, newer, reason="sudah diundangkan")
    now = only(workspace, evaluation)
    (before,) = read_custody(workspace, evaluation.id, document.id).revisions
    assert (now.id, now.name, len(now.citations)) == (document.id, "perwal baru.txt", 1)
    assert (before.digest, before.reason) == (document.digest, "sudah diundangkan")
    assert workspace.vault.check(before.digest)


def test_a_replacement_needs_a_reason(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    newer = a_document(tmp_path, "baru.txt", "Pasal 6\n")
    with pytest.raises(ReasonMissing):
        replace_evidence(workspace, evaluation.id, document.id, newer, reason="  ")


def test_the_same_bytes_replace_nothing(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    same = a_document(tmp_path, "sama.txt", "Pasal 5\n")
    changed = replace_evidence(workspace, evaluation.id, document.id, same, reason="baru")
    assert changed.indicators == ()


def test_replacing_can_be_undone(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    newer = a_document(tmp_path, "baru.txt", "Pasal 6\n")
    replace_evidence(workspace, evaluation.id, document.id, newer, reason="keliru")
    undo_change(workspace, evaluation.id)
    assert only(workspace, evaluation).digest == document.digest
    assert read_custody(workspace, evaluation.id, document.id).revisions == ()


def test_a_document_does_not_become_another_that_is_there(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    other = some_evidence(workspace, evaluation.id, tmp_path, name="b.txt", text="lain")
    twin = a_document(tmp_path / "x", "b.txt", "lain")
    with pytest.raises(EvidenceHeld):
        replace_evidence(workspace, evaluation.id, document.id, twin, reason="baru")
    assert other.name == "b.txt"


def test_a_citation_survives_renaming(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView
) -> None:
    changed = rename_evidence(workspace, evaluation.id, document.id, "Perwal 35.pdf")
    now = only(workspace, evaluation)
    assert (now.name, now.claimed_type, now.citations[0].place) == (
        "Perwal 35.pdf",
        "application/pdf",
        "5",
    )
    assert changed.indicators == ("1",)


def test_an_empty_name_changes_nothing(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView
) -> None:
    rename_evidence(workspace, evaluation.id, document.id, "   ")
    assert only(workspace, evaluation).name == document.name


def test_the_history_tells_everything_in_order(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    note_opened(workspace, evaluation.id, document.id)
    note_opened(workspace, evaluation.id, document.id)
    export_evidence(workspace, evaluation.id, document.id, tmp_path / "salinan.txt")
    withdraw_evidence(workspace, evaluation.id, document.id, reason="bukan milik kami")
    told = read_custody(workspace, evaluation.id, document.id).entries
    assert [each.verb for each in told] == [
        "evidence.attached",
        "evidence.cited",
        "evidence.opened",
        "evidence.exported",
        "evidence.withdrawn",
    ]
    assert (told[0].digest, told[-1].reason) == (document.digest, "bukan milik kami")


def test_a_withdrawn_document_comes_back_when_undone(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView
) -> None:
    withdraw_evidence(workspace, evaluation.id, document.id)
    note = view_evaluation(workspace, evaluation.id).evidence
    undo_change(workspace, evaluation.id)
    assert (note, only(workspace, evaluation).citations) == ((), document.citations)


def test_looking_at_a_document_is_no_step_to_undo(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView
) -> None:
    note_opened(workspace, evaluation.id, document.id)
    undo_change(workspace, evaluation.id)
    assert view_evaluation(workspace, evaluation.id).evidence == ()


def test_a_copy_is_given_out_under_its_own_name(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    path = export_evidence(workspace, evaluation.id, document.id, tmp_path / "sini.txt")
    assert path.read_text(encoding="utf-8") == "Pasal 5\n"


def test_rotten_bytes_are_not_given_out(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    workspace.vault.path(document.digest).write_bytes(b"Pasal 6\n")
    with pytest.raises(EvidenceMissing):
        export_evidence(workspace, evaluation.id, document.id, tmp_path / "sini.txt")
    assert not (tmp_path / "sini.txt").exists()


def test_a_program_is_not_opened_outside(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    program = some_evidence(workspace, evaluation.id, tmp_path, name="Perwal.pdf", text="MZ\x90")
    with pytest.raises(EvidenceNotOpened):
        lend_evidence(workspace, evaluation.id, program.id)


def test_a_lent_copy_has_its_name(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView
) -> None:
    assert lend_evidence(workspace, evaluation.id, document.id).name == document.name
