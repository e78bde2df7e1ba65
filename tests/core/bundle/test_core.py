"""A core bundle is small, has the same signature, and becomes the full one again."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from spbe_desktop.bundle.parts import open_parts
from spbe_desktop.bundle.repack import complete, take_core
from spbe_desktop.bundle.seal import seal
from spbe_desktop.bundle.sources import find_bytes
from spbe_desktop.bundle.verify import verify
from spbe_desktop.errors import BundleRefused
from tests.core.bundle.conftest import NOW, Desk
from tests.core.bundle.test_verify import packed, told, unpacked


def folder_of(desk: Desk, full: Path) -> Path:
    """The payload of the full bundle in a folder, under names that say nothing."""
    store = desk.folder / "store"
    store.mkdir()
    with zipfile.ZipFile(full) as archive:
        for number, name in enumerate(archive.namelist()):
            (store / f"{number}.bin").write_bytes(archive.read(name))
    return store


def sealed_core(desk: Desk, name: str = "inti.spbe") -> Path:
    target = desk.folder / name
    return seal(desk.contents(), signer=desk.signer, signed_at=NOW, target=target, core=True).path


def test_sealing_a_core_gives_the_digest_of_the_full_bundle(desk: Desk) -> None:
    core = verify(sealed_core(desk), [desk.certificate])

    assert core.trusted
    assert core.digest == desk.seal().digest


def test_a_core_carries_the_evaluation_and_says_what_follows(desk: Desk) -> None:
    path = sealed_core(desk)

    payload = [each for each in unpacked(path) if each.startswith("data/")]
    assert payload == ["data/evaluation.json"]
    assert len(verify(path).awaited) == 5  # two documents, instrument, journal, report


def test_the_signature_of_the_full_bundle_covers_the_core_taken_from_it(desk: Desk) -> None:
    full = desk.seal().path
    target = desk.folder / "inti.spbe"

    verdict = take_core(full, target)

    assert unpacked(full)["tagmanifest-sha256.txt"] == unpacked(target)["tagmanifest-sha256.txt"]
    assert verify(target, [desk.certificate]).trusted
    assert len(verdict.awaited) == 5


def test_a_core_made_whole_from_a_folder_is_the_full_bundle_to_the_byte(desk: Desk) -> None:
    full = desk.seal().path
    core, again = desk.folder / "inti.spbe", desk.folder / "lengkap.spbe"
    take_core(full, core)
    store = folder_of(desk, full)

    verdict = complete(core, lambda wanted: find_bytes(wanted, [store]), again)

    assert verdict.awaited == ()
    assert again.read_bytes() == full.read_bytes()


def test_another_bundle_serves_as_the_store(desk: Desk) -> None:
    full = desk.seal().path
    core, again = desk.folder / "inti.spbe", desk.folder / "lengkap.spbe"
    take_core(full, core)

    complete(core, lambda wanted: find_bytes(wanted, [full]), again)

    assert unpacked(again) == unpacked(full)


def test_what_is_not_found_still_follows(desk: Desk) -> None:
    core, again = sealed_core(desk), desk.folder / "lengkap.spbe"
    document = desk.folder / "surat.bin"
    document.write_bytes(desk.documents["Notulen Août.txt"])

    verdict = complete(core, lambda wanted: find_bytes(wanted, [document]), again)

    assert verdict.valid
    assert len(verdict.awaited) == 4


def test_bytes_of_another_digest_do_not_count(desk: Desk) -> None:
    core = sealed_core(desk)
    forged = desk.folder / "Notulen Août.txt"
    forged.write_bytes(desk.documents["Notulen Août.txt"].replace(b"R", b"S"))

    assert find_bytes(verify(core).awaited, [forged]) == {}


def test_fetch_txt_names_the_digest_as_rfc_6920_does(desk: Desk) -> None:
    line = unpacked(sealed_core(desk))["fetch.txt"].decode().splitlines()[-1]

    uri, size, path = line.split(" ")
    assert uri.startswith("nih:sha-256;")
    assert (size, path) == ("20", "data/report.pdf")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("data/report.pdf", "data/lain.pdf"),
        ("data/report.pdf", "../report.pdf"),
        ("nih:sha-256;", "https://"),
        ("nih:sha-256;", "nih:sha-256;A"),
        ("data/report.pdf", "data/evaluation.json"),
    ],
)
def test_a_fetch_txt_that_says_other_than_the_manifest_is_told(
    desk: Desk, old: str, new: str
) -> None:
    files = unpacked(sealed_core(desk))
    files["fetch.txt"] = files["fetch.txt"].replace(old.encode(), new.encode())

    verdict = verify(packed(desk.folder / "b.spbe", files))

    assert ("format", "fetch.txt", "fetch") in told(verdict)


def test_a_file_that_no_fetch_txt_names_is_missing(desk: Desk) -> None:
    files = unpacked(sealed_core(desk))
    files["fetch.txt"] = b""

    verdict = verify(packed(desk.folder / "b.spbe", files))

    assert {each.kind for each in verdict.problems} == {"missing"}


def test_no_core_is_taken_of_a_changed_bundle(desk: Desk) -> None:
    files = unpacked(desk.seal().path)
    files["data/report.pdf"] = b"lain"

    with pytest.raises(BundleRefused):
        take_core(packed(desk.folder / "b.spbe", files), desk.folder / "c.spbe")

    assert not (desk.folder / "c.spbe").exists()


def test_the_evaluation_in_a_core_can_be_read(desk: Desk) -> None:
    parts = open_parts(sealed_core(desk))

    assert hashlib.sha256(parts.evaluation).hexdigest()
    assert parts.report == b""


def test_stock_tools_check_a_core_as_far_as_it_is_there(desk: Desk) -> None:
    (desk.folder / "bag").mkdir()
    subprocess.run(["unzip", "-q", sealed_core(desk), "-d", desk.folder / "bag"], check=True)
    bag = next((desk.folder / "bag").iterdir())

    for command in (
        ("sha256sum", "--strict", "--ignore-missing", "-c", "manifest-sha256.txt"),
        ("sha256sum", "--strict", "-c", "tagmanifest-sha256.txt"),
        (sys.executable, "-c", "import bagit; assert bagit.Bag('.').fetch_entries"),
    ):
        done = subprocess.run(command, cwd=bag, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
