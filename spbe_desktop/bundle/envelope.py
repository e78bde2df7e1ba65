"""A bundle encrypted whole to those who may read it: an age file (age-encryption.org/v1)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

import pyrage

from spbe_desktop.errors import FileNotWritable
from spbe_desktop.errors.bundles import EnvelopeDamaged, KeyElsewhere, RecipientUnknown
from spbe_desktop.files import whole_file
from spbe_desktop.identity.opening_key import OpeningKey
from spbe_desktop.progress import Progress, silent

HEAD = b"age-encryption.org/v1\n"
SUFFIX = ".age"
_FAILED = (pyrage.DecryptError, pyrage.EncryptError, OSError)


def encrypt(
    source: Path, target: Path, recipients: Sequence[str], progress: Progress = silent
) -> None:
    """Write `source` to `target` so that each of `recipients` can open it, and nobody else.

    Raises RecipientUnknown, FileNotWritable or Cancelled.
    """
    keys = [read_recipient(each) for each in recipients]
    with source.open("rb") as plain, whole_file(target) as file:
        pipe = _Pipe(plain, file, source.stat().st_size, source.name, progress)
        try:
            pyrage.encrypt_io(pipe, pipe, keys)
        except _FAILED as error:
            raise pipe.error or error from error


def decrypt(source: Path, target: Path, key: OpeningKey, progress: Progress = silent) -> None:
    """Open `source` with `key` into `target`.

    Raises KeyElsewhere (it is for others), EnvelopeDamaged (cut short or altered),
    FileNotWritable or Cancelled; nothing is left then.
    """
    try:
        sealed = source.open("rb")
        size = source.stat().st_size
    except OSError as error:
        raise EnvelopeDamaged(path=source.name) from error
    with sealed, whole_file(target) as file:
        pipe = _Pipe(sealed, file, size, source.name, progress)
        try:
            pyrage.decrypt_io(pipe, pipe, [key.secret])
        except _FAILED as error:
            if pipe.error is not None:
                raise pipe.error from error
            if "No matching keys" in str(error):
                raise KeyElsewhere(path=source.name) from error
            raise EnvelopeDamaged(path=source.name) from error


def is_encrypted(path: Path) -> bool:
    """Whether the file is an age file."""
    try:
        with path.open("rb") as file:
            return file.read(len(HEAD)) == HEAD
    except OSError:
        return False


def read_recipient(text: str) -> pyrage.x25519.Recipient:
    """The recipient `age1…`; RecipientUnknown where it is none."""
    try:
        return pyrage.x25519.Recipient.from_str(text.strip())
    except pyrage.RecipientError as error:
        raise RecipientUnknown(recipient=text.strip()[:80]) from error


class _Pipe:
    """Reads and writes for the library, which hides what goes wrong here in errors of its own."""

    def __init__(
        self, source: BinaryIO, target: BinaryIO, size: int, name: str, progress: Progress
    ) -> None:
        self._source, self._target = source, target
        self._size, self._name, self._progress = size, name, progress
        self._done = 0
        self.error: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        try:
            block = self._source.read(size)
            self._done += len(block)
            self._progress.step(self._done, self._size, self._name)
        except BaseException as error:
            self.error = error
            raise
        return block

    def write(self, block: bytes) -> int:
        """Write them; a disk that refuses is told by name."""
        try:
            return self._target.write(block)
        except OSError as error:
            what = error.strerror or str(error)
            self.error = FileNotWritable(path=self._target.name, what=what)
            raise

    def flush(self) -> None:
        """Nothing is held back."""
        self._target.flush()
