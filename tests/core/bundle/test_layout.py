"""ZIP records: what is written is what is read, also where 32 bits are not enough."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_desktop.bundle.layout import (
    DEFLATED,
    STORED,
    Directory,
    Malformed,
    Record,
    central_header,
    end_records,
    local_header,
    parse_central,
    parse_end,
)

crc = st.integers(0, 2**32 - 1)
count = st.one_of(st.integers(0, 2**20), st.integers(2**32 - 3, 2**48))
name = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
stored = st.builds(
    lambda name, crc, size, offset: Record(name, STORED, crc, size, size, 0, offset),
    *(name, crc, count, count),
)
deflated = st.builds(Record, name, st.just(DEFLATED), crc, count, count, crc, count)


@given(st.one_of(stored, deflated))
def test_a_directory_record_says_what_was_meant(record: Record) -> None:
    content = central_header(record)

    assert parse_central(b"??" + content + b"!!", 2) == (record, 2 + len(content))


@given(count, count, st.one_of(st.integers(0, 100), st.integers(0xFFFE, 2**20)))
def test_the_end_says_where_the_directory_is(offset: int, size: int, number: int) -> None:
    directory = Directory(offset, size, number)
    content = end_records(directory)

    assert parse_end(b"?" * 100 + content) == (directory, 100 + len(content) - 22)


def test_another_reader_understands_our_zip64_records() -> None:
    big = 2**32 + 5
    record = Record("besar.bin", STORED, 7, big, big, 0, 2**33)
    head = central_header(record)
    end = end_records(Directory(0, len(head), 1))

    told = zipfile.ZipFile(io.BytesIO(head + end)).infolist()[0]

    assert (told.filename, told.file_size, told.compress_size) == ("besar.bin", big, big)
    assert told.header_offset == 2**33


def test_a_large_file_has_its_sizes_in_its_own_header_too() -> None:
    big = 2**32 + 5

    header = local_header(Record("b", STORED, 7, big, big, 0, 0))

    assert header.endswith(b"\x01\x00\x10\x00" + big.to_bytes(8, "little") * 2)


@pytest.mark.parametrize(
    "tail",
    [
        b"",
        b"PK\5\6",
        b"no zip at all",
        b"PK\5\6" + b"\xff" * 18,
        b"x" * 100 + b"PK\5\6" + b"\xff" * 18,
    ],
)
def test_bytes_without_an_end_are_malformed(tail: bytes) -> None:
    with pytest.raises(Malformed):
        parse_end(tail)


@pytest.mark.parametrize("content", [b"", b"PK\1\2", b"?" * 46])
def test_bytes_that_are_no_directory_record_are_malformed(content: bytes) -> None:
    with pytest.raises(Malformed):
        parse_central(content, 0)


@pytest.mark.parametrize("extra", [b"\x01\x00\xff\xff\x01", b"\x99\x99\x00\x00", b"\x01"])
def test_a_cut_extra_field_says_nothing(extra: bytes) -> None:
    plain = central_header(Record("a", STORED, 1, 2**32 - 1, 2**32 - 1, 0, 3))
    content = plain[:30] + len(extra).to_bytes(2, "little") + plain[32:47] + extra

    record, _ = parse_central(content, 0)

    assert record.size == 2**32 - 1
