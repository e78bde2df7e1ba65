"""Reading a ZIP from outside: nothing in it is believed, and no size is beyond its limit."""

from __future__ import annotations

import os
import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

CHUNK = 1 << 20  # bytes a step

# What the ZIP reader answers to bytes that are none, or to a file cut while it is read.
_UNREADABLE = (
    BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,  # also UnicodeError
    OverflowError,
    RuntimeError,  # also NotImplementedError
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a bundle may be at most; a larger one is not opened at all."""

    file: int = 256 << 30
    directory: int = 16 << 20
    entries: int = 50_000
    name: int = 1024
    text: int = 256 << 20  # one deflated file, unpacked
    ratio: int = 200  # unpacked to packed, for what is larger than `small`
    small: int = 16 << 20


@dataclass(frozen=True, slots=True)
class Member:
    """A file in the container; not `plain` when it is a link or hides part of its name."""

    name: str
    size: int
    plain: bool
    info: ZipInfo


class Malformed(Exception):
    """Bytes that are no ZIP, or one beyond the limits."""


class Damaged(Exception):
    """The bytes of one file cannot be unpacked, or differ from their check sum."""


class Container:
    """The files of one ZIP, checked against the limits before any is unpacked."""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        """Read the directory; Malformed when there is none or it is beyond the limits."""
        length = file.seek(0, os.SEEK_END)
        if length > limits.file:
            raise Malformed(f"larger than {limits.file} bytes")
        try:
            self._archive = ZipFile(cast(BinaryIO, _Bounded(file, limits.directory)))
        except _UNREADABLE as error:
            raise Malformed(f"no ZIP: {error}") from error
        entries = [each for each in self._archive.infolist() if not _is_folder(each)]
        if len(entries) > limits.entries:
            raise Malformed(f"more than {limits.entries} files")
        for each in entries:
            _check(each, limits)
        if sum(each.compress_size for each in entries) > length:
            raise Malformed("files overlap")
        self.members = tuple(map(_member, entries))

    def unpack(self, member: Member) -> Iterator[bytes]:
        """The blocks of one file; Damaged (perhaps only at the end) when they are not sound."""
        done = 0
        try:
            with self._archive.open(member.info) as source:
                while block := source.read(CHUNK):
                    done += len(block)
                    yield block
        except _UNREADABLE as error:
            raise Damaged(str(error)) from error
        if done != member.size:
            raise Damaged("cut short")


class _Bounded:
    """A file that gives at most `most` bytes at once: a directory cannot fill the memory."""

    def __init__(self, file: BinaryIO, most: int) -> None:
        self._file = file
        self._most = most
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        if size > self._most:
            raise BadZipFile(f"{size} bytes asked at once")
        block = self._file.read(size if size >= 0 else self._most + 1)
        if len(block) > self._most:
            raise BadZipFile(f"more than {self._most} bytes asked at once")
        return block


def _is_folder(info: ZipInfo) -> bool:
    return info.is_dir() and info.file_size == 0


def _check(info: ZipInfo, limits: Limits) -> None:
    name, packed, size = info.orig_filename[:80], info.compress_size, info.file_size
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Malformed(f"{name}: packed by method {info.compress_type}")
    if len(info.orig_filename.encode(errors="replace")) > limits.name:
        raise Malformed(f"{name}…: name longer than {limits.name} bytes")
    if info.compress_type == ZIP_DEFLATED and (
        size > limits.text or (size > limits.small and size > packed * limits.ratio)
    ):
        raise Malformed(f"{name}: unpacks to {size} bytes")


def _member(info: ZipInfo) -> Member:
    kind = stat.S_IFMT(info.external_attr >> 16)
    plain = kind in (0, stat.S_IFREG) and info.orig_filename == info.filename
    return Member(info.orig_filename, info.file_size, plain, info)
