"""Say where the workspace lies, and what copies of it there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from spbe_desktop.operations.context import Context


@dataclass(frozen=True, slots=True)
class WorkspaceFacts:
    """The folder, how many copies of its database it holds, and when the latest was made."""

    root: Path
    backups: int
    latest: datetime | None


def describe_workspace(context: Context) -> WorkspaceFacts:
    """What there is to know of the workspace without opening an evaluation."""
    folder = context.paths.backups
    copies = [each for each in folder.glob("*.sqlite") if each.is_file()] if folder.is_dir() else []
    latest = max((each.stat().st_mtime for each in copies), default=None)
    moment = None if latest is None else datetime.fromtimestamp(latest, UTC)
    return WorkspaceFacts(context.paths.root, len(copies), moment)
