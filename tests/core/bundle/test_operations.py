"""Sealing and verifying as a person does it, in a real workspace with the real sample."""

from __future__ import annotations

import json
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest

from spbe_desktop.bundle.seal import Sealed
from spbe_desktop.errors import (
    CertificateUnreadable,
    EvaluationUnknown,
    EvidenceMissing,
    IdentityMissing,
    NotABundle,
    PassphraseWrong,
)
from spbe_desktop.identity.keys import read_certificate
from spbe_desktop.identity.trust import TrustStore
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity, has_identity, own_identity
from spbe_desktop.operations.export_trust import export_trust
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.seal_bundle import bundle_name, seal_bundle
from spbe_desktop.operations.tell_verdict import tell_verdict, verification_document
from spbe_desktop.operations.verify_bundle import verify_bundle
from spbe_desktop.operations.view_evaluation import view_evaluation
from tests.core.bundle.test_evaluation_schema import closed, evaluation_in, schema

NOW = datetime(2026, 11, 23, 3, 4, 5, tzinfo=UTC)
PASSPHRASE = "sandi yang panjang"


class StillClock:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW


class Heard:
    """Remembers how far each step said it was."""

    def __init__(self) -> None:
        self.shares: list[float] = []

    def step(self, done: int, total: int, what: str) -> None:  # noqa: ARG002
        self.shares.append(done / total)


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    """A new workspace."""
    opened = open_workspace(tmp_path / "w", create=True, actor="Ni Luh", clock=StillClock())
    yield opened
    close_workspace(opened)


@pytest.fixture
def sample(context: Context) -> str:
    """The id of the sample evaluation, in a workspace that can sign."""
    create_identity(context, name="", passphrase=PASSPHRASE)
    return load_sample(context).id


@dataclass(frozen=True)
class Done:
    """The sample, sealed once for all tests that only look."""

    context: Context
    evaluation: str
    sealed: Sealed
    shares: list[float]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Done]:
    """A workspace whose sample was sealed under its natural name."""
    folder = tmp_path_factory.mktemp("done")
    opened = open_workspace(folder / "w", create=True, actor="Ni Luh", clock=StillClock())
    create_identity(opened, name="", passphrase=PASSPHRASE)
    view, heard = load_sample(opened), Heard()
    target = folder / bundle_name(view)
    sealed = seal_bundle(opened, view.id, target, PASSPHRASE, progress=heard)
    yield Done(opened, view.id, sealed, heard.shares)
    close_workspace(opened)


