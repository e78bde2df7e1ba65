"""A workspace opens for one process at a time, and says in words why it does not."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from spbe_desktop.errors import (
    FileNotWritable,
    WorkspaceBusy,
    WorkspaceDamaged,
    WorkspaceNotFound,
    WorkspaceReadOnly,
    WorkspaceTooNew,
)
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.paths import WorkspacePaths
from spbe_desktop.store.migrate import CURRENT
from spbe_desktop.store.refusals import disk_refusal, refusing
from tests.factories import a_rated_evaluation, a_workspace, an_evaluation

NOBODY = 65534


@pytest.fixture
def closed(workspace: Context) -> Path:
    """The folder of a workspace that nobody has open."""
    close_workspace(workspace)
    return workspace.paths.root


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that also a user without rights can reach."""
    with TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o755)
        yield path


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without root's rights, which no permission of a file stops."""
    if os.name == "nt":
        pytest.skip("Windows has no effective user")
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def pragma(context: Context, name: str) -> object:
    with context.database.reading() as session:
        return session.connection().exec_driver_sql(f"PRAGMA {name}").scalar_one()


def test_a_closed_workspace_opens_again_with_what_it_held(workspace: Context) -> None:
    before = a_rated_evaluation(workspace)
    close_workspace(workspace)
    again = open_workspace(workspace.paths.root)
    after = view_evaluation(again, before.id)
    close_workspace(again)
    assert after == before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("user_version", CURRENT.version),
    ],
)
def test_the_file_is_kept_safely(workspace: Context, name: str, value: object) -> None:
    assert pragma(workspace, name) == value


def test_a_missing_folder_is_not_a_workspace(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceNotFound):
        open_workspace(tmp_path / "gone")


def test_a_refused_folder_is_left_as_it_was(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceNotFound):
        open_workspace(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_place_of_the_folder_is_not_a_workspace(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    with pytest.raises(WorkspaceNotFound):
        open_workspace(path, create=True)


@pytest.mark.parametrize("create", [False, True])
def test_a_database_of_another_program_is_not_a_workspace(tmp_path: Path, create: bool) -> None:
    with sqlite3.connect(tmp_path / "spbe.sqlite") as other:
        other.execute("CREATE TABLE theirs (x)")
    other.close()
    before = (tmp_path / "spbe.sqlite").read_bytes()
    with pytest.raises(WorkspaceNotFound):
        open_workspace(tmp_path, create=create)
    assert (tmp_path / "spbe.sqlite").read_bytes() == before


def test_an_empty_file_is_no_workspace_unless_one_is_made(tmp_path: Path) -> None:
    (tmp_path / "spbe.sqlite").touch()
    with pytest.raises(WorkspaceNotFound):
        open_workspace(tmp_path)


def test_a_workspace_whose_making_was_cut_short_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "spbe.sqlite").touch()
    context = a_workspace(tmp_path)
    assert an_evaluation(context).year == 2023
    close_workspace(context)


def test_a_newer_workspace_is_refused(closed: Path) -> None:
    with sqlite3.connect(closed / "spbe.sqlite") as file:
        file.execute("PRAGMA user_version = 99")
    file.close()
    with pytest.raises(WorkspaceTooNew) as caught:
        open_workspace(closed)
    assert (caught.value.details["found"], caught.value.details["known"]) == (99, CURRENT.version)


def test_what_is_not_a_database_is_told(closed: Path) -> None:
    (closed / "spbe.sqlite").write_bytes(b"no database at all" * 1000)
    with pytest.raises(WorkspaceDamaged):
        open_workspace(closed)


def test_a_damaged_database_is_told(closed: Path) -> None:
    with (closed / "spbe.sqlite").open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096)
    with pytest.raises(WorkspaceDamaged):
        open_workspace(closed)


def test_one_workspace_is_opened_once(workspace: Context) -> None:
    with pytest.raises(WorkspaceBusy):
        open_workspace(workspace.paths.root)


def test_a_refusal_leaves_the_lock_free(closed: Path) -> None:
    sound = (closed / "spbe.sqlite").read_bytes()
    (closed / "spbe.sqlite").write_bytes(b"no database at all" * 1000)
    with pytest.raises(WorkspaceDamaged):
        open_workspace(closed)
    (closed / "spbe.sqlite").write_bytes(sound)
    close_workspace(open_workspace(closed))


def test_closing_twice_does_no_harm(workspace: Context) -> None:
    close_workspace(workspace)
    close_workspace(workspace)


def test_a_place_that_takes_no_folder_is_read_only() -> None:
    with as_nobody(), pytest.raises(WorkspaceReadOnly):
        open_workspace(Path("/proc/spbe"), create=True)


def test_a_folder_that_refuses_writing_is_read_only(closed: Path, shared: Path) -> None:
    folder = Path(shutil.copytree(closed, shared / "workspace"))
    folder.chmod(0o555)
    with as_nobody(), pytest.raises(WorkspaceReadOnly):
        open_workspace(folder)


def test_a_database_that_refuses_writing_is_read_only(closed: Path, shared: Path) -> None:
    folder = Path(shutil.copytree(closed, shared / "workspace"))
    folder.chmod(0o777)
    (folder / "spbe.sqlite").chmod(0o444)
    (folder / "spbe.lock").unlink(missing_ok=True)
    with as_nobody(), pytest.raises(WorkspaceReadOnly):
        open_workspace(folder)


def test_a_full_disk_is_told_from_one_that_refuses(tmp_path: Path) -> None:
    full = OSError(28, "No space left on device")
    assert isinstance(disk_refusal(full, WorkspacePaths(tmp_path)), FileNotWritable)


def test_a_database_that_may_not_grow_says_so(workspace: Context) -> None:
    view = an_evaluation(workspace)
    with workspace.database.reading() as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(FileNotWritable):
        explain_rating(workspace, view.id, "1", fact="x" * 1_000_000)


def test_a_mistake_of_ours_is_not_dressed_up(workspace: Context) -> None:
    with pytest.raises(Exception, match="no such table"), workspace.database.reading() as session:
        session.connection().exec_driver_sql("SELECT * FROM absent")


def test_another_writer_that_does_not_end_is_busy(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    one, two = (sqlite3.connect(path, timeout=0, isolation_level=None) for _ in range(2))
    one.execute("BEGIN IMMEDIATE")
    with pytest.raises(WorkspaceBusy), refusing(WorkspacePaths(tmp_path)):
        two.execute("BEGIN IMMEDIATE")
    one.close()
    two.close()
