"""Judging a bundle from outside: everything is checked and all that is wrong is told together.

Order matters: sizes and paths, then digests and signatures, and only then, if nothing was
wrong, is the evaluation inside read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from cryptography import x509

from spbe_desktop.bundle import manifest as bag
from spbe_desktop.bundle.agreement import Payload, listing_problems, place_problems, tag_problems
from spbe_desktop.bundle.container import Container, Damaged, Limits, Malformed, Member
from spbe_desktop.bundle.contents import contradictions
from spbe_desktop.bundle.envelope import is_encrypted
from spbe_desktop.bundle.fetch import FETCH, awaited, fetch_problems, read_fetch
from spbe_desktop.bundle.hashing import hash_stored
from spbe_desktop.bundle.names import folded, folders_above, is_safe
from spbe_desktop.bundle.signature import LARGEST, judge
from spbe_desktop.bundle.verdict import Problem, SignerView, Verdict, What
from spbe_desktop.errors import NotABundle
from spbe_desktop.errors.bundles import BundleLocked
from spbe_desktop.hands import Hands, alone
from spbe_desktop.progress import Progress, Stretch, silent

TAG_FILES = (bag.DECLARATION, bag.INFO, bag.MANIFEST)
KEPT = frozenset({*TAG_FILES, bag.TAG_MANIFEST, bag.EVALUATION, FETCH})  # read whole
LARGEST_KEPT = 16 << 20  # bytes of a file that is read whole
MOST_SIGNATURES = 64  # each takes some milliseconds to judge


@dataclass(frozen=True, slots=True)
class Found:
    """A file as it lies in the bundle; `content` only of those that are read whole."""

    digest: str
    sound: bool
    content: bytes


def verify(
    path: Path,
    trust: Sequence[x509.Certificate] = (),
    progress: Progress = silent,
    limits: Limits = Limits(),  # noqa: B008 (frozen)
    hands: Hands = alone,
) -> Verdict:
    """Judge the bundle in `path`; `trust` are the signers or issuers we believe;
    `hands` hash beside.

    Raises NotABundle (no ZIP, cut short, no bag, beyond the limits) or Cancelled; everything
    else that is wrong is in the verdict.
    """
    try:
        with path.open("rb") as file:
            return verify_open(file, trust, progress, limits, hands)
    except OSError as error:
        raise NotABundle(path=str(path), what=error.strerror or str(error)) from error
    except Malformed as error:
        if is_encrypted(path):
            raise BundleLocked(path=path.name) from error
        raise NotABundle(path=str(path), what=str(error)) from error


def verify_open(
    file: BinaryIO,
    trust: Sequence[x509.Certificate],
    progress: Progress = silent,
    limits: Limits = Limits(),  # noqa: B008 (frozen)
    hands: Hands = alone,
) -> Verdict:
    """Judge the bundle in an open file; Malformed when it is none."""
    container = Container(file, limits)
    folder = top_folder(container)
    problems = list(_path_problems(container, folder))
    found = _read_all(container, folder, progress, hands)
    listed = bag.read_manifest(_content(found, bag.MANIFEST))
    tags = bag.read_manifest(_content(found, bag.TAG_MANIFEST))
    wanted = read_fetch(_content(found, FETCH))
    problems += _file_problems(found, listed.digests, tags.digests, set(wanted.files))
    problems += fetch_problems(wanted, listed.digests)
    problems += [
        Problem(What.LISTING, name)
        for name, listing in ((bag.MANIFEST, listed), (bag.TAG_MANIFEST, tags))
        if not listing.sound
    ]
    signers, doubts = _judge_all(found, trust)
    problems += doubts
    problems += listing_problems(listed.digests, tags.digests)
    if not problems:
        later = sum(each.size for each in awaited(wanted, listed.digests, found))
        payload = Payload(listed.digests, _payload_size(container, folder), later)
        info = _content(found, bag.INFO)
        problems += tag_problems(_content(found, bag.DECLARATION), info, payload)
        problems += place_problems(listed.digests)
        problems += contradictions(_content(found, bag.EVALUATION), listed.digests)
    return Verdict(
        digest=hashlib.sha256(_content(found, bag.TAG_MANIFEST)).hexdigest(),
        files=len(container.members),
        size=sum(each.size for each in container.members),
        signers=signers,
        problems=tuple(sorted(problems, key=lambda each: (each.file, each.what.value))),
        awaited=tuple(awaited(wanted, listed.digests, found)),
        lineage=None if problems else bag.read_lineage(_content(found, bag.INFO)),
    )


def top_folder(container: Container) -> str:
    """The one folder that holds the bag, told by where the declaration lies."""
    for member in container.members:
        folder, _, name = member.name.partition("/")
        if name == bag.DECLARATION:
            return folder
    raise Malformed("no bagit.txt")


def _path_problems(container: Container, folder: str) -> Iterator[Problem]:
    seen: set[str] = set()
    above: set[str] = set()
    names = [(each, each.name) for each in container.members]
    names += [(each, each.name.removesuffix("/")) for each in container.folders]
    for member, name in names:
        if not member.plain or not is_safe(name) or not f"{name}/".startswith(f"{folder}/"):
            yield Problem(What.NAME, member.name)
    for member in container.members:
        name = folded(member.name)
        above.update(folders_above(name))
        if name in seen:
            yield Problem(What.TWICE, member.name.removeprefix(f"{folder}/"))
        seen.add(name)
    for name in sorted(seen & above):
        yield Problem(What.TWICE, name.removeprefix(f"{folder}/"))


def _read_all(
    container: Container, folder: str, progress: Progress, hands: Hands
) -> dict[str, Found]:
    """Every file's digest, by its path in the bag; of two with one path, the first counts."""
    total = sum(each.size for each in container.members)
    found: dict[str, Found] = {}
    stored: dict[str, Member] = {}
    done = 0
    for member in container.members:
        path = member.name.removeprefix(f"{folder}/")
        if path in found or path in stored:
            continue
        if member.stored and path.startswith(bag.PAYLOAD) and path not in KEPT:
            stored[path] = member
            continue
        stretch = Stretch(progress, done, member.size, total)
        found[path] = _read_one(container, member, path, stretch)
        done += member.size
    whole = Stretch(progress, done, total - done, total)
    hashed = hash_stored(container, tuple(stored.values()), hands, whole)
    for path, each in zip(stored, hashed, strict=True):
        found[path] = Found(each.digest, each.whole, b"")
    return found


