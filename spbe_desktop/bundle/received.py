"""Which documents of a bundle are really there: hashed from the disk, just now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from spbe_desktop.bundle import manifest as bag
from spbe_desktop.bundle.container import CHUNK, Container, Damaged, Limits, Malformed
from spbe_desktop.errors import NotABundle
from spbe_desktop.progress import Progress, Stretch, silent


def held_in_bundle(path: Path, progress: Progress = silent) -> frozenset[str]:
    """The SHA-256 of each document in the bundle, of its bytes and not of its name."""
    held: set[str] = set()
    try:
        with path.open("rb") as file:
            container = Container(file, Limits())
            members = [m for m in container.members if _is_evidence(m.name)]
            total, done = sum(each.size for each in members), 0
            for each in members:
                hasher = hashlib.sha256()
                for block in container.unpack(each):
                    hasher.update(block)
                    done += len(block)
                    progress.step(done, total, each.name.rpartition("/")[2])
                held.add(hasher.hexdigest())
    except OSError as error:
        raise NotABundle(path=str(path), what=error.strerror or str(error)) from error
    except (Malformed, Damaged) as error:
        raise NotABundle(path=str(path), what=str(error)) from error
    return frozenset(held)


def held_in_folder(
    folder: Path, wanted: Mapping[str, int], progress: Progress = silent
) -> frozenset[str]:
    """Those of `wanted` (size by SHA-256) whose bytes lie anywhere in `folder`.

    A file whose size is nobody's is not read; one that cannot be read is not there.
    """
    sizes = set(wanted.values())
    files = sorted(each for each in folder.rglob("*") if _may_be(each, sizes))
    held: set[str] = set()
    for number, each in enumerate(files):
        held.update(_hashed(each, Stretch(progress, number, 1, len(files))))
    return frozenset(held & wanted.keys())


def _is_evidence(name: str) -> bool:
    return name.partition("/")[2].startswith(bag.EVIDENCE)


def _may_be(path: Path, sizes: set[int]) -> bool:
    try:
        return path.is_file() and path.stat().st_size in sizes
    except OSError:
        return False


def _hashed(path: Path, progress: Progress) -> Iterable[str]:
    hasher = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(CHUNK):
                hasher.update(block)
                progress.step(0, 0, path.name)
    except OSError:
        return ()
    return (hasher.hexdigest(),)
