"""The vault keeps bytes whole, once, and knows when they are not what they were."""

from __future__ import annotations

import hashlib
import os
import signal
import unicodedata
from pathlib import Path

import pytest

from spbe_desktop.errors import Cancelled, EvidenceChanging, EvidenceMissing, EvidenceUnreadable
from spbe_desktop.errors import FileNotWritable as NotWritable
from spbe_desktop.evidence.vault import CHUNK, Vault


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path / "evidence")


def a_file(folder: Path, content: bytes = b"Peraturan", name: str = "1.Perwali.pdf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


class Recorder:
    """Remembers the steps it was told; may act at the first."""

    def __init__(self, at_first: object = None) -> None:
        self.steps: list[tuple[int, int, str]] = []
        self.at_first = at_first

    def step(self, done: int, total: int, what: str) -> None:
        self.steps.append((done, total, what))
        if len(self.steps) == 1 and callable(self.at_first):
            self.at_first()


def left_over(vault: Vault) -> list[Path]:
    return [path for path in vault.root.rglob("*") if path.is_file()]


def test_kept_bytes_are_found_under_their_sha256(vault: Vault, tmp_path: Path) -> None:
    kept = vault.keep(a_file(tmp_path, b"abc"))
    assert kept.digest == hashlib.sha256(b"abc").hexdigest()
    assert vault.path(kept.digest).read_bytes() == b"abc"


def test_identical_content_is_kept_once(vault: Vault, tmp_path: Path) -> None:
    vault.keep(a_file(tmp_path, b"same", "a.pdf"))
    vault.keep(a_file(tmp_path, b"same", "b.pdf"))
    assert len(left_over(vault)) == 1


def test_an_empty_file_is_a_file(vault: Vault, tmp_path: Path) -> None:
    kept = vault.keep(a_file(tmp_path, b""))
    assert (kept.size, vault.check(kept.digest)) == (0, True)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_any_name_is_taken(vault: Vault, tmp_path: Path, form: str) -> None:
    name = unicodedata.normalize("NFC" if form == "NFC" else "NFD", "Révisi – 報告.pdf")
    assert vault.keep(a_file(tmp_path, b"x", name)).size == 1


def test_progress_ends_at_the_whole_size(vault: Vault, tmp_path: Path) -> None:
    recorder = Recorder()
    vault.keep(a_file(tmp_path, b"z" * (CHUNK + 5)), recorder)
    assert [step[0] for step in recorder.steps] == [CHUNK, CHUNK + 5]


def test_a_cancel_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        vault.keep(a_file(tmp_path, b"z" * CHUNK * 2), Recorder(stop))
    assert left_over(vault) == []


def test_a_file_that_changes_while_it_is_read_is_refused(vault: Vault, tmp_path: Path) -> None:
    source = a_file(tmp_path, b"z" * CHUNK * 2)

    def grow() -> None:
        with source.open("ab") as file:
            file.write(b"more")

    with pytest.raises(EvidenceChanging):
        vault.keep(source, Recorder(grow))
    assert left_over(vault) == []


@pytest.mark.parametrize("what", ["gone", "folder"])
def test_what_cannot_be_read_is_said(vault: Vault, tmp_path: Path, what: str) -> None:
    source = tmp_path if what == "folder" else tmp_path / "gone.pdf"
    with pytest.raises(EvidenceUnreadable):
        vault.keep(source)


def test_a_workspace_that_refuses_writing_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with pytest.raises(NotWritable):
        Vault(blocked / "evidence").keep(a_file(tmp_path))


def test_a_full_disk_is_said_and_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(NotWritable):
        limited_keep(vault, a_file(tmp_path, b"y" * CHUNK * 3))
    assert left_over(vault) == []


def limited_keep(vault: Vault, source: Path) -> None:
    """Keep `source` while the process may write no file above 2 MiB (as a full disk would)."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2 * CHUNK, before[1]))
    try:
        vault.keep(source)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_bit_rot_is_seen(vault: Vault, tmp_path: Path) -> None:
    kept = vault.keep(a_file(tmp_path, b"abc"))
    vault.path(kept.digest).write_bytes(b"abd")
    assert not vault.check(kept.digest)


def test_keeping_again_heals_bit_rot(vault: Vault, tmp_path: Path) -> None:
    source = a_file(tmp_path, b"abc")
    kept = vault.keep(source)
    vault.path(kept.digest).write_bytes(b"abd")
    vault.keep(source)
    assert vault.check(kept.digest)


def test_missing_bytes_are_named(vault: Vault) -> None:
    with pytest.raises(EvidenceMissing) as caught:
        vault.open("0" * 64, "1.Perwali.pdf")
    assert caught.value.details["name"] == "1.Perwali.pdf"


def test_missing_bytes_are_not_sound(vault: Vault) -> None:
    assert not vault.check("0" * 64)


def test_held_bytes_can_be_read(vault: Vault, tmp_path: Path) -> None:
    kept = vault.keep(a_file(tmp_path, b"abc"))
    with vault.open(kept.digest) as file:
        assert file.read() == b"abc"


def test_no_part_is_left_beside_the_bytes(vault: Vault, tmp_path: Path) -> None:
    vault.keep(a_file(tmp_path))
    assert not any(os.fspath(path).endswith(".part") for path in left_over(vault))
