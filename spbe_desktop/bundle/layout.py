"""Where each file of a ZIP lies: every byte belongs to one thing, and everything is told once.

Programs differ in what they believe where a ZIP contradicts itself, so that one shows what
another hides. A bundle leaves them no choice.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

_END = struct.Struct("<4s4H2LH")
_END64, _LOCATOR = struct.Struct("<4sQ2H2L4Q"), struct.Struct("<4sLQL")
_LOCAL = struct.Struct("<4s5H3L2H")
_RECORD = 46  # bytes of a directory record, without its name and what follows it
_SIZES, _UNICODE_NAME = 0x0001, 0x7075  # extra fields: sizes in 64 bits, another name
_AFTER, _UTF8 = 0x0008, 0x0800  # flags: sizes follow the bytes; the name is UTF-8
_FLAGS = 0x0006 | _AFTER | _UTF8  # besides these, how hard the packer tried
_UNIX = 3
_FULL = {2: 0xFFFF, 4: 0xFFFFFFFF}  # what stands where a number is in its 64-bit form


class Malformed(Exception):
    """Bytes that are no ZIP, or one that is beyond the limits or contradicts itself."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the bytes of a file begin; None where its own header differs from the directory."""

    name: str
    begin: int | None
    one_name: bool  # not where a second field gives another name


def places(file: BinaryIO, archive: ZipFile, length: int) -> tuple[Place, ...]:
    """The place of every entry; Malformed where a byte belongs to none of them, or to two."""
    entries = archive.infolist()
    _check_end(file, archive.start_dir, entries, length)
    heads = {id(each): _Head(file, each) for each in entries}
    ordered = sorted(entries, key=lambda each: each.header_offset)
    begins = [each.header_offset for each in ordered] + [archive.start_dir]
    if begins[0] != 0:
        raise Malformed("something stands before the first file")
    for each, (_, following) in zip(ordered, pairwise(begins), strict=True):
        heads[id(each)].check_end(file, following)
    return tuple(heads[id(each)].place for each in entries)


class _Head:
    """An entry's own header, set against its record in the directory."""

    def __init__(self, file: BinaryIO, info: ZipInfo) -> None:
        self.info = info
        raw = _raw_name(info)
        names = [each.decode(errors="replace") for each in _other_names(info.extra)]
        fixed = _read(file, info.header_offset, _LOCAL.size)
        mark, _, flags, method, _, _, *numbers, name_size, extra_size = _LOCAL.unpack(fixed)
        name, extra = file.read(name_size), file.read(extra_size)
        names += [each.decode(errors="replace") for each in _other_names(extra)]
        same = (mark, flags, method, name) == (b"PK\3\4", info.flag_bits, info.compress_type, raw)
        self.sound = same and not flags & ~_FLAGS and self._agrees(numbers, extra)
        self.begin = info.header_offset + _LOCAL.size + name_size + extra_size
        shown = _shown(info, raw)
        self.place = Place(
            shown, self.begin if self.sound else None, all(each == shown for each in names)
        )

    def check_end(self, file: BinaryIO, following: int) -> None:
        """Malformed unless the entry ends where the next thing begins."""
        info = self.info
        if not self.sound:  # nothing it says of its own length is believed
            if info.header_offset + _LOCAL.size + info.compress_size > following:
                raise Malformed(f"{self.place.name[:80]}: files overlap")
            return
        end = self.begin + info.compress_size
        if info.flag_bits & _AFTER and following > end:
            end += _after(_read(file, end, min(24, following - end)), info)
        if end > following:
            raise Malformed(f"{self.place.name[:80]}: files overlap")
        if end < following:
            raise Malformed(f"{self.place.name[:80]}: bytes after it that belong to no file")

    def _agrees(self, numbers: Sequence[int], extra: bytes) -> bool:
        crc, packed, size = numbers
        info = self.info
        if info.flag_bits & _AFTER and not (crc or packed or size):
            return True
        wide = next((each for kind, each in _extras(extra) if kind == _SIZES), b"")
        if len(wide) >= 16 and size == packed == _FULL[4]:
            size, packed = struct.unpack_from("<2Q", wide)
        return (crc, packed, size) == (info.CRC, info.compress_size, info.file_size)


def _check_end(file: BinaryIO, start: int, entries: Sequence[ZipInfo], length: int) -> None:
    """Malformed unless one directory, then its end, and nothing else, closes the file."""
    mark, disk, first_disk, here, total, size, at, comment = _END.unpack(
        _read(file, length - _END.size, _END.size)
    )
    if mark != b"PK\5\6" or comment:
        raise Malformed("something stands after the directory")
    own = sum(_RECORD + len(_raw_name(e)) + len(e.extra) + len(e.comment) for e in entries)
    true = (len(entries), len(entries), own, start)
    close = _END.size + _wide_end(file, length - _END.size, true)
    shown = (here, total, size, at)
    wide = close > _END.size
    same = all(
        got == want or (wide and got == _FULL[width])
        for got, want, width in zip(shown, true, (2, 2, 4, 4), strict=True)
    )
    if disk or first_disk or not same or start + own + close != length:
        raise Malformed("its directory contradicts itself")


def _wide_end(file: BinaryIO, end: int, true: tuple[int, ...]) -> int:
    """The bytes of the directory's end in its 64-bit form, before `end`; 0 where there is none."""
    close = _END64.size + _LOCATOR.size
    if end < close:
        return 0
    mark, disk, at, disks = _LOCATOR.unpack(_read(file, end - _LOCATOR.size, _LOCATOR.size))
    if mark != b"PK\6\7":
        return 0
    found = _END64.unpack(_read(file, end - close, _END64.size))
    if (disk, at, disks) != (0, end - close, 1) or found[:2] != (b"PK\6\6", _END64.size - 12):
        raise Malformed("its directory contradicts itself")
    if found[4:] != (0, 0, *true):
        raise Malformed("its directory contradicts itself")
    return close


def _after(found: bytes, info: ZipInfo) -> int:
    """The length of the sizes that follow an entry's bytes; 0 where they say something else."""
    for form in ("<3L", "<LQQ"):
        told = struct.pack(form, info.CRC, info.compress_size, info.file_size)
        for whole in (b"PK\7\x08" + told, told):
            if found.startswith(whole):
                return len(whole)
    return 0


def _raw_name(info: ZipInfo) -> bytes:
    return info.orig_filename.encode("utf-8" if info.flag_bits & _UTF8 else "cp437")


def _shown(info: ZipInfo, raw: bytes) -> str:
    """The name; Info-ZIP on Unix writes UTF-8 without saying so, and reads it back so."""
    if info.flag_bits & _UTF8 or info.create_system != _UNIX:
        return info.orig_filename
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return info.orig_filename


def _other_names(extra: bytes) -> list[bytes]:
    return [each[5:] for kind, each in _extras(extra) if kind == _UNICODE_NAME]


def _extras(extra: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<2H", extra, at)
        yield kind, extra[at + 4 : at + 4 + size]
        at += 4 + size


def _read(file: BinaryIO, at: int, size: int) -> bytes:
    """Exactly `size` bytes at `at`."""
    file.seek(max(at, 0))
    found = file.read(size)
    if at < 0 or len(found) != size:
        raise Malformed("cut short")
    return found
