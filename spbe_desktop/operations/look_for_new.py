"""What came into a watched folder since the last look: files that have come to rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from spbe_desktop.evidence.gather import gather
from spbe_desktop.files import reachable

Stand = tuple[int, int]  # size, and the time of the last change in nanoseconds


@dataclass(frozen=True, slots=True)
class Seen:
    """What looks have found so far: files that are known, and files still being written."""

    known: Mapping[Path, Stand] = field(default_factory=dict)
    growing: Mapping[Path, Stand] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Look:
    """What is new and whole, and what the next look starts from.

    While `seen.growing` has something, look again in a moment.
    """

    new: tuple[Path, ...]
    seen: Seen

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that have files, from the top: where more will come."""
        files = (*self.seen.known, *self.seen.growing)
        return tuple(sorted({path.parent for path in files}, key=lambda each: each.parts))


def look_for_new(folder: Path, seen: Seen | None = None) -> Look:
    """Compare the folder and all below it with the last look; the first (None) finds nothing new.

    A file is new once it stands as the look before found it: one that is still copied waits. A
    file that changed is new again. What cannot be looked at is left for later.
    """
    standing = _standing(folder)
    if seen is None:
        return Look((), Seen(standing))
    fresh = {path: stand for path, stand in standing.items() if seen.known.get(path) != stand}
    whole = {path: stand for path, stand in fresh.items() if seen.growing.get(path) == stand}
    growing = {path: stand for path, stand in fresh.items() if path not in whole}
    return Look(tuple(whole), Seen({**seen.known, **whole}, growing))


def _standing(folder: Path) -> dict[Path, Stand]:
    found: dict[Path, Stand] = {}
    for offered in gather([folder]).files if folder.is_dir() else ():
        if offered.error is None:
            try:
                told = reachable(offered.path).stat()
            except OSError:
                continue
            found[offered.path] = (told.st_size, told.st_mtime_ns)
    return found
