"""Reading a ZIP from outside: nothing in it is believed, and no size is beyond its limit."""

from __future__ import annotations

import os
import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedIOBase
from typing import BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from spbe_desktop.bundle.layout import Malformed, Place, places

__all__ = ["CHUNK", "Container", "Damaged", "Limits", "Malformed", "Member"]

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
    total_ratio: int = 50  # the same of all deflated files together, beyond `total_small`
    total_small: int = 64 << 20


@dataclass(frozen=True, slots=True)
class Member:
    """A file in the container; not `plain` when it is a link or hides part of its name."""

    name: str
    size: int
    plain: bool
    info: ZipInfo
    begin: int | None = None  # where its bytes lie; None where its own header says otherwise

    @property
    def stored(self) -> bool:
        """Whether its bytes lie in the container as they are."""
        return self.info.compress_type == ZIP_STORED


class Damaged(Exception):
    """The bytes of one file cannot be unpacked, or differ from their check sum."""


class Container:
    """The files of one ZIP, checked against the limits before any is unpacked."""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        """Read the directory; Malformed when there is none or it is beyond the limits."""
        file.flush()  # what is read beside Python's own buffer must be there
        self._file, self._handle = file, _handle(file)
        length = file.seek(0, os.SEEK_END)
        if length > limits.file:
            raise Malformed(f"larger than {limits.file} bytes")
        try:
            archive = ZipFile(cast(BinaryIO, _Bounded(file, limits.directory)))
            entries = archive.infolist()
            if len(entries) > limits.entries:
                raise Malformed(f"more than {limits.entries} files")
            for each in entries:
                _check(each, limits)
            _check_total(entries, limits)
            found = places(file, archive, length)
        except _UNREADABLE as error:
            raise Malformed(f"no ZIP: {error}") from error
        members = [_member(*each) for each in zip(entries, found, strict=True)]
        # A folder is no file; it is one only to be told of where its name leads away.
        self.members = tuple(each for each in members if not _is_folder(each.info))
        self.folders = tuple(each for each in members if _is_folder(each.info))

    @property
    def shared(self) -> bool:
        """Whether two may `fill` at the same time."""
        return self._handle is not None

    def fill(self, member: Member, at: int, buffer: memoryview) -> int:
        """Read a stored file on from `at` into `buffer`: how many bytes there were; or Damaged."""
        if member.begin is None or member.info.compress_size != member.size:
            raise Damaged("its header says otherwise")
        wanted, place = buffer[: member.size - at], member.begin + at
        try:
            if self._handle is not None:
                count = os.preadv(self._handle, [wanted], place)
            else:
                self._file.seek(place)
                count = cast(BufferedIOBase, self._file).readinto(wanted)
        except OSError as error:
            raise Damaged(str(error)) from error
        if not count:
            raise Damaged("cut short")
        return count

    def unpack(self, member: Member) -> Iterator[bytes]:
        """The blocks of one file; Damaged (perhaps only at the end) when they are not sound."""
        done = crc = 0
        try:
            for block in self._packed(member) if member.stored else self._inflated(member):
                done += len(block)
                crc = zlib.crc32(block, crc)
                yield block
        except _UNREADABLE as error:
            raise Damaged(str(error)) from error
        if done != member.size:
            raise Damaged("cut short")
        if crc != member.info.CRC:
            raise Damaged("another check sum")

    def _packed(self, member: Member) -> Iterator[bytes]:
        if member.begin is None:
            raise Damaged("its header says otherwise")
        at, left = member.begin, member.info.compress_size
        while left:
            self._file.seek(at)  # others read between two steps
            block = self._file.read(min(CHUNK, left))
            if not block:
                raise Damaged("cut short")
            yield block
            at, left = at + len(block), left - len(block)

    def _inflated(self, member: Member) -> Iterator[bytes]:
        """No more than the size that the directory tells, whatever is packed."""
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        left = member.size
        for packed in self._packed(member):
            rest = packed
            while not inflater.eof:
                block = inflater.decompress(rest, min(CHUNK, left) or 1)
                rest = inflater.unconsumed_tail
                if not block:
                    break
                left -= len(block)
                if left < 0:
                    raise Damaged("larger than it says")
                yield block
            if inflater.eof and (rest or inflater.unused_data):
                raise Damaged("more than one packing")
        if not inflater.eof:
            raise Damaged("cut short")


def _handle(file: BinaryIO) -> int | None:
    """What the system reads at any place of, without a common position; not on Windows."""
    try:
        return file.fileno() if hasattr(os, "preadv") else None
    except OSError:  # a file in memory
        return None


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


def _check_total(entries: list[ZipInfo], limits: Limits) -> None:
    packed = [each for each in entries if each.compress_type == ZIP_DEFLATED]
    size = sum(each.file_size for each in packed)
    most = limits.total_ratio * sum(each.compress_size for each in packed)
    if size > limits.total_small and size > most:
        raise Malformed(f"its files unpack to {size} bytes")


def _member(info: ZipInfo, place: Place) -> Member:
    kind = stat.S_IFMT(info.external_attr >> 16)
    usual = (0, stat.S_IFDIR) if _is_folder(info) else (0, stat.S_IFREG)
    plain = kind in usual and info.orig_filename == info.filename and place.one_name
    return Member(place.name, info.file_size, plain, info, place.begin)
