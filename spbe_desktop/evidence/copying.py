"""One pass over a file: read, hashed and written a megabyte at a time, in constant memory."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from spbe_desktop.errors import FileNotWritable
from spbe_desktop.evidence.media import HEAD
from spbe_desktop.hands import Hands, alone
from spbe_desktop.progress import Progress, silent

CHUNK = 1 << 20  # bytes a step: constant memory, and a cancel is heard within milliseconds
_STRETCH = 8 * CHUNK  # bytes after which the disk is set to work


@dataclass(frozen=True, slots=True)
class Kept:
    """What the vault holds now: the SHA-256 in hex, the size in bytes, the first bytes."""

    digest: str
    size: int
    head: bytes


def copy(
    source: BinaryIO,
    target: BinaryIO,
    total: int,
    name: str,
    progress: Progress,
    hands: Hands = alone,
) -> Kept:
    """Copy `source` to `target`, hashing in the same pass; what is written is not synced yet.

    A block is hashed by another hand, where there is one, while it is written and the next one is
    read. The system is asked to begin writing meanwhile, so that little is left to wait for.
    """
    hasher, done, asked, head = hashlib.sha256(), 0, 0, b""
    rooms = [memoryview(bytearray(min(total, CHUNK) or CHUNK)) for _ in range(2)]
    hashed: Callable[[], object] = hasher.digest  # nothing to wait for yet
    while count := source.readinto(rooms[0]):  # type: ignore[attr-defined]
        block = rooms[0][:count]
        head = head or bytes(block[:HEAD])
        hashed()
        hashed = hands.begin(partial(hasher.update, block))
        write(target, block)
        done += count
        if done - asked >= _STRETCH:
            start_writing(target, asked, done - asked)
            asked = done
        rooms.reverse()
        progress.step(done, max(total, done), name)
    start_writing(target, asked, done - asked)
    hashed()
    return Kept(hasher.hexdigest(), done, head)


def digest_of(source: BinaryIO, progress: Progress = silent) -> str:
    """The SHA-256 of what is left to read; progress tells the bytes, of an unknown number."""
    hasher, done = hashlib.sha256(), 0
    buffer = bytearray(CHUNK)
    view = memoryview(buffer)
    while count := source.readinto(buffer):  # type: ignore[attr-defined]
        hasher.update(view[:count])
        done += count
        progress.step(done, 0, "")
    return hasher.hexdigest()


def write(target: BinaryIO, block: bytes | memoryview) -> None:
    """Write all of it, telling a full disk of ours from an unreadable source."""
    left = memoryview(block)
    try:
        while left:
            left = left[target.write(left) :]
    except OSError as error:
        raise FileNotWritable(path=target.name, what=reason(error)) from error


def start_writing(target: BinaryIO, begin: int, length: int) -> None:
    """Ask the system to begin writing a stretch now, where it can be asked (Linux)."""
    if length and hasattr(os, "posix_fadvise"):
        # What is not written yet is begun without waiting; what is on the disk leaves the cache.
        os.posix_fadvise(target.fileno(), begin, length, os.POSIX_FADV_DONTNEED)


def sync(path: Path) -> None:
    """Bring the bytes of a file to the disk; a full disk shows itself here at the latest."""
    try:
        # Windows syncs only what is open for writing.
        handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise FileNotWritable(path=str(path), what=reason(error)) from error


def reason(error: OSError) -> str:
    """What the system said, and its code."""
    code = errno.errorcode.get(error.errno or 0, "")
    return f"{error.strerror or error} {code}".strip()
