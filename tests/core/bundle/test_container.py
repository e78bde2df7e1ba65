"""Containers made by somebody who means harm."""

from __future__ import annotations

import struct
import zipfile
import zlib
from dataclasses import replace
from io import BytesIO

import pytest

from spbe_desktop.bundle.container import Damaged, Limits, read_container, unpack
from spbe_desktop.bundle.layout import (
    DEFLATED,
    STORED,
    Directory,
    Malformed,
    Record,
    central_header,
    end_records,
    local_header,
)
from spbe_desktop.bundle.writer import BagWriter

LIMITS = Limits()


def container(*files: tuple[Record, bytes]) -> BytesIO:
    """A ZIP of exactly these records and bytes, whatever they say."""
    body, records = b"", []
    for record, content in files:
        here = replace(record, offset=len(body))
        body += local_header(here) + content
        records.append(here)
    heads = b"".join(central_header(each) for each in records)
    return BytesIO(body + heads + end_records(Directory(len(body), len(heads), len(records))))


def stored(name: str, content: bytes) -> tuple[Record, bytes]:
    length = len(content)
    return Record(name, STORED, zlib.crc32(content), length, length, 0, 0), content


def deflated(content: bytes, extra: bytes = b"", size: int | None = None) -> tuple[Record, bytes]:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush() + extra
    told = len(content) if size is None else size
    crc, packed_crc = zlib.crc32(content), zlib.crc32(packed)
    return Record("a/b.txt", DEFLATED, crc, len(packed), told, packed_crc, 0), packed


def read(file: BytesIO) -> bytes:
    found = read_container(file, LIMITS)
    return b"".join(unpack(file, found.members[0].record))


@pytest.mark.parametrize("content", [b"", b"isi", b"panjang " * 500_000])
def test_what_was_packed_is_unpacked(content: bytes) -> None:
    assert read(container(deflated(content))) == content
    assert read(container(stored("a/b", content))) == content


def test_a_file_that_unpacks_to_more_than_it_says_is_stopped_early() -> None:
    file = container(deflated(b"\0" * (100 << 20), size=1000))
    blocks = unpack(file, read_container(file, LIMITS).members[0].record)

    with pytest.raises(Damaged, match="size"):
        next(blocks)


@pytest.mark.parametrize("extra", [b"!", b"!" * (3 << 20)])
def test_bytes_after_the_end_of_packed_text_are_damage(extra: bytes) -> None:
    with pytest.raises(Damaged):
        read(container(deflated(b"isi", extra)))


def test_a_cut_packed_text_is_damage() -> None:
    record, packed = deflated(b"isi yang panjang")
    short = replace(record, packed=5, packed_crc=zlib.crc32(packed[:5]))

    with pytest.raises(Damaged):
        read(container((short, packed[:5])))


def test_a_wrong_check_sum_of_packed_bytes_is_damage() -> None:
    record, packed = deflated(b"isi")

    with pytest.raises(Damaged, match="check sum"):
        read(container((replace(record, packed_crc=1), packed)))


def test_a_wrong_check_sum_is_damage() -> None:
    record, content = stored("a/b", b"isi")

    with pytest.raises(Damaged, match="check sum"):
        read(container((replace(record, crc=1), content)))


def test_two_copies_of_a_name_that_differ_are_damage() -> None:
    file = container(stored("a/b", b"isi"))
    content = file.getvalue().replace(b"a/b", b"a/c", 1)

    with pytest.raises(Damaged, match="header"):
        read(BytesIO(content))


def test_a_file_cut_while_it_is_read_is_damage() -> None:
    file = container(stored("a/b", b"isi"))
    record = read_container(file, LIMITS).members[0].record
    file.truncate(len(local_header(record)) + 1)

    with pytest.raises(Damaged, match="cut"):
        list(unpack(file, record))


def test_files_that_overlap_are_refused() -> None:
    record, content = stored("a/b", b"x" * 100)
    file = container((record, content))
    head = central_header(record)
    end = end_records(Directory(len(local_header(record)) + 100, 2 * len(head), 2))
    overlapping = file.getvalue()[: len(local_header(record)) + 100] + head + head + end

    with pytest.raises(Malformed, match="overlap"):
        read_container(BytesIO(overlapping), LIMITS)


