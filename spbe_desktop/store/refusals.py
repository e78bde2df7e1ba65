"""What SQLite refuses, as the mishap a person can act on."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from spbe_desktop.errors import (
    FileNotWritable,
    UserError,
    WorkspaceBusy,
    WorkspaceDamaged,
    WorkspaceReadOnly,
)
from spbe_desktop.paths import WorkspacePaths

_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN}
_DAMAGED = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DISK = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}


@contextmanager
def refusing(paths: WorkspacePaths) -> Iterator[None]:
    """Turn what SQLite says about the file or the disk into a UserError; bugs pass as they are."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        refused = _refusal(error, paths)
        if refused is None:
            raise
        raise refused from error


def disk_refusal(error: OSError, paths: WorkspacePaths) -> UserError:
    """The mishap behind the system's refusal to make the folder or the lock."""
    if error.errno == errno.ENOSPC:
        return FileNotWritable(path=str(paths.root), what=error.strerror)
    return WorkspaceReadOnly(path=str(paths.root))


def _refusal(error: DBAPIError | sqlite3.Error, paths: WorkspacePaths) -> UserError | None:
    origin = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(origin, "sqlite_errorcode", 0) & 0xFF  # the rest says which kind of it
    path, what = str(paths.root), str(origin)
    if code in _READ_ONLY:
        return WorkspaceReadOnly(path=path)
    if code in _DAMAGED:
        return WorkspaceDamaged(path=path, what=what)
    if code in _BUSY:
        return WorkspaceBusy(path=path)
    if code in _DISK:
        return FileNotWritable(path=str(paths.database), what=what)
    return None
