"""A sealed file in volumes for mail and small sticks, and joined again in any order.

The volumes are plain slices, so `cat` joins them; the list beside them is what `sha256sum -c`
reads, and says in its remarks how many there are and of what.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from spbe_desktop.bundle.container import CHUNK
from spbe_desktop.bundle.names import is_safe
from spbe_desktop.errors import (
    NotABundle,
)
from spbe_desktop.errors.bundles import (
    VolumeChanged,
    VolumeForeign,
    VolumeListMissing,
    VolumeSize,
    VolumesMissing,
    VolumeTwice,
)
from spbe_desktop.files import whole_file, write_whole
from spbe_desktop.progress import Progress, silent

FORMAT = "spbe-volumes/1"
SUFFIX = ".sha256"  # of the list
LEAST, MOST = 1 << 16, 999  # bytes of a volume; volumes
LARGEST = 1 << 20  # bytes of a list
_HEAD = re.compile(rf"# {FORMAT} ([0-9]+) bytes sha256 ([0-9a-f]{{64}}) (.+)")
_SIZE = re.compile(r"# ([0-9]+) bytes")
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


@dataclass(frozen=True, slots=True)
class Volume:
    """One slice: its name, SHA-256 and size."""

    name: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class VolumeList:
    """What was cut: the file's name, SHA-256 and size, and its volumes in order."""

    name: str
    digest: str
    size: int
    volumes: tuple[Volume, ...]


def split(source: Path, folder: Path, size: int, progress: Progress = silent) -> tuple[Path, ...]:
    """Cut `source` into volumes of at most `size` bytes in `folder`; the list comes first.

    Raises VolumeSize, NotABundle (it cannot be read), FileNotWritable or Cancelled.
    """
    try:
        total = source.stat().st_size
        if size < LEAST or total > size * MOST:
            raise VolumeSize(least=max(LEAST, -(-total // MOST)))
        with source.open("rb") as file:
            listed = _cut(file, folder, (size, total), progress)
    except OSError as error:
        raise NotABundle(path=str(source), what=error.strerror or str(error)) from error
    target = folder / f"{source.name}{SUFFIX}"
    write_whole(target, _text(listed))
    return (target, *(folder / each.name for each in listed.volumes))


def join(
    listed: VolumeList, parts: Sequence[Path], target: Path, progress: Progress = silent
) -> None:
    """Join the volumes of a list, given in any order, into `target`.

    Raises VolumesMissing, VolumeTwice, VolumeForeign, VolumeChanged (each names the volume),
    FileNotWritable or Cancelled; no file is written then.
    """
    files = [path for path in parts if path.suffix != SUFFIX]
    by_digest = _match(listed, files, progress)
    missing = [each.name for each in listed.volumes if each.digest not in by_digest]
    if missing:
        raise VolumesMissing(names=", ".join(missing), count=len(listed.volumes))
    whole, done = hashlib.sha256(), 0
    with whole_file(target) as file:
        for each in listed.volumes:
            for block in _blocks(by_digest[each.digest]):
                whole.update(block)
                file.write(block)
                done += len(block)
                progress.step(listed.size + done, 2 * listed.size, each.name)
        if whole.hexdigest() != listed.digest:
            raise VolumeChanged(name=listed.name)


def list_of(parts: Sequence[Path]) -> VolumeList:
    """The list among these files, or the one that lies beside them; VolumeListMissing."""
    lists = [path for path in parts if path.suffix == SUFFIX]
    lists += sorted({path.with_suffix(SUFFIX) for path in parts})
    found = next((each for each in map(read_list, lists) if each is not None), None)
    if found is None:
        raise VolumeListMissing(suffix=SUFFIX)
    return found


def read_list(path: Path) -> VolumeList | None:
    """The list in a file; None where it is none."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        lines = content.decode().splitlines() if len(content) <= LARGEST else []
    except (OSError, UnicodeDecodeError):
        return None
    head = _HEAD.fullmatch(lines[0]) if lines else None
    if head is None or not is_safe(head[3]) or "/" in head[3]:
        return None
    volumes = tuple(_volumes(lines[1:]))
    sound = len(volumes) == len(lines[1:]) // 2 and int(head[1]) == sum(e.size for e in volumes)
    return VolumeList(head[3], head[2], int(head[1]), volumes) if sound else None


def _volumes(lines: Sequence[str]) -> Iterator[Volume]:
    for remark, line in zip(lines[::2], lines[1::2], strict=False):
        size, volume = _SIZE.fullmatch(remark), _LINE.fullmatch(line)
        if size is not None and volume is not None:
            yield Volume(volume[2], volume[1], int(size[1]))


def _text(listed: VolumeList) -> bytes:
    lines = [f"# {FORMAT} {listed.size} bytes sha256 {listed.digest} {listed.name}"]
    for each in listed.volumes:
        lines += [f"# {each.size} bytes", f"{each.digest}  {each.name}"]
    return "".join(f"{line}\n" for line in lines).encode()


def _match(listed: VolumeList, files: Sequence[Path], progress: Progress) -> dict[str, Path]:
    """Each volume's file by digest; names count only to say what is wrong."""
    left = Counter(each.digest for each in listed.volumes)
    names = {each.name for each in listed.volumes}
    found: dict[str, Path] = {}
    done = 0
    for path in files:
        hasher = hashlib.sha256()
        for block in _blocks(path):
            hasher.update(block)
            done += len(block)
            progress.step(min(done, listed.size), 2 * listed.size, path.name)
        digest = hasher.hexdigest()
        if digest not in left:
            known = path.name in names
            raise VolumeChanged(name=path.name) if known else VolumeForeign(name=path.name)
        if not left[digest]:
            raise VolumeTwice(name=path.name, other=found[digest].name)
        left[digest] -= 1
        found[digest] = path
    return found


def _cut(file: BinaryIO, folder: Path, sizes: tuple[int, int], progress: Progress) -> VolumeList:
    """Every slice written; none stays where not all could be."""
    size, total = sizes
    name, whole = Path(file.name).name, hashlib.sha256()
    made: list[Volume] = []
    try:
        for number in range(max(1, -(-total // size))):
            blocks = _slice(file, size, number * size, total, progress)
            made.append(_write(folder / f"{name}.{number + 1:03d}", blocks, whole))
    except BaseException:
        for each in made:
            (folder / each.name).unlink(missing_ok=True)
        raise
    return VolumeList(name, whole.hexdigest(), total, tuple(made))


def _slice(
    file: BinaryIO, size: int, begin: int, total: int, progress: Progress
) -> Iterator[bytes]:
    left = size
    while left and (block := file.read(min(CHUNK, left))):
        left -= len(block)
        yield block
        progress.step(begin + size - left, total, "")


def _write(path: Path, blocks: Iterator[bytes], whole: Any) -> Volume:
    hasher, size = hashlib.sha256(), 0
    with whole_file(path) as file:
        for block in blocks:
            for each in (hasher, whole):
                each.update(block)
            size += len(block)
            file.write(block)
    return Volume(path.name, hasher.hexdigest(), size)


def _blocks(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while block := file.read(CHUNK):
                yield block
    except OSError as error:
        raise VolumeChanged(name=path.name) from error
