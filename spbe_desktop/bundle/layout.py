"""The records of a ZIP file as a bundle has them: one form for one content, byte for byte.

A ZIP leaves much to its writer: times, gaps, extra fields, two copies of each name. A bundle
leaves nothing: from what a record means, its bytes follow, so a reader compares them whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from struct import Struct, error

STORED, DEFLATED = 0, 8
FULL16, FULL32 = 0xFFFF, 0xFFFFFFFF
PLAIN, LARGE = 20, 45  # the version of the ZIP specification a reader needs
UNIX = 3 << 8
UTF8 = 0x0800
MIDNIGHT, FIRST_DAY = 0, 33  # 1980-01-01 00:00, the oldest moment a ZIP can tell
FILE_MODE = 0o100644 << 16
ZIP64, PACKED_CRC = 0x0001, 0x4253  # extra fields; the second is ours ("SB")

LOCAL = Struct("<4s5H3L2H")
CENTRAL = Struct("<4s6H3L5H2L")
END = Struct("<4s4H2LH")
END64 = Struct("<4sQ2H2L4Q")
LOCATOR64 = Struct("<4sLQL")
LOCAL_MARK, CENTRAL_MARK, END_MARK = b"PK\3\4", b"PK\1\2", b"PK\5\6"
END64_MARK, LOCATOR64_MARK = b"PK\6\6", b"PK\6\7"


class Malformed(Exception):
    """Bytes that are not the ZIP records they should be."""


@dataclass(frozen=True, slots=True)
class Record:
    """One file in the ZIP: `packed` bytes on disk from `offset`, `size` when unpacked.

    `packed_crc` covers the deflated bytes, in which some bits mean nothing and could
    otherwise be changed unseen; it is 0 for stored files.
    """

    name: str
    method: int
    crc: int
    packed: int
    size: int
    packed_crc: int
    offset: int

    @property
    def large(self) -> bool:
        """Whether the sizes need ZIP64."""
        return max(self.size, self.packed) >= FULL32


@dataclass(frozen=True, slots=True)
class Directory:
    """Where the central directory lies and how many records it has."""

    offset: int
    size: int
    count: int


def local_header(record: Record) -> bytes:
    """The header in front of the file's bytes."""
    name, large = record.name.encode(), record.large
    sizes = (record.size, record.packed) if large else ()
    extra = _extra(sizes, record)
    return (
        LOCAL.pack(
            LOCAL_MARK,
            LARGE if large else PLAIN,
            UTF8,
            record.method,
            MIDNIGHT,
            FIRST_DAY,
            record.crc,
            FULL32 if large else record.packed,
            FULL32 if large else record.size,
            len(name),
            len(extra),
        )
        + name
        + extra
    )


def central_header(record: Record) -> bytes:
    """The file's record in the central directory."""
    name, large, far = record.name.encode(), record.large, record.offset >= FULL32
    sizes = (record.size, record.packed) if large else ()
    extra = _extra((*sizes, record.offset) if far else sizes, record)
    version = LARGE if large or far else PLAIN
    return (
        CENTRAL.pack(
            CENTRAL_MARK,
            UNIX | version,
            version,
            UTF8,
            record.method,
            MIDNIGHT,
            FIRST_DAY,
            record.crc,
            FULL32 if large else record.packed,
            FULL32 if large else record.size,
            len(name),
            len(extra),
            0,
            0,
            0,
            FILE_MODE,
            FULL32 if far else record.offset,
        )
        + name
        + extra
    )


def end_records(directory: Directory) -> bytes:
    """What follows the central directory, with ZIP64 records only where they are needed."""
    offset, size, count = directory.offset, directory.size, directory.count
    head = b""
    if count >= FULL16 or size >= FULL32 or offset >= FULL32:
        rest = END64.size - 12  # the record tells its own length without mark and length
        head = END64.pack(
            END64_MARK, rest, UNIX | LARGE, LARGE, 0, 0, count, count, size, offset
        ) + LOCATOR64.pack(LOCATOR64_MARK, 0, offset + size, 1)
    shown = min(count, FULL16)
    return head + END.pack(END_MARK, 0, 0, shown, shown, min(size, FULL32), min(offset, FULL32), 0)


def local_length(content: bytes) -> int:
    """How long a header from outside says that it is; the shortest when it is cut."""
    if len(content) < LOCAL.size:
        return LOCAL.size
    *_, name_length, extra_length = LOCAL.unpack_from(content)
    return LOCAL.size + int(name_length) + int(extra_length)


def parse_end(tail: bytes) -> tuple[Directory, int]:
    """The directory told by the last bytes of a file, and where in `tail` the end mark is."""
    at = tail.rfind(END_MARK)
    try:
        if at < 0:
            raise Malformed("no end of central directory")
        _, _, _, _, count, size, offset, _ = END.unpack_from(tail, at)
        if count == FULL16 or FULL32 in (size, offset):
            start = at - LOCATOR64.size - END64.size
            if start < 0 or tail[start : start + 4] != END64_MARK:
                raise Malformed("no ZIP64 end of central directory")
            *_, count, size, offset = END64.unpack_from(tail, start)
    except error as mishap:
        raise Malformed("a cut end of central directory") from mishap
    return Directory(offset, size, count), at


def parse_central(content: bytes, at: int) -> tuple[Record, int]:
    """The record at `at` of a central directory, and where the next one begins.

    What is odd but readable is left to the comparison with `central_header`.
    """
    try:
        fields = CENTRAL.unpack_from(content, at)
    except error as mishap:
        raise Malformed("a cut central directory") from mishap
    if fields[0] != CENTRAL_MARK:
        raise Malformed("a broken central directory")
    crc, packed, size, name_length, extra_length, comment_length = fields[7:13]
    start = at + CENTRAL.size
    name = content[start : start + name_length].decode(errors="replace")
    extra = content[start + name_length : start + name_length + extra_length]
    far = _fields(extra, ZIP64, "Q")
    if FULL32 in (size, packed) and len(far) >= 2:
        size, packed, *far = far
    offset = far[0] if fields[16] == FULL32 and far else fields[16]
    packed_crc = (*_fields(extra, PACKED_CRC, "L"), 0)[0]
    record = Record(name, fields[4], crc, packed, size, packed_crc, offset)
    return record, start + name_length + extra_length + comment_length


def _extra(large: tuple[int, ...], record: Record) -> bytes:
    extra = b""
    if large:
        extra += Struct(f"<2H{len(large)}Q").pack(ZIP64, 8 * len(large), *large)
    if record.method == DEFLATED:
        extra += Struct("<2HL").pack(PACKED_CRC, 4, record.packed_crc)
    return extra


def _fields(extra: bytes, wanted: int, kind: str) -> list[int]:
    """The numbers in the extra field `wanted`, none when it is absent or cut."""
    width, at = Struct(f"<{kind}").size, 0
    while at + 4 <= len(extra):
        tag, length = Struct("<2H").unpack_from(extra, at)
        if tag == wanted:
            body = extra[at + 4 : at + 4 + length]
            return list(
                Struct(f"<{len(body) // width}{kind}").unpack(body[: len(body) // width * width])
            )
        at += 4 + length
    return []
