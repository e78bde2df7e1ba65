"""Reading a ZIP from outside: nothing in it is believed, and no size is beyond its limit."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from spbe_desktop.bundle.layout import (
    DEFLATED,
    STORED,
    Directory,
    Malformed,
    Record,
    central_header,
    end_records,
    local_header,
    local_length,
    parse_central,
    parse_end,
)

CHUNK = 1 << 20  # bytes a step
TAIL = 1 << 16  # bytes in which the end record is looked for


@dataclass(frozen=True, slots=True)
class Limits:
    """What a bundle may be at most; a larger one is not opened at all."""

    file: int = 256 << 30
    directory: int = 64 << 20
    entries: int = 50_000
    name: int = 1024
    text: int = 256 << 20  # one deflated file, unpacked
    ratio: int = 200  # unpacked to packed, for what is larger than `small`
    small: int = 16 << 20


@dataclass(frozen=True, slots=True)
class Member:
    """A file in the container; not `exact` when its directory record is not as it must be."""

    record: Record
    exact: bool


@dataclass(frozen=True, slots=True)
class Container:
    """The files of a ZIP; not `gapless` when there are bytes in it that belong to none."""

    members: tuple[Member, ...]
    gapless: bool


class Damaged(Exception):
    """The bytes of one file cannot be unpacked, or differ from their check sums."""


def read_container(file: BinaryIO, limits: Limits) -> Container:
    """The files of the ZIP in `file`; Malformed when it is none or beyond the limits."""
    length = file.seek(0, os.SEEK_END)
    if length > limits.file:
        raise Malformed(f"larger than {limits.file} bytes")
    start = max(0, length - TAIL)
    tail = _read(file, start, length - start)
    directory, at = parse_end(tail)
    _check_directory(directory, start + at, limits)
    members = _members(_read(file, directory.offset, directory.size), directory, limits)
    ending = end_records(directory)
    whole = tail.endswith(ending) and directory.offset + directory.size + len(ending) == length
    return Container(members, whole and _contiguous(members, directory.offset))


def unpack(file: BinaryIO, record: Record) -> Iterator[bytes]:
    """The blocks of one file; Damaged (perhaps only at the end) when they are not sound."""
    header = local_header(record)
    start = record.offset + local_length(_read(file, record.offset, len(header)))
    crc = size = packed_crc = 0
    source = _packed(file, start, record.packed)
    for body, block in _stored(source) if record.method == STORED else _inflated(source):
        crc, size = zlib.crc32(block, crc), size + len(block)
        packed_crc = zlib.crc32(body, packed_crc)
        if size > record.size:
            raise Damaged("size")
        yield block
    if (size, crc, packed_crc) != (record.size, record.crc, record.packed_crc):
        raise Damaged("check sum")
    if _read(file, record.offset, len(header)) != header:
        raise Damaged("local header")


def _check_directory(directory: Directory, end: int, limits: Limits) -> None:
    if directory.offset + directory.size > end:
        raise Malformed("the central directory lies beyond the end")
    if directory.size > limits.directory or directory.count > limits.entries:
        raise Malformed(f"more than {limits.entries} files")


def _members(content: bytes, directory: Directory, limits: Limits) -> tuple[Member, ...]:
    members, at = [], 0
    while at < len(content):
        record, after = parse_central(content, at)
        _check_record(record, directory, limits)
        members.append(Member(record, content[at:after] == central_header(record)))
        at = after
    if len(members) != directory.count or at != len(content):
        raise Malformed("the central directory has another number of files than it tells")
    if sum(each.record.packed for each in members) > directory.offset:
        raise Malformed("files overlap")
    return tuple(members)


def _check_record(record: Record, directory: Directory, limits: Limits) -> None:
    name, packed, size = record.name[:80], record.packed, record.size
    if record.method not in (STORED, DEFLATED):
        raise Malformed(f"{name}: packed by method {record.method}")
    if len(record.name.encode()) > limits.name:
        raise Malformed(f"{name}…: name longer than {limits.name} bytes")
    if record.offset + packed > directory.offset:
        raise Malformed(f"{name}: lies beyond the end")
    if record.method == DEFLATED and (
        size > limits.text or (size > limits.small and size > packed * limits.ratio)
    ):
        raise Malformed(f"{name}: unpacks to {size} bytes")


def _contiguous(members: tuple[Member, ...], end: int) -> bool:
    at = 0
    for member in members:
        record = member.record
        if record.offset != at:
            return False
        at += len(local_header(record)) + record.packed
    return at == end


def _packed(file: BinaryIO, at: int, left: int) -> Iterator[bytes]:
    while left:
        block = _read(file, at, min(CHUNK, left))
        if not block:
            raise Damaged("cut short")
        yield block
        at, left = at + len(block), left - len(block)


def _stored(source: Iterator[bytes]) -> Iterator[tuple[bytes, bytes]]:
    return ((b"", block) for block in source)


def _inflated(source: Iterator[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Pairs of packed and unpacked bytes, neither ever larger than one chunk."""
    inflater = zlib.decompressobj(-15)
    try:
        for body in source:
            yield body, inflater.decompress(body, CHUNK)
            if inflater.unused_data:
                break
            while inflater.unconsumed_tail:
                yield b"", inflater.decompress(inflater.unconsumed_tail, CHUNK)
        yield b"", inflater.flush()
    except zlib.error as error:
        raise Damaged("packed bytes") from error
    if not inflater.eof or inflater.unused_data:
        raise Damaged("packed bytes")


def _read(file: BinaryIO, at: int, count: int) -> bytes:
    file.seek(at)
    return file.read(count)