def _read_one(container: Container, member: Member, path: str, progress: Progress) -> Found:
    keep = path in KEPT or (_is_signature(path) and member.size <= LARGEST)
    if keep and member.size > LARGEST_KEPT:
        raise Malformed(f"{path[:80]}: larger than {LARGEST_KEPT} bytes")
    hasher, kept, done, sound = hashlib.sha256(), BytesIO(), 0, True
    try:
        for block in container.unpack(member):
            hasher.update(block)
            if keep:
                kept.write(block)
            done += len(block)
            progress.step(done, member.size, path)
    except Damaged:
        sound = False
    return Found(hasher.hexdigest(), sound, kept.getvalue())


def _payload_size(container: Container, folder: str) -> int:
    within = f"{folder}/{bag.PAYLOAD}"
    return sum(each.size for each in container.members if each.name.startswith(within))


def _content(found: dict[str, Found], path: str) -> bytes:
    return found[path].content if path in found else b""


def _file_problems(
    found: dict[str, Found], payload: dict[str, str], tags: dict[str, str], later: set[str]
) -> Iterator[Problem]:
    """What is missing, changed or added, by the manifest and the tag manifest."""
    digests = payload | tags
    for path in sorted({bag.TAG_MANIFEST, *TAG_FILES, *digests} - set(found) - later):
        yield Problem(What.MISSING, path)
    for path, one in found.items():
        if path in digests and one.digest != digests[path]:
            yield Problem(What.CHANGED, path)
        elif not one.sound:
            yield Problem(What.CHANGED_RECORD, path)
        elif path not in digests and _is_foreign(path, found, tags):
            yield Problem(What.ADDED, path)


def _is_foreign(path: str, found: dict[str, Found], tags: dict[str, str]) -> bool:
    """Whether a file that nobody lists was added; a manifest that was itself changed tells no
    more which ones were listed, and is a problem already."""
    if path.startswith(bag.PAYLOAD):
        return bag.MANIFEST in found and found[bag.MANIFEST].digest == tags.get(bag.MANIFEST)
    return path not in (bag.TAG_MANIFEST, FETCH) and not _is_signature(path)


def _judge_all(
    found: dict[str, Found], trust: Sequence[x509.Certificate]
) -> tuple[tuple[SignerView, ...], list[Problem]]:
    content = _content(found, bag.TAG_MANIFEST)
    signers: list[SignerView] = []
    problems: list[Problem] = []
    paths = sorted(filter(_is_signature, found))
    if len(paths) > MOST_SIGNATURES:
        raise Malformed(f"more than {MOST_SIGNATURES} signatures")
    for path in paths:
        judged = judge(found[path].content, content, trust)
        if judged.signer is not None:
            signers.append(judged.signer)
        if judged.problem is not None:
            problems.append(Problem(judged.problem, path))
    if not paths:
        problems.append(Problem(What.UNSIGNED))
    return tuple(signers), problems


def _is_signature(path: str) -> bool:
    return path.startswith(bag.SIGNATURES) and path.endswith(".p7s")