def info_of(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        name = next(each for each in archive.namelist() if each.endswith("/bag-info.txt"))
        return archive.read(name).decode().splitlines()


def test_an_identity_without_a_name_is_that_of_the_person_at_work(context: Context) -> None:
    before = has_identity(context)
    create_identity(context, name=" ", passphrase=PASSPHRASE)

    assert (before, has_identity(context)) == (False, True)
    assert own_identity(context).name == "Ni Luh"


def test_the_sample_is_sealed_and_verified_in_its_own_workspace(done: Done) -> None:
    assert verify_bundle(done.sealed.path, context=done.context).trusted


def test_the_exported_certificate_is_what_others_trust(done: Done, tmp_path: Path) -> None:
    trust = export_trust(done.context, tmp_path / "trust.pem")

    assert verify_bundle(done.sealed.path, trust=trust).trusted
    assert not verify_bundle(done.sealed.path).trusted


def test_the_trust_folder_of_a_workspace_counts(done: Done, tmp_path: Path) -> None:
    other = open_workspace(tmp_path / "other", create=True)
    TrustStore(other.paths.trust).add(read_certificate(done.context.paths.identity))

    verdict = verify_bundle(done.sealed.path, context=other)

    close_workspace(other)
    assert verdict.trusted


def test_a_revision_names_its_parent(context: Context, sample: str, tmp_path: Path) -> None:
    first = seal_bundle(context, sample, tmp_path / "1.spbe", PASSPHRASE)
    second = seal_bundle(context, sample, tmp_path / "2.spbe", PASSPHRASE)

    assert f"SPBE-Parent-SHA256: {first.digest}" in info_of(second.path)
    assert "SPBE-Revision: 2" in info_of(second.path)
    assert view_evaluation(context, sample).revision == 2


def test_the_name_of_a_bundle_is_that_of_its_folder(done: Done) -> None:
    with zipfile.ZipFile(done.sealed.path) as archive:
        folders = {each.partition("/")[0] for each in archive.namelist()}

    assert folders == {done.sealed.path.stem}


def test_the_real_evaluation_is_described_by_the_schema(done: Done) -> None:
    jsonschema.validate(evaluation_in(done.sealed.path), closed(schema()))


def test_the_journal_in_the_bundle_ends_where_the_evaluation_says(done: Done) -> None:
    told = evaluation_in(done.sealed.path)["journal"]
    with zipfile.ZipFile(done.sealed.path) as archive:
        name = next(each for each in archive.namelist() if each.endswith("/journal.jsonl"))
        lines = archive.read(name).splitlines()
    assert len(lines) == told["entries"]
    assert json.loads(lines[-1])["hash"] == told["head"]


def test_the_report_in_the_bundle_is_a_pdf(done: Done) -> None:
    shown = subprocess.run(
        ["unzip", "-p", str(done.sealed.path), "*/data/report.pdf"], capture_output=True, check=True
    )
    assert shown.stdout.startswith(b"%PDF-")


def test_progress_of_the_whole_goes_forward(done: Done) -> None:
    assert done.shares == sorted(done.shares)
    assert done.shares[-1] == 1


def test_without_an_identity_nothing_is_sealed(context: Context, tmp_path: Path) -> None:
    evaluation = load_sample(context).id

    with pytest.raises(IdentityMissing):
        seal_bundle(context, evaluation, tmp_path / "a.spbe", PASSPHRASE)


def test_a_wrong_passphrase_records_no_revision(
    context: Context, sample: str, tmp_path: Path
) -> None:
    with pytest.raises(PassphraseWrong):
        seal_bundle(context, sample, tmp_path / "a.spbe", "bukan ini")

    assert view_evaluation(context, sample).revision == 0


def test_lost_evidence_is_named_and_records_no_revision(
    context: Context, sample: str, tmp_path: Path
) -> None:
    document = view_evaluation(context, sample).evidence[0]
    context.vault.path(document.digest).unlink()

    with pytest.raises(EvidenceMissing) as refusal:
        seal_bundle(context, sample, tmp_path / "a.spbe", PASSPHRASE)

    assert refusal.value.details["name"] == document.name
    assert view_evaluation(context, sample).revision == 0
    assert not (tmp_path / "a.spbe").exists()


def test_an_unknown_evaluation_is_not_sealed(context: Context, sample: str, tmp_path: Path) -> None:
    with pytest.raises(EvaluationUnknown):
        seal_bundle(context, f"{sample}0", tmp_path / "a.spbe", PASSPHRASE)


def test_no_certificate_is_exported_before_there_is_one(context: Context, tmp_path: Path) -> None:
    with pytest.raises(IdentityMissing):
        export_trust(context, tmp_path / "trust.pem")


def test_a_trust_file_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "trust.pem").write_text("-----BEGIN")

    with pytest.raises(CertificateUnreadable):
        verify_bundle(tmp_path / "a.spbe", trust=tmp_path / "trust.pem")


def test_something_else_is_not_a_bundle(tmp_path: Path) -> None:
    (tmp_path / "a.spbe").write_text("bukan paket")

    with pytest.raises(NotABundle):
        verify_bundle(tmp_path / "a.spbe")


def test_the_verdict_is_told_to_programs_and_people(done: Done, tmp_path: Path) -> None:
    content = done.sealed.path.read_bytes()
    changed = tmp_path / "changed.spbe"
    document = view_evaluation(done.context, done.evaluation).evidence[0]
    at = content.index(done.context.vault.path(document.digest).read_bytes())
    changed.write_bytes(content[:at] + b"\0" + content[at + 1 :])

    verdict = verify_bundle(changed, context=done.context)

    told = verification_document(verdict, done.context.words)
    assert isinstance(told, dict)
    assert (told["valid"], told["trusted"]) == (False, False)
    assert told["problems"] == [
        {
            "kind": "changed",
            "file": f"data/evidence/{document.digest}/{document.name}",
            "details": "",
        }
    ]
    telling = tell_verdict(verdict, done.context.words)
    assert telling.title.startswith("Tidak sah")
    assert "Ni Luh (dikenal)" in telling.facts[0]
    assert telling.problems[0].startswith("Berubah: data/evidence/")


@pytest.mark.parametrize(("known", "word"), [(True, "tepercaya"), (False, "belum dikenal")])
def test_a_sound_bundle_is_told_by_whether_the_signer_is_known(
    done: Done, known: bool, word: str
) -> None:
    verdict = verify_bundle(done.sealed.path, context=done.context if known else None)

    assert word in tell_verdict(verdict, done.context.words).title
