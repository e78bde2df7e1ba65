"""Containers made by somebody who means harm."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from spbe_desktop.bundle.container import CHUNK, Container, Damaged, Limits, Malformed
from spbe_desktop.bundle.verify import verify_open

LIMITS = Limits()
CENTRAL, SIZE, METHOD = b"PK\1\2", 24, 10  # a directory record, and places in it


def container(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def amended(content: bytes, at: int, value: bytes) -> bytes:
    """The container with `value` at place `at` of its first directory record."""
    place = content.index(CENTRAL) + at
    return content[:place] + value + content[place + len(value) :]


def read(content: bytes, limits: Limits = LIMITS) -> bytes:
    found = Container(BytesIO(content), limits)
    return b"".join(found.unpack(found.members[0]))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("content", [b"", b"isi", b"panjang " * 500_000])
def test_what_was_packed_is_unpacked(content: bytes, method: int) -> None:
    assert read(container({"a/b": content}, method)) == content


def test_no_block_is_larger_than_a_step() -> None:
    found = Container(BytesIO(container({"a/b": b"\0" * (3 * CHUNK)})), LIMITS)

    assert max(map(len, found.unpack(found.members[0]))) <= CHUNK


def test_a_file_that_unpacks_to_more_than_it_says_gives_no_more_than_that() -> None:
    bomb = amended(container({"a/b": b"\0" * (50 << 20)}), SIZE, struct.pack("<L", 1000))
    found = Container(BytesIO(bomb), LIMITS)
    got: list[bytes] = []
    with pytest.raises(Damaged):
        got.extend(found.unpack(found.members[0]))

    assert sum(map(len, got)) <= 1000


def test_a_file_that_unpacks_to_less_than_it_says_is_damage() -> None:
    with pytest.raises(Damaged):
        read(amended(container({"a/b": b"isi"}), SIZE, struct.pack("<L", 9)))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content.replace(b"a/b", b"a/c", 1),  # two names for one file
        lambda content: content.replace(b"rahasia", b"terbuka", 1),  # another check sum
        lambda content: amended(content, 16, b"\1\2\3\4"),  # two check sums for one file
        lambda content: content.replace(b"PK\3\4", b"PK\3\5", 1),  # no header
    ],
)
def test_a_file_that_is_not_as_the_directory_says_is_damage(
    spoil: Callable[[bytes], bytes],
) -> None:
    with pytest.raises(Damaged):
        read(spoil(container({"a/b": b"rahasia"}, zipfile.ZIP_STORED)))


def test_broken_packing_is_damage() -> None:
    content = bytearray(container({"a/b": bytes(range(256)) * 20}))
    content[40:60] = b"\xff" * 20

    with pytest.raises(Damaged):
        read(bytes(content))


def test_an_encrypted_file_is_damage() -> None:
    content = container({"a/b": b"isi"})

    with pytest.raises(Damaged):
        read(amended(content, 8, b"\1\0").replace(b"PK\3\4\x14\0\0\0", b"PK\3\4\x14\0\1\0"))


@pytest.mark.parametrize("content", [b"", b"PK", b"bukan zip", b"PK\5\6" + b"\xff" * 18])
def test_bytes_that_are_no_zip_are_refused(content: bytes) -> None:
    with pytest.raises(Malformed):
        Container(BytesIO(content), LIMITS)


def test_a_packing_we_do_not_know_is_refused() -> None:
    with pytest.raises(Malformed, match="method 12"):
        read(amended(container({"a/b": b"isi"}), METHOD, b"\x0c\0"))


def test_files_that_overlap_are_refused() -> None:
    whole = container({"a/b": b"x" * 100, "a/c": b""}, zipfile.ZIP_STORED)
    second = whole.rindex(CENTRAL)
    packed = struct.pack("<LL", 10_000, 10_000)

    with pytest.raises(Malformed, match="overlap"):
        Container(BytesIO(whole[: second + 20] + packed + whole[second + 28 :]), LIMITS)


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (Limits(file=10), "larger"),
        (Limits(entries=1), "more than"),
        (Limits(directory=10), "at once"),
        (Limits(name=2), "longer"),
        (Limits(text=2), "unpacks"),
        (Limits(small=2, ratio=1), "unpacks"),
    ],
)
def test_a_container_beyond_a_limit_is_refused(limits: Limits, why: str) -> None:
    content = container({"a/b": b"a" * 1000, "a/c": b""})

    with pytest.raises(Malformed, match=why):
        Container(BytesIO(content), limits)


def test_a_directory_too_large_for_the_memory_is_not_read() -> None:
    huge = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 60_000, 60_000, 17 << 20, 0, 0)

    with pytest.raises(Malformed, match="at once"):
        Container(BytesIO(b"\0" * (18 << 20) + huge), LIMITS)


def test_folders_are_no_files() -> None:
    assert Container(BytesIO(container({"a/": b""})), LIMITS).members == ()


def test_a_link_is_not_plain() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        info = zipfile.ZipInfo("a/link")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")

    assert not Container(file, LIMITS).members[0].plain


def test_a_name_that_ends_before_its_end_is_not_plain() -> None:
    content = container({"a/b.pdf#.exe": b""}).replace(b"#", b"\0")

    assert not Container(BytesIO(content), LIMITS).members[0].plain


@pytest.mark.parametrize("name", ["../../etc/cron.d/x", "/etc/passwd", "a\\b", "b/x", "a//x"])
def test_a_path_that_leads_away_is_told(name: str) -> None:
    content = container({"a/bagit.txt": b"", name: b"isi"})

    found = {(each.kind, each.details) for each in verify_open(BytesIO(content), ()).problems}

    assert ("format", "name") in found


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("twin", ["BAGIT.txt", "bagit.txt"])
def test_two_paths_that_are_one_file_somewhere_are_told(twin: str) -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a/bagit.txt", b"")
        archive.writestr(f"a/{twin}", b"isi")

    found = {(each.kind, each.file, each.details) for each in verify_open(file, ()).problems}

    assert ("format", twin, "twice") in found


def test_a_tag_file_too_large_to_read_whole_is_refused() -> None:
    content = amended(
        container({"a/bagit.txt": b""}, zipfile.ZIP_STORED), SIZE, struct.pack("<L", 65 << 20)
    )

    with pytest.raises(Malformed, match="larger"):
        verify_open(BytesIO(content), ())
