"""Where the bytes that a core bundle waits for may lie: a folder, another bundle, a vault."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from spbe_desktop.bundle.container import CHUNK, Container, Damaged, Limits, Malformed
from spbe_desktop.bundle.verdict import Awaited
from spbe_desktop.progress import Progress, silent

Blocks = Callable[[], Iterator[bytes]]
Place = tuple[int, str, Blocks]  # how many bytes, their name, and themselves
Held = Callable[[str], Path | None]  # of a digest, the file that has those bytes


def find_bytes(
    wanted: Sequence[Awaited],
    places: Sequence[Path],
    held: Held = lambda _: None,
    progress: Progress = silent,
) -> dict[str, Blocks]:
    """The bytes of each digest that was found; `held` is asked first, then each place is read.

    A place is a file, a folder with all below it, or a bundle. Names say nothing: what has the
    size of something wanted is hashed, and counts if its digest is the one.
    """
    found: dict[str, Blocks] = {}
    for each in wanted:
        path = held(each.digest)
        if path is not None:
            found[each.digest] = partial(_blocks, path)
    lacking = {each.digest for each in wanted} - set(found)
    sizes = {each.size for each in wanted if each.digest in lacking}
    offered = _offered(places) if lacking else iter(())
    for size, name, blocks in offered:
        if not lacking:
            break
        if size in sizes:
            digest = _digest(blocks, size, name, progress)
            if digest in lacking:
                found[digest] = blocks
                lacking.discard(digest)
    return found


def _offered(places: Sequence[Path]) -> Iterator[Place]:
    for place in places:
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for path in files:
            if path.is_file():
                yield path.stat().st_size, path.name, partial(_blocks, path)
                yield from _inside(path)


def _inside(path: Path) -> Iterator[Place]:
    """The files of a bundle; of another file none."""
    if path.suffix.lower() != ".spbe":
        return
    try:
        with path.open("rb") as file:
            members = Container(file, Limits()).members
    except (OSError, Malformed):
        return
    for each in members:
        yield each.size, each.name, partial(_unpacked, path, each.name)


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(CHUNK):
            yield block


def _unpacked(path: Path, name: str) -> Iterator[bytes]:
    with path.open("rb") as file:
        container = Container(file, Limits())
        member = next(each for each in container.members if each.name == name)
        yield from container.unpack(member)


def _digest(blocks: Blocks, size: int, name: str, progress: Progress) -> str:
    """The SHA-256 of the bytes; empty where they cannot be read."""
    hasher, done = hashlib.sha256(), 0
    try:
        for block in blocks():
            hasher.update(block)
            done += len(block)
            progress.step(done, size, name)
    except (OSError, Damaged, Malformed):
        return ""
    return hasher.hexdigest()
