"""Open a workspace for this process, and close it again."""

from __future__ import annotations

import getpass
from pathlib import Path

from spbe_desktop.clock import Clock, SystemClock
from spbe_desktop.evidence.vault import Vault
from spbe_desktop.operations.context import Context
from spbe_desktop.paths import WorkspacePaths
from spbe_desktop.store.database import open_database


def open_workspace(
    root: Path,
    *,
    create: bool = False,
    actor: str | None = None,
    language: str = "id",
    clock: Clock | None = None,
) -> Context:
    """Open the workspace in `root` (made with `create`), migrated where an older program left it.

    Raises WorkspaceNotFound, WorkspaceBusy, WorkspaceTooNew, WorkspaceReadOnly or
    WorkspaceDamaged.
    """
    paths = WorkspacePaths(root.expanduser().absolute())
    clock = clock or SystemClock()
    database = open_database(paths, create=create, clock=clock)
    return Context(paths, database, Vault(paths.evidence), clock, actor or account(), language)


def close_workspace(context: Context) -> None:
    """Let go of the workspace, so that another program may open it."""
    context.database.close()


def account() -> str:
    """The name of the account that runs the program."""
    # Without LOGNAME and without an entry for the user id (a container), there is no name.
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "-"
