"""A ZIP put together by hand, so that any field of it can be a lie."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

PLAIN = 0o100644 << 16
UTF8 = 0x0800
STORED, DEFLATED = 0, 8


@dataclass(frozen=True)
class Entry:
    """One file; `local` and `central` are what one of its two headers says other than the truth.

    Their fields: mark, flags, method, crc, packed, size, name; `central` also has offset.
    """

    name: str
    content: bytes
    method: int = STORED
    mode: int = PLAIN
    flags: int = UTF8
    extra: bytes = b""
    local_extra: bytes = b""
    local: dict[str, object] = field(default_factory=dict)
    central: dict[str, object] = field(default_factory=dict)
    body: bytes | None = None  # what lies there, where it is not the content as packed
    behind: bytes = b""  # bytes that nobody owns

    def lying(self, where: str, what: str, value: object) -> Entry:
        """The entry with one more lie in one of its headers."""
        if where == "local":
            return replace(self, local={**self.local, what: value})
        return replace(self, central={**self.central, what: value})

    @property
    def packed(self) -> bytes:
        """Its bytes as they lie in the file."""
        if self.body is not None:
            return self.body
        if self.method != DEFLATED:
            return self.content
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        return packer.compress(self.content) + packer.flush()

    def truth(self, mark: bytes) -> dict[str, object]:
        """What its headers say where they do not lie."""
        return {
            "mark": mark,
            "flags": self.flags,
            "method": self.method,
            "crc": zlib.crc32(self.content),
            "packed": len(self.packed),
            "size": len(self.content),
            "name": self.name.encode("utf-8", "surrogatepass"),
        }


def head(entry: Entry) -> bytes:
    """The entry's own header."""
    told = entry.truth(b"PK\3\4") | entry.local
    name, extra = told["name"], entry.local_extra
    assert isinstance(name, bytes)
    return (
        struct.pack(
            "<4s5H3L2H",
            *(told["mark"], 20, told["flags"], told["method"], 0, 33),
            *(told["crc"], told["packed"], told["size"], len(name), len(extra)),
        )
        + name
        + extra
    )


def record(entry: Entry, offset: int) -> bytes:
    """The entry's record in the directory."""
    told = {"offset": offset, **entry.truth(b"PK\1\2"), **entry.central}
    name = told["name"]
    assert isinstance(name, bytes)
    return (
        struct.pack(
            "<4s6H3L5H2L",
            *(told["mark"], 0x0314, 20, told["flags"], told["method"], 0, 33),
            *(told["crc"], told["packed"], told["size"], len(name), len(entry.extra)),
            *(0, 0, 0, entry.mode, told["offset"]),
        )
        + name
        + entry.extra
    )


def end(count: int, size: int, at: int, comment: bytes = b"") -> bytes:
    """What closes a directory."""
    return struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, size, at, len(comment)) + comment


def build(entries: Sequence[Entry], more: Iterable[bytes] = ()) -> bytes:
    """The whole file; `more` are records put behind those of `entries`."""
    bodies, records = bytearray(), bytearray()
    for each in entries:
        records += record(each, len(bodies))
        bodies += head(each) + each.packed + each.behind
    extra = list(more)
    records += b"".join(extra)
    return bytes(bodies + records + end(len(entries) + len(extra), len(records), len(bodies)))
