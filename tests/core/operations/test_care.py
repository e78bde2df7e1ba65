"""Evidence is backed up, healed from the backup, and collected once nothing refers to it."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from spbe_desktop.errors import BackupRefused, Cancelled
from spbe_desktop.evidence.vault import Vault
from spbe_desktop.operations.backup_workspace import backup_workspace, last_backup
from spbe_desktop.operations.collect_garbage import collect_garbage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.detach_evidence import detach_evidence
from spbe_desktop.operations.measure_evidence import measure_evidence
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.read_custody import read_custody
from spbe_desktop.operations.replace_evidence import replace_evidence
from spbe_desktop.operations.scrub_evidence import scrub_evidence
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.operations.undo_change import undo_change
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.operations.withdraw_evidence import withdraw_evidence
from spbe_desktop.store.working_tables import UndoStep
from spbe_desktop.views.evaluation import EvaluationView, EvidenceView
from tests.factories import a_document, a_workspace, an_evaluation, some_evidence

PASSPHRASE = "pura besakih 1963"


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    return an_evaluation(workspace)


@pytest.fixture
def document(workspace: Context, evaluation: EvaluationView, tmp_path: Path) -> EvidenceView:
    return some_evidence(workspace, evaluation.id, tmp_path)


def flip(context: Context, digest: str) -> None:
    path = context.vault.path(digest)
    content = bytearray(path.read_bytes())
    content[0] ^= 1
    path.write_bytes(content)


def forget_undoing(context: Context) -> None:
    """Let no step back hold anything any more, as after the stages that follow."""
    with context.database.writing() as session:
        for step in session.exec(select(UndoStep)):
            session.delete(step)


def age(context: Context, days: int = 400) -> None:
    """Let everything in the vault have been touched last so many days ago."""
    then = (context.clock.now() - timedelta(days=days)).timestamp()
    for path in context.vault.root.rglob("*"):
        os.utime(path, (then, then))


def test_a_backup_opens_as_the_workspace_it_is_of(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    made = backup_workspace(workspace, tmp_path / "stik")
    copy = a_workspace(made.folder)
    (kept,) = view_evaluation(copy, evaluation.id).evidence
    sound = copy.vault.check(kept.digest)
    close_workspace(copy)
    assert (made.evaluations, made.documents, made.copied, made.sound) == (1, 1, 1, True)
    assert (kept.digest, sound) == (document.digest, True)


def test_a_second_backup_copies_only_what_is_new(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    first = backup_workspace(workspace, tmp_path / "stik")
    some_evidence(workspace, evaluation.id, tmp_path, name="b.txt", text="lain")
    second = backup_workspace(workspace, first.folder)
    assert (second.folder, second.copied, second.documents) == (first.folder, 1, 2)


def test_a_backup_inside_the_workspace_is_refused(workspace: Context) -> None:
    with pytest.raises(BackupRefused):
        backup_workspace(workspace, workspace.paths.root / "out")


def test_rotten_bytes_are_named_and_not_backed_up(
    workspace: Context, document: EvidenceView, tmp_path: Path
) -> None:
    flip(workspace, document.digest)
    made = backup_workspace(workspace, tmp_path / "stik")
    assert (made.rotten, made.sound) == ((document.digest,), False)
    assert not Vault(made.folder / "evidence").path(document.digest).exists()


def test_missing_bytes_are_named_in_the_backup(
    workspace: Context, document: EvidenceView, tmp_path: Path
) -> None:
    workspace.vault.path(document.digest).unlink()
    assert backup_workspace(workspace, tmp_path / "stik").rotten == (document.digest,)


def test_a_cancelled_backup_leaves_the_one_before(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    class Stops:
        def step(self, *_: object) -> None:
            raise Cancelled

    made = backup_workspace(workspace, tmp_path / "stik")
    before = (made.folder / "spbe.sqlite").read_bytes()
    some_evidence(workspace, evaluation.id, tmp_path, name="b.txt", text="lain")
    with pytest.raises(Cancelled):
        backup_workspace(workspace, tmp_path / "stik", progress=Stops())
    assert (made.folder / "spbe.sqlite").read_bytes() == before


def test_a_scrub_heals_from_the_last_backup_and_tells_the_journal(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    backup_workspace(workspace, tmp_path / "stik")
    flip(workspace, document.digest)
    found = scrub_evidence(workspace)
    told = read_custody(workspace, evaluation.id, document.id).entries[-1]
    assert [(rot.names, rot.healed) for rot in found.rotten] == [(("perwal.txt",), True)]
    assert (found.sound, told.verb) == (True, "evidence.healed")
    assert scrub_evidence(workspace).rotten == ()


def test_without_a_reachable_backup_rot_is_only_named(
    workspace: Context, document: EvidenceView, tmp_path: Path
) -> None:
    made = backup_workspace(workspace, tmp_path / "stik")
    made.folder.rename(tmp_path / "dicabut")
    flip(workspace, document.digest)
    last = last_backup(workspace)
    assert last is not None
    assert not last.reachable
    assert not scrub_evidence(workspace).sound


def test_what_a_document_was_is_scrubbed_too(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    newer = a_document(tmp_path, "baru.txt", "Pasal 6\n")
    replace_evidence(workspace, evaluation.id, document.id, newer, reason="baru")
    flip(workspace, document.digest)
    assert [rot.digest for rot in scrub_evidence(workspace).rotten] == [document.digest]


def test_before_the_first_backup_there_is_none(workspace: Context) -> None:
    assert last_backup(workspace) is None


@pytest.mark.parametrize("kind", ["document", "revision", "undo", "sealed", "elsewhere"])
def test_what_anything_refers_to_is_never_collected(
    workspace: Context,
    evaluation: EvaluationView,
    document: EvidenceView,
    tmp_path: Path,
    kind: str,
) -> None:
    if kind == "revision":
        newer = a_document(tmp_path, "baru.txt", "Pasal 6\n")
        replace_evidence(workspace, evaluation.id, document.id, newer, reason="baru")
    if kind == "undo":
        detach_evidence(workspace, evaluation.id, document.citations[0].id)
    if kind == "sealed":
        create_identity(workspace, name="Penilai Contoh", passphrase=PASSPHRASE)
        seal_bundle(workspace, evaluation.id, tmp_path / "paket.spbe", PASSPHRASE)
    if kind == "elsewhere":
        some_evidence(workspace, an_evaluation(workspace, year=2024).id, tmp_path)
    if kind in ("sealed", "elsewhere"):
        withdraw_evidence(workspace, evaluation.id, document.id)
        forget_undoing(workspace)
    age(workspace)
    assert collect_garbage(workspace).digests == ()
    if kind == "undo":
        undo_change(workspace, evaluation.id)
    assert workspace.vault.check(document.digest)


def test_bytes_that_were_only_withdrawn_are_collected_in_the_end(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView
) -> None:
    withdraw_evidence(workspace, evaluation.id, document.id)
    forget_undoing(workspace)
    age(workspace)
    assert collect_garbage(workspace).digests == (document.digest,)


def test_bytes_of_nobody_are_collected_after_the_grace(workspace: Context, tmp_path: Path) -> None:
    kept = workspace.vault.keep(a_document(tmp_path, text="tak dirujuk"))
    young = collect_garbage(workspace).digests
    age(workspace)
    told = collect_garbage(workspace, pretend=True)
    gone = collect_garbage(workspace)
    assert (young, told, gone.digests) == ((), gone, (kept.digest,))
    assert not workspace.vault.path(kept.digest).exists()


def test_the_rest_of_a_cut_intake_is_collected(workspace: Context) -> None:
    workspace.vault.root.mkdir(exist_ok=True)
    (workspace.vault.root / "tmpabc.part").write_bytes(b"half")
    age(workspace)
    assert collect_garbage(workspace).parts == 1


def test_the_size_counts_identical_content_once(
    workspace: Context, evaluation: EvaluationView, document: EvidenceView, tmp_path: Path
) -> None:
    some_evidence(workspace, evaluation.id, tmp_path, name="salinan.txt")
    other = an_evaluation(workspace, agency="Kabupaten Badung")
    some_evidence(workspace, other.id, tmp_path)
    told = measure_evidence(workspace, evaluation.id)
    assert (told.documents, told.unique, told.named, told.workspace, told.shared) == (
        2,
        8,
        16,
        8,
        8,
    )
    assert told.seconds(bits_per_second=32) == 2.0
