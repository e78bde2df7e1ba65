"""Sealing: whole and verified, or nothing at all."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest

from spbe_desktop.bundle.seal import seal
from spbe_desktop.bundle.verify import verify
from spbe_desktop.errors import BundleUnsound, Cancelled, EvidenceMissing, IdentityExpired
from tests.core.bundle.conftest import NOW, Desk

FOLDER = "pemerintah-kota-denpasar-2021-r1"


def read(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(f"{FOLDER}/{name}")


def names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return [each.removeprefix(f"{FOLDER}/") for each in archive.namelist()]


def without_signature(path: Path) -> list[tuple[str, bytes, bytes]]:
    """Each file's header and bytes as they lie in the ZIP, but for the signature."""
    content = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        infos = [each for each in archive.infolist() if not each.filename.endswith(".p7s")]
    starts = [each.header_offset for each in infos]
    ends = [*starts[1:], content.index(b"PK\3\4", starts[-1] + 4)]
    return [
        (each.filename, content[begin:end], each.extra)
        for each, begin, end in zip(infos, starts, ends, strict=True)
    ]


class Gone:
    """A file whose disk fails in the middle of it."""

    def __enter__(self) -> Gone:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def read(self, _: int) -> bytes:
        raise OSError(5, "Input/output error")


class Stop:
    """Cancels at the first step past a share of the way."""

    def __init__(self, share: float) -> None:
        self.share = share

    def step(self, done: int, total: int, what: str) -> None:  # noqa: ARG002
        if done >= total * self.share:
            raise Cancelled


class Steps:
    """Remembers how far each step said it was."""

    def __init__(self) -> None:
        self.shares: list[float] = []

    def step(self, done: int, total: int, what: str) -> None:  # noqa: ARG002
        self.shares.append(done / total)


def test_a_sealed_bundle_is_valid_and_trusted(desk: Desk) -> None:
    sealed = desk.seal()

    verdict = verify(sealed.path, [desk.certificate])
    assert (verdict.valid, verdict.trusted, verdict.problems) == (True, True, ())


def test_the_signer_and_the_time_claimed_are_told(desk: Desk) -> None:
    (signer,) = verify(desk.seal().path, [desk.certificate]).signers

    assert signer.name == "Ni Luh Putu"
    assert signer.signed_at == NOW.replace(microsecond=0)


def test_the_files_stand_in_one_order(desk: Desk) -> None:
    evidence = sorted(
        f"data/evidence/{hashlib.sha256(content).hexdigest()}/{name}"
        for name, content in desk.documents.items()
    )

    found = names(desk.seal().path)

    assert found[:-1] == [
        "data/evaluation.json",
        *evidence,
        "data/instrument.yaml",
        "data/journal.jsonl",
        "data/report.pdf",
        "bagit.txt",
        "bag-info.txt",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
    ]
    assert found[-1].startswith("signatures/ni-luh-putu-")


def test_the_same_evaluation_gives_the_same_bytes_but_for_the_signature(desk: Desk) -> None:
    one, two = desk.seal("a.spbe"), desk.seal("b.spbe", NOW + timedelta(days=1))

    assert without_signature(one.path) == without_signature(two.path)
    assert one.digest == two.digest


def test_the_digest_is_that_of_the_tag_manifest(desk: Desk) -> None:
    sealed = desk.seal()

    content = read(sealed.path, "tagmanifest-sha256.txt")
    assert sealed.digest == hashlib.sha256(content).hexdigest()
    assert verify(sealed.path).digest == sealed.digest


def test_evidence_is_stored_and_text_deflated(desk: Desk) -> None:
    with zipfile.ZipFile(desk.seal().path) as archive:
        methods = {each.filename.split("/")[-1]: each.compress_type for each in archive.infolist()}

    assert methods["Perwali Nomor 12.txt"] == zipfile.ZIP_STORED
    assert methods["evaluation.json"] == zipfile.ZIP_DEFLATED


def test_the_bag_says_what_it_is(desk: Desk) -> None:
    desk.parent = "ab" * 32

    info = read(desk.seal().path, "bag-info.txt").decode()

    payload = 6
    assert "Source-Organization: Pemerintah Kota Denpasar\n" in info
    assert "Bagging-Date: 2026-11-23\n" in info
    assert f"SPBE-Parent-SHA256: {'ab' * 32}\n" in info
    assert f".{payload}\n" in info


def test_the_first_revision_names_no_parent(desk: Desk) -> None:
    assert b"Parent" not in read(desk.seal().path, "bag-info.txt")


