"""Writing files so that a power cut leaves the old one or the new one, never half of one."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from spbe_desktop.errors import FileNotWritable


@contextmanager
def whole_file(target: Path, *, private: bool = False) -> Iterator[BinaryIO]:
    """Give a file to write; on a clean exit it is synced and takes `target`'s place.

    A `private` file is its owner's alone from its first byte. Raises FileNotWritable when the
    folder or the disk refuses; `target` is then as it was.
    """
    beside = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(_make(beside, private), "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise FileNotWritable(path=str(target), what=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def write_whole(target: Path, content: bytes) -> None:
    """Write `content` to `target` whole or not at all."""
    with whole_file(target) as file:
        file.write(content)


def _make(path: Path, private: bool) -> int:
    """A new file, open for writing and reading; never one that was there already."""
    binary = getattr(os, "O_BINARY", 0)  # Windows would turn line ends otherwise
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | binary
    return os.open(path, flags, 0o600 if private else 0o666)


def reachable(path: Path) -> Path:
    """`path` in the form in which Windows opens it however long it is."""
    text = os.path.abspath(path)  # noqa: PTH100 (a link is opened, not resolved)
    if os.name != "nt" or text.startswith("\\\\?\\"):
        return path
    if text.startswith("\\\\"):
        return Path("\\\\?\\UNC" + text[1:])
    return Path("\\\\?\\" + text)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut, where the system can (not Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