def test_a_directory_beyond_the_end_is_refused() -> None:
    end = end_records(Directory(1000, 46, 1))

    with pytest.raises(Malformed, match="beyond"):
        read_container(BytesIO(b"?" * 100 + end), LIMITS)


def test_a_file_beyond_the_end_is_refused() -> None:
    record, content = stored("a/b", b"isi")

    with pytest.raises(Malformed, match="beyond"):
        read_container(container((replace(record, packed=1000), content)), LIMITS)


def test_a_header_beyond_the_end_is_damage() -> None:
    file = container(stored("a/b", b""))
    record = read_container(file, LIMITS).members[0].record
    file.truncate(10)

    with pytest.raises(Damaged):
        list(unpack(file, record))


def test_places_that_do_not_follow_each_other_are_seen() -> None:
    record, content = stored("a/b", b"isi")
    body = b"?" + local_header(record) + content
    head = central_header(replace(record, offset=1))
    file = BytesIO(body + head + end_records(Directory(len(body), len(head), 1)))

    assert not read_container(file, LIMITS).gapless


def test_a_gap_between_files_is_seen() -> None:
    record, content = stored("a/b", b"isi")
    start = len(local_header(record)) + 3
    hidden = local_header(record) + content + b"tersembunyi"
    head = central_header(record)
    file = BytesIO(hidden + head + end_records(Directory(len(hidden), len(head), 1)))

    assert start < len(hidden)
    assert not read_container(file, LIMITS).gapless


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (Limits(file=10), "larger"),
        (Limits(entries=1), "more than"),
        (Limits(directory=10), "more than"),
        (Limits(name=2), "longer"),
        (Limits(text=2), "unpacks"),
        (Limits(small=2, ratio=1), "unpacks"),
    ],
)
def test_a_container_beyond_a_limit_is_refused(limits: Limits, why: str) -> None:
    file = container(deflated(b"a" * 1000), stored("a/c", b""))

    with pytest.raises(Malformed, match=why):
        read_container(file, limits)


def test_a_packing_we_do_not_know_is_refused() -> None:
    record, content = stored("a/b", b"isi")

    with pytest.raises(Malformed, match="method 12"):
        read_container(container((replace(record, method=12), content)), LIMITS)


def test_another_number_of_files_than_told_is_refused() -> None:
    content = bytearray(container(stored("a/b", b"isi")).getvalue())
    content[-14:-10] = struct.pack("<2H", 2, 2)

    with pytest.raises(Malformed, match="number"):
        read_container(BytesIO(bytes(content)), LIMITS)


def test_a_symlink_is_not_exact() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        info = zipfile.ZipInfo("a/link")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")

    assert not read_container(file, LIMITS).members[0].exact


def test_a_file_longer_than_announced_is_a_mistake_of_ours() -> None:
    writer = BagWriter(BytesIO(), "a")

    with pytest.raises(ValueError, match="announced"):
        writer.store("b", [b"isi"], 1 << 33)


@pytest.mark.parametrize(
    ("name", "details"),
    [("../../etc/cron.d/x", "name"), ("/etc/passwd", "name"), ("a\\b", "name"), ("b/x", "name")],
)
def test_a_path_that_leads_away_is_told(name: str, details: str) -> None:
    from spbe_desktop.bundle.verify import verify_open

    file = container(stored("a/bagit.txt", b""), stored(name, b"isi"))

    found = {(each.kind, each.file, each.details) for each in verify_open(file, ()).problems}

    assert ("format", name, details) in found


@pytest.mark.parametrize("twin", ["a/BAGIT.txt", "a/bagit.txt"])
def test_two_paths_that_are_one_file_somewhere_are_told(twin: str) -> None:
    from spbe_desktop.bundle.verify import verify_open

    file = container(stored("a/bagit.txt", b""), stored(twin, b"isi"))

    found = {(each.kind, each.file, each.details) for each in verify_open(file, ()).problems}

    assert ("format", twin.removeprefix("a/"), "twice") in found


def test_a_tag_file_too_large_to_read_whole_is_refused() -> None:
    from spbe_desktop.bundle.verify import verify_open

    record, content = stored("a/bagit.txt", b"")
    huge = replace(record, size=65 << 20)

    with pytest.raises(Malformed, match="larger"):
        verify_open(container((huge, content)), ())
