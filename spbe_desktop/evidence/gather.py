"""What a person meant by a handful of files and folders: the files themselves, and what is none."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spbe_desktop.errors import EvidenceKindRefused, EvidenceUnreadable, UserError
from spbe_desktop.evidence.copying import reason
from spbe_desktop.files import reachable

# What systems and office programs leave beside the documents.
_LEFTOVERS = frozenset({"thumbs.db", "desktop.ini", "__macosx", "$recycle.bin"})
_KINDS = (
    (stat.S_ISLNK, "link"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISFIFO, "fifo"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
)


@dataclass(frozen=True, slots=True)
class Offered:
    """A file that was offered: its size, or why it is not taken."""

    path: Path
    size: int = 0
    error: UserError | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """Every file in the order it is read; and what is passed over, hidden or a program's own."""

    files: tuple[Offered, ...]
    passed: tuple[Path, ...]


def gather(sources: Sequence[Path]) -> Gathered:
    """The files themselves, and those in folders with all below them, by name.

    A link that was offered itself is followed; one inside a folder is refused, for it may lead
    out of it or in a circle.
    """
    found: list[Offered] = []
    passed: list[Path] = []
    for source in sources:
        if source.is_dir():
            found += _below(source, passed)
        else:
            found.append(_offered(source, follow=True))
    return Gathered(tuple(found), tuple(passed))


def is_leftover(name: str) -> bool:
    """Whether a file of that name is hidden, or left by a system or an office program."""
    return name.startswith((".", "~$")) or name.casefold() in _LEFTOVERS


def _below(source: Path, passed: list[Path]) -> Iterator[Offered]:
    refused: list[OSError] = []
    for folder, below, names in os.walk(reachable(source), onerror=refused.append):
        inside = Path(folder)
        passed += [inside / each for each in sorted((*below, *names)) if is_leftover(each)]
        kept = sorted(each for each in below if not is_leftover(each))
        links = {each for each in kept if (inside / each).is_symlink()}
        below[:] = [each for each in kept if each not in links]
        for name in sorted(each for each in names if not is_leftover(each)) + sorted(links):
            yield _offered(inside / name, follow=False)
    for error in refused:
        path = str(error.filename)
        yield Offered(Path(path), error=EvidenceUnreadable(path=path, what=reason(error)))


def _offered(path: Path, *, follow: bool) -> Offered:
    try:
        found = reachable(path).stat(follow_symlinks=follow)
    except (OSError, ValueError) as error:  # ValueError: a zero byte in a name
        what = reason(error) if isinstance(error, OSError) else str(error)
        return Offered(path, error=EvidenceUnreadable(path=str(path), what=what))
    kind = next((name for is_kind, name in _KINDS if is_kind(found.st_mode)), "")
    if sys.platform == "win32" and getattr(found, "st_reparse_tag", 0) and not follow:
        kind = "link"
    if kind:
        return Offered(path, error=EvidenceKindRefused(path=str(path), kind=kind))
    return Offered(path, found.st_size)