def test_an_agency_whose_name_breaks_lines_breaks_no_bag_info(desk: Desk) -> None:
    desk.agency = "Kota\nSPBE-Revision: 9"

    sealed = desk.seal()

    with zipfile.ZipFile(sealed.path) as archive:
        info = archive.read("kota-spbe-revision-9-2021-r1/bag-info.txt").decode()
    assert "Source-Organization: Kota SPBE-Revision: 9\n" in info


def test_an_agency_in_another_script_still_has_a_folder(desk: Desk) -> None:
    desk.agency = "日本"

    with zipfile.ZipFile(desk.seal().path) as archive:
        assert archive.namelist()[0].startswith("0123456789abcdef0123456789abcdef-2021-r1/")


def test_documents_of_the_same_bytes_and_different_names_are_both_there(desk: Desk) -> None:
    digest = desk.attach("satu.txt", b"sama")
    desk.attach("dua.txt", b"sama")

    found = names(desk.seal().path)

    assert {f"data/evidence/{digest}/satu.txt", f"data/evidence/{digest}/dua.txt"} <= set(found)


def test_documents_whose_names_fall_together_are_written_once(desk: Desk) -> None:
    digest = desk.attach("a?.txt", b"sama")
    desk.attach("A:.txt", b"sama")

    found = names(desk.seal().path)

    assert [each for each in found if digest in each] == [f"data/evidence/{digest}/a_.txt"]


def test_the_true_name_stays_in_the_evaluation(desk: Desk) -> None:
    desk.attach("50% selesai?.txt", b"x")

    evaluation = json.loads(read(desk.seal().path, "data/evaluation.json"))

    assert "50% selesai?.txt" in [each["name"] for each in evaluation["evidence"]]


def test_an_empty_document_is_sealed(desk: Desk) -> None:
    desk.documents = {"kosong.txt": b""}

    assert verify(desk.seal().path).valid


def test_an_evaluation_without_evidence_is_sealed(desk: Desk) -> None:
    desk.documents = {}

    assert verify(desk.seal().path).valid


def open_as(content: bytes | None) -> BinaryIO:
    return Gone() if content is None else BytesIO(content)  # type: ignore[return-value]


@pytest.mark.parametrize("content", [b"Rapat kedua.!!\n", b"", b"Rapat pertama.\nlebih", None])
def test_evidence_that_is_not_what_was_attached_is_named_and_nothing_is_left(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    digest = hashlib.sha256(b"Rapat pertama.\n").hexdigest()
    ours = desk.open
    monkeypatch.setattr(desk, "open", lambda d: open_as(content) if d == digest else ours(d))
    before = set(desk.folder.iterdir())

    with pytest.raises(EvidenceMissing) as refusal:
        desk.seal()

    assert refusal.value.details == {"name": "Notulen Août.txt", "digest": digest}
    assert set(desk.folder.iterdir()) == before


@pytest.mark.parametrize("share", [0.01, 0.6, 0.99])
def test_a_cancelled_sealing_leaves_the_old_bundle_as_it_was(desk: Desk, share: float) -> None:
    old = desk.seal().path.read_bytes()
    desk.attach("baru.txt", b"baru" * 100)

    with pytest.raises(Cancelled):
        seal(
            desk.contents(),
            signer=desk.signer,
            signed_at=NOW,
            target=desk.folder / "paket.spbe",
            progress=Stop(share),
        )

    assert [each.read_bytes() for each in desk.folder.iterdir()] == [old]


def test_progress_goes_forward_to_the_end(desk: Desk) -> None:
    steps = Steps()

    seal(
        desk.contents(),
        signer=desk.signer,
        signed_at=NOW,
        target=desk.folder / "a.spbe",
        progress=steps,
    )

    assert steps.shares == sorted(steps.shares)
    assert steps.shares[-1] == 1


@pytest.mark.parametrize("days", [-2, 366 * 5])
def test_a_certificate_that_is_not_valid_today_does_not_sign(desk: Desk, days: int) -> None:
    with pytest.raises(IdentityExpired):
        desk.seal(signed_at=NOW + timedelta(days=days))


def test_a_key_that_is_not_the_certificates_makes_no_bundle(desk: Desk, other_key: Desk) -> None:
    with pytest.raises(BundleUnsound) as refusal:
        other_key.seal()

    assert "signature.broken" in str(refusal.value.details["what"])
    assert list(other_key.folder.iterdir()) == []


def test_a_bundle_beyond_the_limits_of_a_reader_is_not_made(desk: Desk) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(17):
            yield b" " * (1 << 20)

    desk.journal = endless()

    with pytest.raises(BundleUnsound):
        desk.seal()


def test_a_text_longer_than_a_chunk_is_read_back(desk: Desk) -> None:
    desk.journal = [b'{"number":1}\n' * 200_000]

    assert verify(desk.seal().path).valid
