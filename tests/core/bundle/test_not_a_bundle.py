"""Files that are no bundle, or no longer the file that was sealed."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from spbe_desktop.bundle.verify import verify
from spbe_desktop.errors import NotABundle
from tests.core.bundle.conftest import Desk
from tests.core.bundle.test_verify import FOLDER, packed, unpacked


@pytest.mark.parametrize("length", [0, 1, 21, 22, 500, -1, -22])
def test_a_cut_file_is_not_a_bundle(desk: Desk, length: int) -> None:
    path = desk.seal().path
    path.write_bytes(path.read_bytes()[:length])

    with pytest.raises(NotABundle):
        verify(path)


def test_a_file_that_is_not_there_is_not_a_bundle(tmp_path: Path) -> None:
    with pytest.raises(NotABundle):
        verify(tmp_path / "tidak-ada.spbe")


def test_a_zip_that_is_no_bag_is_not_a_bundle(tmp_path: Path) -> None:
    with pytest.raises(NotABundle) as refusal:
        verify(packed(tmp_path / "x.zip", {"data/x": b""}))

    assert refusal.value.details["what"] == "no bagit.txt"


def test_what_is_packed_anew_by_another_program_is_as_valid_as_before(desk: Desk) -> None:
    files = unpacked(desk.seal("first.spbe").path)
    path = desk.folder / "again.spbe"
    with zipfile.ZipFile(path, "w") as archive:
        archive.mkdir(FOLDER)
        for name, content in files.items():
            archive.writestr(f"{FOLDER}/{name}", content)

    assert verify(path, [desk.certificate]).trusted
