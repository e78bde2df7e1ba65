"""A ZIP that contradicts itself, or holds bytes that no file owns, is refused whole."""

from __future__ import annotations

import struct
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from spbe_desktop.bundle.container import Container, Limits, Malformed

NAMES = ("a/satu", "a/dua", "a/é")
LIMITS = Limits()


def container(target: BytesIO, files: dict[str, bytes]) -> bytes:
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


WHOLE = container(BytesIO(), dict.fromkeys(NAMES, b"isi"))
DIRECTORY, END = WHOLE.index(b"PK\1\2"), WHOLE.index(b"PK\5\6")


def end(total: int, size: int, at: int, *, disk: int = 0, comment: bytes = b"") -> bytes:
    return struct.pack("<4s4H2LH", b"PK\5\6", disk, disk, total, total, size, at, len(comment))


def names(content: bytes) -> tuple[str, ...]:
    return tuple(each.name for each in Container(BytesIO(content), LIMITS).members)


class Pipe(BytesIO):
    """A target one cannot go back in, so that sizes follow the bytes."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError

    def tell(self) -> int:
        raise OSError


def test_a_container_written_through_a_pipe_is_read() -> None:
    assert names(container(Pipe(), dict.fromkeys(NAMES, b"isi"))) == NAMES


def test_a_container_in_its_64_bit_form_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 1)
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 1)
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in NAMES:
            with archive.open(name, "w", force_zip64=True) as entry:
                entry.write(b"isi")
    monkeypatch.undo()

    assert b"PK\6\6" in file.getvalue()
    assert names(file.getvalue()) == NAMES


def test_names_that_info_zip_wrote_are_those_it_reads_back(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"isi")
    subprocess.run(["zip", "-q", "x.zip", *NAMES], cwd=tmp_path, check=True)

    assert names((tmp_path / "x.zip").read_bytes()) == NAMES


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda whole: b"#!/bin/sh\n" + whole, "before|contradicts"),
        (lambda whole: whole + b"\0", "no ZIP|after"),
        (lambda whole: whole[:-2] + b"\1\0!", "after"),
        (lambda whole: whole + whole, "before|contradicts"),
        (lambda whole: whole[:END] + end(2, END - DIRECTORY, DIRECTORY), "contradicts"),
        (lambda whole: whole[:END] + end(3, END - DIRECTORY, DIRECTORY, disk=1), "contradicts"),
        # a second directory before the first, a second file behind the last
        (
            lambda whole: whole[:DIRECTORY] + whole[DIRECTORY:END] + whole[DIRECTORY:],
            "belong|contr",
        ),
        (
            lambda whole: (
                whole[:DIRECTORY]
                + b"hidden"
                + whole[DIRECTORY:END]
                + end(3, END - DIRECTORY, DIRECTORY + 6)
            ),
            "belong to no file",
        ),
        # two records, one file
        (
            lambda whole: (
                whole[:END]
                + whole[whole.rindex(b"PK\1\2") : END]
                + end(4, END - DIRECTORY + END - whole.rindex(b"PK\1\2"), DIRECTORY)
            ),
            "overlap",
        ),
    ],
)
def test_a_container_that_can_be_read_in_two_ways_is_refused(
    spoil: Callable[[bytes], bytes], why: str
) -> None:
    with pytest.raises(Malformed, match=why):
        names(spoil(WHOLE))


def test_a_second_name_for_one_file_is_not_plain() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        info = zipfile.ZipInfo("a/b")
        info.extra = struct.pack("<2HBL", 0x7075, 8, 1, 0) + b"a/c"
        archive.writestr(info, b"isi")

    assert not Container(file, LIMITS).members[0].plain
