"""Join the volumes of a sealed file, in whatever order they came."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from spbe_desktop.progress import Progress, silent

_VOLUME = re.compile(r"\.([0-9]{3}|sha256)")


def join_volumes(
    parts: Sequence[Path], target: Path | None = None, *, progress: Progress = silent
) -> Path:
    """Write what the volumes make to `target`, or beside them under its own name; where it is.

    Of one file alone (a volume or the list) those that lie beside it are taken too. Raises
    VolumeListMissing, VolumesMissing, VolumeTwice, VolumeForeign, VolumeChanged (each names the
    volume), FileNotWritable or Cancelled; no file is written then.
    """
    from spbe_desktop.bundle.volumes import join, list_of

    listed = list_of(parts)
    folder = parts[0].parent
    if len(parts) == 1:
        beside = (folder / each.name for each in listed.volumes)
        parts = [path for path in beside if path.exists()]
    target = target or free_name(folder / listed.name)
    join(listed, parts, target, progress)
    return target


def is_volume(path: Path) -> bool:
    """Whether a file is by its name a volume, or the list of some."""
    return _VOLUME.fullmatch(path.suffix) is not None


def free_name(path: Path) -> Path:
    """`path`, or a name like it that no file bears."""
    number, found = 2, path
    while found.exists():
        found = path.with_name(f"{number}-{path.name}")
        number += 1
    return found
