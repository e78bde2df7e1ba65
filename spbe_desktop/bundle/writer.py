"""Writing a bundle's ZIP in one pass: each file is hashed while it is written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO, Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the oldest moment a ZIP can tell: no time of sealing in it
UNIX, FILE_MODE = 3, 0o100644 << 16
LARGE = 1 << 31  # bytes from which a file is announced in ZIP64 form


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the bag: its path below the top folder, SHA-256 and size."""

    path: str
    digest: str
    size: int


class BagWriter:
    """Puts the files of one bag into a seekable file, in the order they are given.

    At the end of its `with` block the directory is written: the file is a whole ZIP then.
    """

    def __init__(
        self, target: BinaryIO, folder: str, leaves: Callable[[str], bool] | None = None
    ) -> None:
        """Write to `target`, all below the top folder `folder`.

        Files whose path `leaves` says yes to are hashed and not written: they are in `left`.
        """
        self._archive = ZipFile(target, "w")
        self._folder = folder
        self._leaves = leaves or (lambda _: False)
        self.left: list[Written] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def store(
        self, path: str, blocks: Iterable[bytes], size: int, digest: str | None = None
    ) -> Written:
        """Add a file as it is; `size` says beforehand whether its header needs 64 bits.

        With a `digest` that is known it is not hashed here: whoever gives one verifies the whole
        file once it is written, and hashes what lies there.
        """
        return self._add(path, blocks, ZIP_STORED, size >= LARGE, digest)

    def deflate(self, path: str, blocks: Iterable[bytes]) -> Written:
        """Add a text, compressed."""
        return self._add(path, blocks, ZIP_DEFLATED, False)

    def _add(
        self,
        path: str,
        blocks: Iterable[bytes],
        method: int,
        large: bool,
        digest: str | None = None,
    ) -> Written:
        if self._leaves(path):
            self.left.append(_measured(path, blocks))
            return self.left[-1]
        info = entry(f"{self._folder}/{path}", method)
        hasher, size = hashlib.sha256(), 0
        with self._archive.open(info, "w", force_zip64=large) as file:
            for block in blocks:
                if digest is None:
                    hasher.update(block)
                size += len(block)
                file.write(block)
        return Written(path, digest or hasher.hexdigest(), size)


def entry(name: str, method: int) -> ZipInfo:
    """How each file of a bundle stands in the ZIP: no time, no owner."""
    info = ZipInfo(name, FIRST_DAY)
    info.compress_type, info.create_system, info.external_attr = method, UNIX, FILE_MODE
    return info


def _measured(path: str, blocks: Iterable[bytes]) -> Written:
    """A file that is not written, as it would be."""
    hasher, size = hashlib.sha256(), 0
    for block in blocks:
        hasher.update(block)
        size += len(block)
    return Written(path, hasher.hexdigest(), size)
