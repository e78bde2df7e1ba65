"""Receipts: made of what is really on the disk, believed only while the signature holds."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_desktop.bundle.received import held_in_bundle
from spbe_desktop.canonical import Json, canonical
from spbe_desktop.errors import BundleNotValid, UserError
from spbe_desktop.errors.trust import (
    ReceiptCodeMissing,
    ReceiptCodeUnknown,
    SignerUnknown,
    StatementElsewhere,
)
from spbe_desktop.identity.keys import read_certificate, unlock
from spbe_desktop.identity.receipt_code import read_code
from spbe_desktop.identity.statement import state
from spbe_desktop.identity.trust import TrustStore
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.make_receipt import Issued, make_receipt
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.print_receipt import print_receipt, receipt_pdf
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.operations.verify_receipt import (
    code_lines,
    list_receipts,
    receipt_lines,
    verify_receipt,
    verify_receipt_code,
)
from spbe_desktop.views.receipt import receipt_schema
from spbe_desktop.words import LANGUAGES, load_words
from tests.architecture.source import ROOT
from tests.factories import BEGINNING, a_rated_evaluation, a_workspace, some_evidence

SECRET = "kata sandi panjang"
TEXTS = {"perwal.txt": "Pasal 5\n", "notula.txt": "Rapat\n"}


@dataclass
class Office:
    """A laptop that sealed two documents, and the centre that it believes."""

    laptop: Context
    centre: Context
    bundle: Path
    folder: Path

    def answer(self, bundle: Path | None = None, store: Path | None = None) -> Issued:
        """The centre's receipt for the bundle."""
        target = self.folder / "jawaban.receipt.p7m"
        return make_receipt(self.centre, bundle or self.bundle, target, SECRET, store=store)

    def restate(self, said: Json) -> Path:
        """Something else, signed by the centre."""
        path = self.folder / "jawaban.receipt.p7m"
        signer = unlock(self.centre.paths.identity, SECRET)
        path.write_bytes(state(canonical(said), signer, BEGINNING))
        return path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both workspaces and the bundle, made once."""
    folder = tmp_path_factory.mktemp("kantor")
    laptop, centre = a_workspace(folder / "laptop"), a_workspace(folder / "pusat")
    create_identity(laptop, name="Ni Luh", passphrase=SECRET)
    create_identity(centre, name="Pusat", unit="Kementerian", passphrase=SECRET)
    evaluation = a_rated_evaluation(laptop).id
    for name, text in TEXTS.items():
        some_evidence(laptop, evaluation, folder, name=name, text=text)
    seal_bundle(laptop, evaluation, folder / "paket.spbe", SECRET)
    TrustStore(laptop.paths.trust).add(read_certificate(centre.paths.identity))
    close_workspace(laptop)
    close_workspace(centre)
    return folder


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Iterator[Office]:
    shutil.copytree(made, tmp_path / "kantor")
    folder = tmp_path / "kantor"
    laptop, centre = a_workspace(folder / "laptop"), a_workspace(folder / "pusat")
    yield Office(laptop, centre, folder / "paket.spbe", folder)
    close_workspace(laptop)
    close_workspace(centre)


def test_a_whole_bundle_is_delivered_once_its_receipt_is_verified(office: Office) -> None:
    verdict = verify_receipt(office.laptop, office.answer().path)
    assert verdict.delivered
    assert {each.name for each in verdict.receipt.received} == set(TEXTS)
    assert [each.own for each in list_receipts(office.laptop)] == [False]


def test_numbers_follow_each_other_and_name_the_issuer(office: Office) -> None:
    serials = [office.answer().receipt.serial for _ in range(2)]
    mark = office.answer().receipt.issuer.fingerprint[:9].replace(" ", "")
    assert serials == [f"2026/000001/{mark}", f"2026/000002/{mark}"]


@pytest.mark.parametrize("came", [(), ("notula.txt",), ("notula.txt", "perwal.txt")])
def test_a_core_bundle_is_received_as_far_as_its_documents_came(
    office: Office, came: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    # What a core bundle holds of documents: nothing.
    monkeypatch.setattr("spbe_desktop.bundle.received.held_in_bundle", lambda *_: frozenset())
    store = office.folder / "datang"
    store.mkdir()
    for name in came:
        (store / f"lain-{name}").write_text(TEXTS[name])
    (store / "palsu.txt").write_text("Rapat!")  # as long as one that is missing
    verdict = verify_receipt(office.laptop, office.answer(store=store).path)
    assert {each.name for each in verdict.receipt.received} == set(came)
    assert verdict.delivered == (len(came) == len(TEXTS))


def test_what_is_received_is_hashed_and_not_read_from_a_name(office: Office) -> None:
    assert len(held_in_bundle(office.bundle)) == len(TEXTS)


def test_no_receipt_is_made_for_a_changed_bundle(office: Office) -> None:
    content = office.bundle.read_bytes().replace(b"Pasal 5", b"Pasal 6")
    office.bundle.write_bytes(content)
    with pytest.raises(BundleNotValid):
        office.answer()
    assert not (office.folder / "jawaban.receipt.p7m").exists()


def test_a_receipt_of_a_stranger_says_nothing(office: Office) -> None:
    (certificate,) = office.laptop.paths.trust.glob("*.pem")
    certificate.unlink()
    with pytest.raises(SignerUnknown):
        verify_receipt(office.laptop, office.answer().path)
    assert list_receipts(office.laptop) == ()


def test_a_receipt_that_is_silent_on_a_document_of_ours_delivers_nothing(office: Office) -> None:
    said = office.answer().receipt.model_dump(mode="json") | {"received": []}
    path = office.folder / "jawaban.receipt.p7m"
    path.write_bytes(
        state(canonical(said), unlock(office.centre.paths.identity, SECRET), BEGINNING)
    )
    verdict = verify_receipt(office.laptop, path)
    assert (verdict.delivered, verdict.lacking) == (False, 2)


@pytest.mark.parametrize("change", [{"format": "spbe-mission/1"}, {"missing": None}, {"lain": 1}])
def test_another_kind_of_statement_is_no_receipt(office: Office, change: dict[str, Json]) -> None:
    said = office.answer().receipt.model_dump(mode="json") | change
    path = office.folder / "jawaban.receipt.p7m"
    path.write_bytes(
        state(canonical(said), unlock(office.centre.paths.identity, SECRET), BEGINNING)
    )
    with pytest.raises(StatementElsewhere):
        verify_receipt(office.laptop, path)


def test_a_changed_byte_never_makes_another_receipt(office: Office) -> None:
    issued = office.answer()
    content = issued.path.read_bytes()
    for at in range(0, len(content), 13):
        issued.path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        try:
            assert verify_receipt(office.laptop, issued.path).receipt == issued.receipt
        except UserError:
            continue


def test_openssl_prints_what_a_receipt_says(office: Office) -> None:
    issued = office.answer()
    done = subprocess.run(
        ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", issued.path,
         "-CAfile", office.centre.paths.identity / "certificate.pem",
         "-attime", str(int(BEGINNING.timestamp()))],
        capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout == canonical(issued.receipt.model_dump(mode="json"))


def test_the_code_on_paper_proves_the_delivery_by_itself(office: Office) -> None:
    issued = office.answer()
    paper = print_receipt(office.laptop, issued.receipt, office.folder / "tanda.pdf")
    assert verify_receipt_code(office.laptop, str(paper)).delivered
    assert verify_receipt_code(office.laptop, issued.receipt.code).delivered


def test_a_code_that_nobody_believed_signed_says_nothing(office: Office) -> None:
    code = office.answer().receipt.code
    other = code[:30] + ("A" if code[30] != "A" else "B") + code[31:]
    with pytest.raises(ReceiptCodeUnknown):
        verify_receipt_code(office.laptop, other)
    with pytest.raises(ReceiptCodeMissing):
        verify_receipt_code(office.laptop, "SPBE-TT1:BUKAN.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_and_lines_have_their_words(office: Office, language: str) -> None:
    receipt, words = office.answer().receipt, load_words(language)
    made = receipt_pdf(office.laptop, receipt, language=language)
    assert made == receipt_pdf(office.laptop, receipt, language=language)
    verdict = verify_receipt(office.laptop, office.folder / "jawaban.receipt.p7m")
    code = verify_receipt_code(office.laptop, receipt.code)
    path = office.folder / "tanda.pdf"
    path.write_bytes(made)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    said = (text.stdout, *receipt_lines(verdict, words), *code_lines(code, words))
    assert not any("⟦" in each for each in said)
    assert receipt.serial in text.stdout


@given(st.text(alphabet="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", max_size=400))
def test_no_text_makes_the_reader_of_codes_fail(text: str) -> None:
    assert read_code(f"SPBE-TT1:{text}.") is None


def test_the_published_schema_is_that_of_the_program() -> None:
    path = ROOT / "docs" / "formats" / "receipt.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == receipt_schema()
