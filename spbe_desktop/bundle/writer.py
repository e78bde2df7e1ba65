"""Writing a bundle's ZIP in one pass: each file is hashed while it is written."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from spbe_desktop.bundle.layout import (
    DEFLATED,
    STORED,
    Directory,
    Record,
    central_header,
    end_records,
    local_header,
)

LEVEL = 9


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the bag: its path below the top folder, SHA-256 and size."""

    path: str
    digest: str
    size: int


class BagWriter:
    """Puts the files of one bag into a seekable file, in the order they are given."""

    def __init__(self, target: BinaryIO, folder: str) -> None:
        """Write to `target`, all below the top folder `folder`."""
        self._target = target
        self._folder = folder
        self._records: list[Record] = []

    def store(self, path: str, blocks: Iterable[bytes], size: int) -> Written:
        """Add a file as it is; `size` is announced so that its header has its final length."""
        return self._add(Record(self._name(path), STORED, 0, size, size, 0, self._at()), blocks)

    def deflate(self, path: str, blocks: Iterable[bytes]) -> Written:
        """Add a text, compressed."""
        return self._add(Record(self._name(path), DEFLATED, 0, 0, 0, 0, self._at()), blocks)

    def finish(self) -> None:
        """Write the directory; the file is a whole ZIP then."""
        offset = self._at()
        for record in self._records:
            self._target.write(central_header(record))
        directory = Directory(offset, self._at() - offset, len(self._records))
        self._target.write(end_records(directory))

    def _add(self, draft: Record, blocks: Iterable[bytes]) -> Written:
        header = local_header(draft)
        self._target.write(header)
        hasher, crc, size, packed, packed_crc = hashlib.sha256(), 0, 0, 0, 0
        for block, body in _deflated(blocks) if draft.method == DEFLATED else _same(blocks):
            hasher.update(block)
            crc, size = zlib.crc32(block, crc), size + len(block)
            if draft.method == DEFLATED:
                packed_crc = zlib.crc32(body, packed_crc)
            packed += len(body)
            self._target.write(body)
        record = replace(draft, crc=crc, packed=packed, size=size, packed_crc=packed_crc)
        self._rewrite(record, len(header))
        return Written(record.name[len(self._folder) + 1 :], hasher.hexdigest(), size)

    def _rewrite(self, record: Record, length: int) -> None:
        """Put the header that knows sums and sizes in the place that was kept for it."""
        header = local_header(record)
        if len(header) != length:
            raise ValueError(f"{record.name} is not as long as it was announced")
        end = self._at()
        self._target.seek(record.offset)
        self._target.write(header)
        self._target.seek(end)
        self._records.append(record)

    def _name(self, path: str) -> str:
        return f"{self._folder}/{path}"

    def _at(self) -> int:
        return self._target.tell()


def _same(blocks: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    return ((block, block) for block in blocks)


def _deflated(blocks: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Pairs of plain and packed bytes."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
    for block in blocks:
        yield block, packer.compress(block)
    yield b"", packer.flush()
