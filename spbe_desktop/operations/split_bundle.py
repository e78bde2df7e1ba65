"""Cut a sealed file into volumes for mail or small sticks."""

from __future__ import annotations

import re
from pathlib import Path

from spbe_desktop.errors.bundles import VolumeSize
from spbe_desktop.progress import Progress, silent

# What people send by: the size of a volume in bytes.
SIZES = {"mail": 20_000_000, "fat32": (4 << 30) - 1}
_TYPED = re.compile(r"([0-9]+)\s*([KMG]?)B?", re.IGNORECASE)
_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9}


def split_bundle(
    bundle: Path, folder: Path, size: int, *, progress: Progress = silent
) -> tuple[Path, ...]:
    """Cut `bundle` into volumes of at most `size` bytes; their list first, then each.

    Raises VolumeSize, NotABundle, FileNotWritable or Cancelled; nothing is left then.
    """
    from spbe_desktop.bundle.volumes import split

    return split(bundle, folder, size, progress)


def read_size(text: str) -> int:
    """The bytes in `mail`, `fat32`, `20M` or a number; VolumeSize where it is none of them."""
    if text in SIZES:
        return SIZES[text]
    match = _TYPED.fullmatch(text.strip())
    if match is None:
        raise VolumeSize(least=1 << 16)
    return int(match[1]) * _UNITS[match[2].upper()]
