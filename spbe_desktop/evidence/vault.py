"""Evidence by its SHA-256: one pass copies, hashes and syncs; identical bytes are kept once."""

from __future__ import annotations

import errno
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

from spbe_desktop.errors import (
    EvidenceChanging,
    EvidenceMissing,
    EvidenceUnreadable,
    FileNotWritable,
)
from spbe_desktop.files import sync_folder
from spbe_desktop.progress import Progress, silent

CHUNK = 1 << 20  # bytes a step: constant memory, and a cancel is heard within milliseconds


@dataclass(frozen=True, slots=True)
class Kept:
    """What the vault holds now: the SHA-256 in hex, the size in bytes, the first bytes."""

    digest: str
    size: int
    head: bytes


class Vault:
    """The folder of evidence bytes of one workspace."""

    def __init__(self, root: Path) -> None:
        """Work in `root`, made when the first file is kept."""
        self.root = root

    def keep(self, source: Path, progress: Progress = silent) -> Kept:
        """Take `source` in, whole or not at all; bytes already held are not kept twice.

        Raises EvidenceUnreadable, EvidenceChanging (it changed while it was read),
        FileNotWritable (the workspace's disk refuses) or Cancelled.
        """
        try:
            with source.open("rb") as file:
                before = os.fstat(file.fileno())
                part, kept = self._copy(file, before.st_size, source.name, progress)
                after = os.fstat(file.fileno())
        except OSError as error:
            raise EvidenceUnreadable(path=str(source), what=_reason(error)) from error
        try:
            if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or (
                kept.size != after.st_size
            ):
                raise EvidenceChanging(path=str(source))
            self._place(part, kept.digest)
        finally:
            part.unlink(missing_ok=True)
        return kept

    def path(self, digest: str) -> Path:
        """Where the bytes of `digest` lie, whether they are there or not."""
        return self.root / digest[:2] / digest

    def open(self, digest: str, name: str = "") -> BinaryIO:
        """The bytes of `digest` for reading; EvidenceMissing (naming `name`) when gone."""
        try:
            return self.path(digest).open("rb")
        except OSError as error:
            raise EvidenceMissing(name=name or digest, digest=digest) from error

    def check(self, digest: str) -> bool:
        """Whether the bytes are there and still have their SHA-256."""
        try:
            with self.path(digest).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == digest
        except OSError:
            return False

    def beside(self, workspace: Path) -> Vault:
        """The vault of a copy of this workspace."""
        return Vault(workspace / self.root.name)

    def heal(self, digest: str, source: Path) -> bool:
        """Put sound bytes of `digest` in the place of rotten ones; False if `source` has none."""
        try:
            with source.open("rb") as file:
                part, kept = self._copy(file, 0, digest, silent)
        except OSError:
            return False
        try:
            if kept.digest != digest:
                return False
            self._place(part, digest)
            return True
        finally:
            part.unlink(missing_ok=True)

    def _copy(
        self, source: BinaryIO, total: int, name: str, progress: Progress
    ) -> tuple[Path, Kept]:
        """Copy to a file beside the vault's own, hashing in the same pass; sync it."""
        target = self._part()
        path = Path(target.name)
        hasher, done, head = hashlib.sha256(), 0, b""
        try:
            with target:
                while block := source.read(CHUNK):
                    head = head or block[:4096]
                    hasher.update(block)
                    _write(target, block)
                    done += len(block)
                    progress.step(done, max(total, done), name)
                _sync(target)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return path, Kept(hasher.hexdigest(), done, head)

    def _part(self) -> BinaryIO:
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            return NamedTemporaryFile(dir=self.root, suffix=".part", delete=False)  # type: ignore[return-value]
        except OSError as error:
            raise FileNotWritable(path=str(self.root), what=_reason(error)) from error

    def _place(self, part: Path, digest: str) -> None:
        target = self.path(digest)
        if self.check(digest):
            return  # held already, and sound: the copy is not needed
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            part.replace(target)
            sync_folder(target.parent)
        except OSError as error:
            raise FileNotWritable(path=str(target), what=_reason(error)) from error


def _write(target: BinaryIO, block: bytes) -> None:
    """Write, telling a full disk of ours from an unreadable source."""
    try:
        target.write(block)
    except OSError as error:
        raise FileNotWritable(path=target.name, what=_reason(error)) from error


def _sync(target: BinaryIO) -> None:
    """Bring the bytes to the disk; a full disk shows itself here at the latest."""
    try:
        target.flush()
        os.fsync(target.fileno())
    except OSError as error:
        raise FileNotWritable(path=target.name, what=_reason(error)) from error


def _reason(error: OSError) -> str:
    code = errno.errorcode.get(error.errno or 0, "")
    return f"{error.strerror or error} {code}".strip()
