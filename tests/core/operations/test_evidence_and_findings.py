"""Documents are kept once, cited where they prove something, and let go without losing bytes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from spbe_desktop.errors import (
    Cancelled,
    CitationUnknown,
    EvidenceUnknown,
    EvidenceUnreadable,
    FindingUnknown,
    IndicatorUnknown,
)
from spbe_desktop.operations.amend_citation import amend_citation
from spbe_desktop.operations.attach_evidence import attach_evidence
from spbe_desktop.operations.cite_evidence import cite_evidence
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.detach_evidence import detach_evidence
from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.operations.withdraw_finding import withdraw_finding
from spbe_desktop.views.evaluation import EvaluationView, FindingView
from tests.factories import a_document, an_evaluation, some_evidence


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    """An evaluation with nothing in it."""
    return an_evaluation(workspace)


class Impatient:
    """Stops a long job at its first step."""

    def step(self, done: int, total: int, what: str) -> None:  # noqa: ARG002
        raise Cancelled


def findings(workspace: Context, evaluation: EvaluationView) -> tuple[FindingView, ...]:
    return view_evaluation(workspace, evaluation.id).findings


def test_a_document_is_kept_by_its_digest(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    evidence = some_evidence(workspace, evaluation.id, tmp_path, text="Pasal 5\n")
    assert evidence.digest == hashlib.sha256(b"Pasal 5\n").hexdigest()
    assert workspace.vault.check(evidence.digest)


def test_a_document_says_what_it_is(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    evidence = some_evidence(workspace, evaluation.id, tmp_path, name="perwal.txt", text="Pasal")
    assert (evidence.name, evidence.size, evidence.media_type, evidence.added_by) == (
        "perwal.txt",
        5,
        "text/plain",
        "penilai",
    )


def test_a_document_is_cited_where_it_was_attached(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    some_evidence(workspace, evaluation.id, tmp_path, indicator="7")
    (citation,) = view_evaluation(workspace, evaluation.id).indicator("7").citations
    assert (citation.place_kind, citation.place) == ("article", "5")


def test_the_same_document_for_two_indicators_is_listed_once(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    some_evidence(workspace, evaluation.id, tmp_path, indicator="1")
    again = some_evidence(workspace, evaluation.id, tmp_path, indicator="7")
    assert [each.indicator for each in again.citations] == ["1", "7"]


def test_attaching_again_changes_nothing(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    some_evidence(workspace, evaluation.id, tmp_path)
    before = view_evaluation(workspace, evaluation.id)
    some_evidence(workspace, evaluation.id, tmp_path)
    assert view_evaluation(workspace, evaluation.id) == before


def test_documents_are_numbered_as_they_came(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    for name in ("c.txt", "a.txt", "b.txt"):
        some_evidence(workspace, evaluation.id, tmp_path, name=name, text=name)
    listed = view_evaluation(workspace, evaluation.id).evidence
    assert [(each.number, each.name) for each in listed] == [
        (1, "c.txt"),
        (2, "a.txt"),
        (3, "b.txt"),
    ]


def test_a_name_taken_apart_is_put_together(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    evidence = some_evidence(workspace, evaluation.id, tmp_path, name="cafe\u0301.txt")
    assert evidence.name == "caf\u00e9.txt"


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_a_name_that_is_not_text_is_kept_as_well_as_it_can(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    path = tmp_path / os.fsdecode(b"surat\xff.txt")
    path.write_text("x")
    assert attach_evidence(workspace, evaluation.id, "1", path).name == "surat?.txt"


def test_an_unknown_indicator_is_told_before_anything_is_copied(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    with pytest.raises(IndicatorUnknown):
        some_evidence(workspace, evaluation.id, tmp_path, indicator="99")
    assert not workspace.paths.evidence.exists()


def test_a_folder_is_no_evidence(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    with pytest.raises(EvidenceUnreadable):
        attach_evidence(workspace, evaluation.id, "1", tmp_path)


def test_a_stopped_attachment_leaves_the_evaluation_as_it_was(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    document = a_document(tmp_path)
    with pytest.raises(Cancelled):
        attach_evidence(workspace, evaluation.id, "1", document, progress=Impatient())
    assert view_evaluation(workspace, evaluation.id) == evaluation


def test_a_document_is_cited_elsewhere(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    evidence = some_evidence(workspace, evaluation.id, tmp_path)
    cite_evidence(workspace, evaluation.id, "7", evidence.id, place_kind="minute", place=" 2:15 ")
    (citation,) = view_evaluation(workspace, evaluation.id).indicator("7").citations
    assert (citation.evidence_id, citation.place) == (evidence.id, "2:15")


def test_one_place_is_cited_once(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    evidence = some_evidence(workspace, evaluation.id, tmp_path)
    changed = cite_evidence(
        workspace, evaluation.id, "1", evidence.id, place_kind="article", place="5"
    )
    assert changed.indicators == ()


def test_a_document_of_another_evaluation_is_not_cited(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    other = an_evaluation(workspace, year=2024)
    evidence = some_evidence(workspace, other.id, tmp_path)
    with pytest.raises(EvidenceUnknown):
        cite_evidence(workspace, evaluation.id, "1", evidence.id)


def test_a_place_is_corrected(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    citation = some_evidence(workspace, evaluation.id, tmp_path).citations[0]
    amend_citation(workspace, evaluation.id, citation.id, place_kind="page", place="9", note="n")
    (after,) = view_evaluation(workspace, evaluation.id).indicator("1").citations
    assert (after.id, after.place_kind, after.place, after.note) == (citation.id, "page", "9", "n")


def test_a_place_that_is_right_stays(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    citation = some_evidence(workspace, evaluation.id, tmp_path).citations[0]
    changed = amend_citation(workspace, evaluation.id, citation.id, place_kind="article", place="5")
    assert changed.indicators == ()


def test_a_document_nobody_cites_leaves_the_list(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    evidence = some_evidence(workspace, evaluation.id, tmp_path)
    detach_evidence(workspace, evaluation.id, evidence.citations[0].id)
    assert view_evaluation(workspace, evaluation.id).evidence == ()


def test_a_document_cited_elsewhere_stays(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    evidence = some_evidence(workspace, evaluation.id, tmp_path)
    cite_evidence(workspace, evaluation.id, "7", evidence.id)
    detach_evidence(workspace, evaluation.id, evidence.citations[0].id)
    (left,) = view_evaluation(workspace, evaluation.id).evidence
    assert [each.indicator for each in left.citations] == ["7"]


def test_detached_bytes_stay_in_the_vault(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    evidence = some_evidence(workspace, evaluation.id, tmp_path)
    detach_evidence(workspace, evaluation.id, evidence.citations[0].id)
    assert workspace.vault.check(evidence.digest)


def test_a_citation_of_another_evaluation_is_not_taken_back(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    other = an_evaluation(workspace, year=2024)
    citation = some_evidence(workspace, other.id, tmp_path).citations[0]
    with pytest.raises(CitationUnknown):
        detach_evidence(workspace, evaluation.id, citation.id)


def test_a_citation_is_taken_back_once(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    citation = some_evidence(workspace, evaluation.id, tmp_path).citations[0]
    detach_evidence(workspace, evaluation.id, citation.id)
    with pytest.raises(CitationUnknown):
        detach_evidence(workspace, evaluation.id, citation.id)


def test_a_finding_is_recorded(workspace: Context, evaluation: EvaluationView) -> None:
    record_finding(
        workspace, evaluation.id, "3", finding=" Belum ada ", recommendation="Buat", due="2027"
    )
    (found,) = findings(workspace, evaluation)
    assert (found.indicator, found.finding, found.recommendation, found.due) == (
        "3",
        "Belum ada",
        "Buat",
        "2027",
    )


def test_findings_keep_their_order(workspace: Context, evaluation: EvaluationView) -> None:
    for text in ("dua", "satu", "tiga"):
        record_finding(workspace, evaluation.id, "3", finding=text)
    assert [each.finding for each in findings(workspace, evaluation)] == ["dua", "satu", "tiga"]


def test_a_finding_is_rewritten(workspace: Context, evaluation: EvaluationView) -> None:
    record_finding(workspace, evaluation.id, "3", finding="satu")
    (before,) = findings(workspace, evaluation)
    changed = record_finding(workspace, evaluation.id, "4", finding="dua", rewrite=before.id)
    (after,) = findings(workspace, evaluation)
    assert (after.id, after.indicator, after.finding) == (before.id, "4", "dua")
    assert changed.indicators == ("3", "4")


def test_the_same_finding_again_changes_nothing(
    workspace: Context, evaluation: EvaluationView
) -> None:
    record_finding(workspace, evaluation.id, "3", finding="satu")
    before = view_evaluation(workspace, evaluation.id)
    record_finding(workspace, evaluation.id, "3", finding="satu", rewrite=before.findings[0].id)
    assert view_evaluation(workspace, evaluation.id) == before


def test_a_finding_is_withdrawn(workspace: Context, evaluation: EvaluationView) -> None:
    record_finding(workspace, evaluation.id, "3", finding="satu")
    withdraw_finding(workspace, evaluation.id, findings(workspace, evaluation)[0].id)
    assert findings(workspace, evaluation) == ()


def test_an_unknown_finding_is_refused(workspace: Context, evaluation: EvaluationView) -> None:
    with pytest.raises(FindingUnknown):
        withdraw_finding(workspace, evaluation.id, "gone")
