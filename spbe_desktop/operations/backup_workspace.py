"""A copy of the workspace on another disk, that a scrub heals from and a person can open."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from spbe_desktop.clock import stamp
from spbe_desktop.errors import BackupRefused, FileNotWritable
from spbe_desktop.evidence.vault import Vault
from spbe_desktop.files import write_whole
from spbe_desktop.operations.context import Context
from spbe_desktop.paths import WorkspacePaths
from spbe_desktop.progress import Progress, silent
from spbe_desktop.store.custody import digests_in_use, named_digests
from spbe_desktop.store.database import copy_database, open_database
from spbe_desktop.store.queries import evaluation_ids

FOLDER = "cadangan-spbe"  # made in the folder that is chosen
_LAST = "cadangan.json"  # in the folder of backups: where the last one went, and when


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made and opened again: where, when, what it holds and what was new."""

    folder: Path
    at: datetime
    evaluations: int
    documents: int
    copied: int
    size: int  # bytes copied
    rotten: tuple[str, ...]  # digests whose bytes here are gone or altered: not backed up

    @property
    def sound(self) -> bool:
        """Whether everything is in it."""
        return not self.rotten


@dataclass(frozen=True, slots=True)
class LastBackup:
    """Where the last backup went, and when; the disk may be elsewhere now."""

    folder: Path
    at: datetime

    @property
    def reachable(self) -> bool:
        """Whether it is there to heal from."""
        return WorkspacePaths(self.folder).database.is_file()


def backup_workspace(context: Context, target: Path, *, progress: Progress = silent) -> Backup:
    """Copy the database, the key, what is trusted, and every document that `target` lacks.

    The copy is a workspace of its own in a folder inside `target`; a later backup adds what is
    new. It is opened before this says that it is there. Raises BackupRefused (inside the
    workspace itself), FileNotWritable or Cancelled: then the backup before is as it was.
    """
    paths = WorkspacePaths(_folder(context, target))
    at = context.clock.now()
    part = paths.root / "spbe.sqlite.part"
    try:
        paths.root.mkdir(parents=True, exist_ok=True)
        copy_database(context.database, part)
        copied, size, rotten = _documents(context, context.vault.beside(paths.root), progress)
        _beside(context.paths, paths)
        for end in ("-wal", "-shm"):
            paths.database.with_name(paths.database.name + end).unlink(missing_ok=True)
        part.replace(paths.database)
    except OSError as error:
        raise FileNotWritable(path=str(paths.root), what=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    evaluations, documents = _reopened(context, paths)
    told = {"folder": str(paths.root), "at": stamp(at)}
    write_whole(context.paths.backups / _LAST, json.dumps(told).encode())
    return Backup(paths.root, at, evaluations, documents, copied, size, rotten)


def last_backup(context: Context) -> LastBackup | None:
    """Where the last backup went; None before the first."""
    try:
        told = json.loads((context.paths.backups / _LAST).read_text(encoding="utf-8"))
        return LastBackup(Path(told["folder"]), datetime.fromisoformat(told["at"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _folder(context: Context, target: Path) -> Path:
    """The folder of the backup: `target` itself where it is one already."""
    target = target.expanduser().absolute()
    if target.resolve().is_relative_to(context.paths.root.resolve()):
        raise BackupRefused(path=str(target))
    known = target.name == FOLDER and WorkspacePaths(target).database.is_file()
    return target if known else target / FOLDER


def _documents(
    context: Context, copy: Vault, progress: Progress
) -> tuple[int, int, tuple[str, ...]]:
    """Copy what the backup lacks, hashed on the way; how many, bytes, and what is not sound here.

    The digests are read after the database was copied, so none that it names is missed.
    """
    with context.database.reading() as session:
        used = sorted(digests_in_use(session))
    held = [digest for digest in used if context.vault.path(digest).is_file()]
    sizes = {digest: context.vault.path(digest).stat().st_size for digest in held}
    there = {digest: path.stat().st_size for digest, path in copy.held()}
    lacking = [digest for digest in held if there.get(digest) != sizes[digest]]
    rotten = []
    done, total = 0, sum(sizes[digest] for digest in lacking)
    for digest in lacking:
        progress.step(done, total, digest[:12])
        if not copy.heal(digest, context.vault.path(digest)):
            rotten.append(digest)
        done += sizes[digest]
    progress.step(done, total, "")
    with context.database.reading() as session:
        gone = sorted(named_digests(session) - set(held))
    size = total - sum(sizes[digest] for digest in rotten)
    return len(lacking) - len(rotten), size, (*rotten, *gone)


def _beside(own: WorkspacePaths, copy: WorkspacePaths) -> None:
    """The key (which is encrypted) and what is trusted."""
    for source, target in ((own.identity, copy.identity), (own.trust, copy.trust)):
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)


def _reopened(context: Context, paths: WorkspacePaths) -> tuple[int, int]:
    """Open the backup as any workspace is opened; how many evaluations and documents it has."""
    database = open_database(paths, create=False, clock=context.clock)
    try:
        with database.reading() as session:
            return len(evaluation_ids(session)), len(named_digests(session))
    finally:
        database.close()
