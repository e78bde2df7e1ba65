"""Evidence by its SHA-256: one pass copies, hashes and syncs; identical bytes are kept once."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

from spbe_desktop.errors import (
    EvidenceChanging,
    EvidenceMissing,
    EvidenceUnreadable,
    FileNotWritable,
)
from spbe_desktop.evidence.copying import CHUNK, Kept, copy, digest_of, reason, sync
from spbe_desktop.files import reachable, sync_folder
from spbe_desktop.hands import Hands, alone, do_all
from spbe_desktop.progress import Progress, silent

__all__ = ["CHUNK", "Kept", "Staged", "Vault"]

PART, DIGEST = ".part", 64  # the end of a name that is not kept yet; the length of one that is
_FRESH = 3.0  # seconds: a change within the coarsest clock of a file system may show no new time


@dataclass(frozen=True, slots=True)
class Staged:
    """Bytes copied and hashed that nothing relies on yet: `settle` keeps them."""

    part: Path
    kept: Kept


class Vault:
    """The folder of evidence bytes of one workspace."""

    def __init__(self, root: Path, hands: Hands = alone) -> None:
        """Work in `root`, made when the first file is kept; `hands` hash and sync beside."""
        self.root = root
        self.hands = hands

    def keep(self, source: Path, progress: Progress = silent) -> Kept:
        """Take `source` in, whole or not at all; bytes already held are not kept twice.

        Raises EvidenceUnreadable, EvidenceChanging (it changed while it was read),
        FileNotWritable (the workspace's disk refuses) or Cancelled.
        """
        staged = self.stage(source, progress)
        self.settle([staged])
        return staged.kept

    def stage(self, source: Path, progress: Progress = silent) -> Staged:
        """Copy and hash `source` beside what is held; raises what `keep` does."""
        staged = None
        try:
            with reachable(source).open("rb", buffering=0) as file:
                before = os.fstat(file.fileno())
                staged = self._copy(file, before.st_size, source.name, progress)
                after = os.fstat(file.fileno())
                if _differ(before, after, staged.kept) or _rewritten(file, after, staged.kept):
                    raise EvidenceChanging(path=str(source))
        except BaseException as error:
            if staged is not None:
                staged.part.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise EvidenceUnreadable(path=str(source), what=reason(error)) from error
            raise
        return staged

    def stage_bytes(
        self,
        content: bytes | BinaryIO,
        size: int = 0,
        name: str = "",
        progress: Progress = silent,
    ) -> Staged:
        """Stage bytes that came without a file, or that are read once from wherever they come."""
        if isinstance(content, bytes):
            size, content = len(content), io.BytesIO(content)
        return self._copy(content, size, name, progress)

    def settle(self, staged: Sequence[Staged]) -> None:
        """Keep what was staged: first all bytes reach the disk, then all bear their names.

        A power cut leaves each file whole under its digest, or not there. FileNotWritable.
        """
        try:
            do_all(self.hands, (partial(sync, each.part) for each in staged))
            folders = {folder for each in staged for folder in self._place(each)}
            do_all(self.hands, (partial(sync_folder, folder) for folder in sorted(folders)))
        except OSError as error:
            raise FileNotWritable(path=str(self.root), what=reason(error)) from error
        finally:
            self.discard(staged)

    def discard(self, staged: Sequence[Staged]) -> None:
        """Let go of what was staged and not kept."""
        for each in staged:
            each.part.unlink(missing_ok=True)

    def path(self, digest: str) -> Path:
        """Where the bytes of `digest` lie, whether they are there or not."""
        return self.root / digest[:2] / digest

    def open(self, digest: str, name: str = "") -> BinaryIO:
        """The bytes of `digest` for reading; EvidenceMissing (naming `name`) when gone."""
        try:
            return self.path(digest).open("rb")
        except OSError as error:
            raise EvidenceMissing(name=name or digest, digest=digest) from error

    def check(self, digest: str, progress: Progress = silent) -> bool:
        """Whether the bytes are there and still have their SHA-256."""
        try:
            with self.path(digest).open("rb", buffering=0) as file:
                return digest_of(file, progress) == digest
        except OSError:
            return False

    def beside(self, workspace: Path) -> Vault:
        """The vault of a copy of this workspace."""
        return Vault(workspace / self.root.name)

    def heal(self, digest: str, source: Path) -> bool:
        """Put sound bytes of `digest` in the place of rotten ones; False if `source` has none."""
        try:
            with source.open("rb", buffering=0) as file:
                staged = self._copy(file, 0, digest, silent)
        except OSError:
            return False
        if staged.kept.digest != digest:
            self.discard([staged])
            return False
        self.settle([staged])
        return True

    def held(self) -> Iterator[tuple[str, Path]]:
        """Every digest that has bytes here, and where they lie."""
        for path in sorted(self.root.glob("??/*")):
            if len(path.name) == DIGEST and path.parent.name == path.name[:2]:
                yield path.name, path

    def sweep(
        self, unwanted: Callable[[str], bool], before: float, *, pretend: bool = False
    ) -> list[tuple[str, int]]:
        """Throw away bytes that are `unwanted` and parts of a cut intake, untouched since `before`.

        Returns the digest (empty for a part) and size of each; `pretend` leaves them there.
        """
        gone: list[tuple[str, int]] = []
        parts = [("", path) for path in self.root.glob(f"*{PART}")]
        for digest, path in [*self.held(), *parts]:
            with suppress(OSError):
                found = path.stat()
                if found.st_mtime < before and (not digest or unwanted(digest)):
                    if not pretend:
                        path.unlink()
                    gone.append((digest, found.st_size))
        return gone

    def _copy(self, source: BinaryIO, total: int, name: str, progress: Progress) -> Staged:
        """Copy to a file beside the vault's own, hashing in the same pass."""
        target = _part(self.root)
        path = Path(target.name)
        try:
            with target:
                return Staged(path, copy(source, target, total, name, progress, self.hands))
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def _place(self, staged: Staged) -> Iterator[Path]:
        """Give staged bytes their name; the folders to sync, none where they are held and sound."""
        digest = staged.kept.digest
        target = self.path(digest)
        if self.check(digest):
            os.utime(target)  # wanted again: the collector's grace begins anew
            return
        if not target.parent.is_dir():
            target.parent.mkdir(parents=True, exist_ok=True)
            yield self.root
        staged.part.replace(target)
        yield target.parent


def _part(root: Path) -> BinaryIO:
    """A new file beside what is held, to copy into."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        return NamedTemporaryFile(  # type: ignore[return-value]
            dir=root, suffix=PART, delete=False, buffering=0
        )
    except OSError as error:
        raise FileNotWritable(path=str(root), what=reason(error)) from error


def _differ(before: os.stat_result, after: os.stat_result, kept: Kept) -> bool:
    times = (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns)
    return times or kept.size != after.st_size


def _rewritten(file: BinaryIO, found: os.stat_result, kept: Kept) -> bool:
    """Whether a file touched just now has other bytes at a second look."""
    if abs(time.time() - found.st_mtime) > _FRESH:
        return False
    file.seek(0)
    return digest_of(file) != kept.digest
