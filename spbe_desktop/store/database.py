"""The one opener of the workspace file: lock, checks, migration, sessions."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import QueuePool
from sqlmodel import Session

from spbe_desktop.clock import Clock, stamp
from spbe_desktop.errors import (
    WorkspaceBusy,
    WorkspaceDamaged,
    WorkspaceNotFound,
    WorkspaceTooNew,
)
from spbe_desktop.files import sync_folder
from spbe_desktop.instrument.load import Pack
from spbe_desktop.paths import WorkspacePaths
from spbe_desktop.store.bursts import Bursts, end_burst, share_bursts
from spbe_desktop.store.migrate import APPLICATION_ID, CURRENT, Schema, migrate
from spbe_desktop.store.packs import share_packs
from spbe_desktop.store.refusals import disk_refusal, refusing
from spbe_desktop.store.rows import Listed, share_listed

PATIENCE = 30.0  # seconds that one lane of this program waits for the write of another


class Database:
    """An open workspace file; sessions may be asked for from any thread."""

    def __init__(self, engine: Engine, lock: FileLock, paths: WorkspacePaths) -> None:
        """Made by `open_database` alone."""
        self._engine = engine
        self._lock = lock
        self._paths = paths
        self._packs: dict[str, Pack] = {}
        self._bursts: Bursts = {}
        self._listed: Listed = {}

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A snapshot: what others commit meanwhile is not seen, and nothing can be written."""
        with self._session() as session:
            _start(session, "PRAGMA query_only=1", "BEGIN")
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """The one writer: on a clean exit everything is on the disk, else nothing happened."""
        with self._session() as session:
            _start(session, "PRAGMA query_only=0", "BEGIN IMMEDIATE")
            yield session
            session.commit()

    @contextmanager
    def settled(self, evaluation: str) -> Iterator[Session]:
        """A session to read what will be printed or sealed: the journal's head is final then."""
        with self.writing() as session:
            end_burst(session, evaluation)
            yield session

    def close(self) -> None:
        """Let go of the file and of the lock; closing twice does no harm."""
        self._engine.dispose()
        self._lock.release()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with refusing(self._paths), Session(self._engine, expire_on_commit=False) as session:
            share_packs(session, self._packs)
            share_bursts(session, self._bursts)
            share_listed(session, self._listed)
            yield session


def open_database(
    paths: WorkspacePaths, *, create: bool, clock: Clock, schema: Schema = CURRENT
) -> Database:
    """Open the workspace file for this process alone, made or migrated where needed.

    Raises WorkspaceNotFound, WorkspaceBusy, WorkspaceReadOnly, WorkspaceDamaged or
    WorkspaceTooNew; the file is then as it was, and the lock free.
    """
    _find(paths, create)
    lock = _lock(paths)
    engine = _engine(paths.database)
    try:
        with refusing(paths), engine.connect() as connection:
            _prepare(connection, paths, create, clock, schema)
    except BaseException:
        engine.dispose()
        lock.release()
        raise
    return Database(engine, lock, paths)


def copy_database(database: Database, target: Path) -> None:
    """Write the file as the last commit left it to `target`, while others go on writing."""
    with database.reading() as session:
        source = session.connection().connection.driver_connection
        assert isinstance(source, sqlite3.Connection)  # noqa: S101 (for the type checker)
        target.unlink(missing_ok=True)
        copy = sqlite3.connect(target)
        try:
            source.backup(copy)
        finally:
            copy.close()
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _find(paths: WorkspacePaths, create: bool) -> None:
    if not create:
        if not paths.database.is_file():
            raise WorkspaceNotFound(path=str(paths.root))
        return
    try:
        paths.root.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise WorkspaceNotFound(path=str(paths.root)) from error
    except OSError as error:
        raise disk_refusal(error, paths) from error


def _lock(paths: WorkspacePaths) -> FileLock:
    # Held by the process, not by a thread: any lane may close what another opened.
    lock = FileLock(paths.lock, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise WorkspaceBusy(path=str(paths.root)) from error
    except OSError as error:
        raise disk_refusal(error, paths) from error
    return lock


def _engine(path: Path) -> Engine:
    # No isolation level: the driver then never begins or ends a transaction behind our back.
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA synchronous=FULL")
        return connection

    return create_engine("sqlite://", creator=connect, poolclass=QueuePool)


def _prepare(
    connection: Connection, paths: WorkspacePaths, create: bool, clock: Clock, schema: Schema
) -> None:
    found = _recognise(connection, paths, create)
    if found > schema.version:
        raise WorkspaceTooNew(path=str(paths.root), found=found, known=schema.version)
    told = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if told != "ok":
        raise WorkspaceDamaged(path=str(paths.root), what=told)
    connection.exec_driver_sql("PRAGMA journal_mode=WAL")
    if found < schema.version:
        if found:
            _back_up(connection, paths, found, clock)
        migrate(connection, schema)
    # A disk that refuses writing says so here, and not at the first word typed.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.version}")
    connection.rollback()


def _recognise(connection: Connection, paths: WorkspacePaths, create: bool) -> int:
    """The schema number of a file of ours, 0 for an empty one we may fill."""
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if mark == APPLICATION_ID:
        return version
    filled = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if mark or version or filled or not create:
        raise WorkspaceNotFound(path=str(paths.root))
    return 0


def _back_up(connection: Connection, paths: WorkspacePaths, found: int, clock: Clock) -> None:
    """Copy the file as it is before a migration; half a copy never bears the final name."""
    name = f"spbe-v{found}-{stamp(clock.now()).replace(':', '')}.sqlite"
    part = paths.backups / f"{name}.part"
    paths.backups.mkdir(exist_ok=True)
    target = sqlite3.connect(part)
    try:
        source = connection.connection.driver_connection
        assert isinstance(source, sqlite3.Connection)  # noqa: S101 (for the type checker)
        source.backup(target)
    finally:
        target.close()
    part.replace(paths.backups / name)
    sync_folder(paths.backups)


def _start(session: Session, *statements: str) -> None:
    connection = session.connection()
    for statement in statements:
        connection.exec_driver_sql(statement)
