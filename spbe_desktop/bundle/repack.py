"""A bundle written anew with more or fewer of its files: the core of it, or a core made whole.

What is signed does not change, so every signature goes along, and so does the digest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from spbe_desktop.bundle import manifest as bag
from spbe_desktop.bundle.container import Container, Damaged, Limits, Malformed, Member
from spbe_desktop.bundle.fetch import FETCH, fetch_file, follows
from spbe_desktop.bundle.sources import Blocks
from spbe_desktop.bundle.verdict import Awaited, Verdict
from spbe_desktop.bundle.verify import top_folder, verify, verify_open
from spbe_desktop.bundle.writer import BagWriter
from spbe_desktop.errors import BundleRefused, BundleUnsound, NotABundle
from spbe_desktop.files import whole_file
from spbe_desktop.progress import Progress, Stretch, silent

_TAGS = (bag.DECLARATION, bag.INFO, bag.MANIFEST, bag.TAG_MANIFEST)
_STORED = (bag.EVIDENCE, bag.REPORT, bag.SIGNATURES)  # the rest is deflated
Found = Callable[[tuple[Awaited, ...]], Mapping[str, Blocks]]


@dataclass(frozen=True, slots=True)
class _Plan:
    """The payload of the new bundle by path, and what it leaves to follow."""

    payload: Mapping[str, Blocks]
    sizes: Mapping[str, int]
    left: tuple[Awaited, ...]


def take_core(source: Path, target: Path, progress: Progress = silent) -> Verdict:
    """Write the core of the bundle `source`; its verdict. Raises as `complete` does."""
    verdict = _judged(source, Stretch(progress, 0, 8, 10))
    with _opened(source) as file:
        container = Container(file, Limits())
        members = _by_path(container)
        listed = _listed(container, members)
        away = tuple(
            Awaited(path, listed[path], member.size)
            for path, member in members.items()
            if follows(path) and path in listed
        )
        left = tuple(sorted({*away, *verdict.awaited}, key=lambda each: each.path))
        return _write(container, _Plan({}, {}, left), target, verdict)


def complete(source: Path, found: Found, target: Path, progress: Progress = silent) -> Verdict:
    """Write the bundle `source` with the files that follow, as far as they are `found`.

    Raises NotABundle, BundleRefused, FileNotWritable, BundleUnsound or Cancelled; then no file
    is written. What is still not found follows on: the verdict names it.
    """
    verdict = _judged(source, Stretch(progress, 0, 1, 10))
    blocks = found(verdict.awaited)
    come = {each.path: each for each in verdict.awaited if each.digest in blocks}
    plan = _Plan(
        {path: blocks[each.digest] for path, each in come.items()},
        {path: each.size for path, each in come.items()},
        tuple(each for each in verdict.awaited if each.path not in come),
    )
    with _opened(source) as file:
        container = Container(file, Limits())
        return _write(container, plan, target, verdict, Stretch(progress, 1, 9, 10))


def _write(
    container: Container, plan: _Plan, target: Path, before: Verdict, progress: Progress = silent
) -> Verdict:
    members = _by_path(container)
    gone = {each.path for each in plan.left}
    payload = {path for path in members if path.startswith(bag.PAYLOAD)} - gone | set(plan.payload)
    total = 2 * sum(plan.sizes.values())
    done = 0
    try:
        with whole_file(target) as file:
            with BagWriter(file, top_folder(container)) as writer:
                for path in [*sorted(payload, key=str.encode), *_TAGS]:
                    size = plan.sizes.get(path, 0)
                    stretch = Stretch(progress, done, size, total)
                    if path in plan.payload:
                        blocks = _told(plan.payload[path](), size, path, stretch)
                    else:
                        blocks, size = container.unpack(members[path]), members[path].size
                    _put(writer, path, blocks, size)
                    done += plan.sizes.get(path, 0)
                if plan.left:
                    writer.deflate(FETCH, [fetch_file(plan.left)])
                for path in sorted(each for each in members if each.startswith(bag.SIGNATURES)):
                    _put(writer, path, container.unpack(members[path]), members[path].size)
            file.flush()
            after = verify_open(file, (), Stretch(progress, total // 2, total // 2, total))
            if not after.valid or after.digest != before.digest:
                raise BundleUnsound(path=str(target), what=_first(after))
    except (Malformed, Damaged) as error:
        raise BundleUnsound(path=str(target), what=str(error)) from error
    return after


def _put(writer: BagWriter, path: str, blocks: Iterator[bytes], size: int) -> None:
    if path.startswith(_STORED):
        writer.store(path, blocks, size)
    else:
        writer.deflate(path, blocks)


def _told(blocks: Iterator[bytes], size: int, path: str, progress: Progress) -> Iterator[bytes]:
    done = 0
    try:
        for block in blocks:
            yield block
            done += len(block)
            progress.step(done, size, path.rpartition("/")[2])
    except OSError as error:  # of where it comes from, not of the target
        raise Damaged(f"{path}: {error}") from error


def _judged(source: Path, progress: Progress) -> Verdict:
    verdict = verify(source, (), progress)
    if not verdict.valid:
        raise BundleRefused(path=source.name)
    return verdict


def _opened(source: Path) -> BinaryIO:
    try:
        return source.open("rb")
    except OSError as error:
        raise NotABundle(path=str(source), what=error.strerror or str(error)) from error


def _by_path(container: Container) -> dict[str, Member]:
    folder = top_folder(container)
    return {each.name.removeprefix(f"{folder}/"): each for each in container.members}


def _listed(container: Container, members: Mapping[str, Member]) -> dict[str, str]:
    return bag.read_manifest(b"".join(container.unpack(members[bag.MANIFEST]))).digests


def _first(verdict: Verdict) -> str:
    return " ".join(f"{each.what.value} {each.file}" for each in verdict.problems[:1])
