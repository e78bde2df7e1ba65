"""Sealing: one evaluation into one signed file, verified before it takes its place."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

from spbe_desktop.bundle import manifest as bag
from spbe_desktop.bundle.container import CHUNK, Malformed
from spbe_desktop.bundle.fetch import FETCH, fetch_file, follows
from spbe_desktop.bundle.names import bag_folder, folded, safe_name
from spbe_desktop.bundle.signature import sign, signature_name
from spbe_desktop.bundle.verdict import Awaited, Verdict, What
from spbe_desktop.bundle.verify import verify_open
from spbe_desktop.bundle.writer import BagWriter, Written
from spbe_desktop.canonical import canonical
from spbe_desktop.errors import BundleUnsound, EvidenceMissing
from spbe_desktop.files import whole_file
from spbe_desktop.hands import Hands, alone
from spbe_desktop.identity.certificates import check_validity
from spbe_desktop.identity.keys import Signer
from spbe_desktop.progress import Progress, Stretch, silent
from spbe_desktop.views.document import as_document
from spbe_desktop.views.evaluation import EvaluationView, EvidenceView


@dataclass(frozen=True, slots=True)
class Sealed:
    """A finished bundle: where it is, and the digest that names it for ever."""

    path: Path
    digest: str
    size: int
    payload: tuple[Written, ...]
    verdict: Verdict  # on what was written, before it took its place


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What goes into a bundle; evidence bytes are opened one after the other by digest.

    `parent` is the digest of the bundle of the revision before, empty for the first.
    """

    view: EvaluationView
    report: bytes
    journal: Iterable[bytes]
    evidence: Callable[[str], BinaryIO]
    parent: str = ""


def seal(
    contents: Contents,
    *,
    signer: Signer,
    signed_at: datetime,
    target: Path,
    core: bool = False,
    progress: Progress = silent,
    hands: Hands = alone,
) -> Sealed:
    """Write, sign and verify a bundle; `target` is there only when all of it succeeded.

    Evidence is hashed once, where it lies in the finished file: not what was read is proven to
    be what was attached, but what was written. `hands` hash and sync beside.

    A `core` bundle leaves all but the evaluation to follow; every byte is read and hashed all
    the same, for it is signed.

    Raises IdentityExpired, EvidenceMissing (bytes gone or altered), FileNotWritable,
    BundleUnsound (what was written does not verify) or Cancelled.
    """
    check_validity(signer.certificate, signed_at)
    total = 2 * sum(each.size for each in contents.view.evidence)
    with whole_file(target) as file:
        with BagWriter(file, bag_folder(contents.view), follows if core else None) as writer:
            payload = _write_payload(writer, contents, Stretch(progress, 0, total // 2, total))
            tags = _write_tags(writer, contents, payload)
            name = f"{bag.SIGNATURES}{signature_name(signer)}"
            signature = sign(tags, signer, signed_at)
            writer.store(name, [signature], len(signature))
        file.flush()
        synced = hands.begin(partial(os.fsync, file.fileno()))
        try:
            size = file.tell()
            verdict = _judged(
                file, signer, target, Stretch(progress, total // 2, total // 2, total), hands
            )
        finally:
            synced()
        _check(verdict, _evidence_paths(contents.view), target)
    return Sealed(target, hashlib.sha256(tags).hexdigest(), size, tuple(payload), verdict)


def _write_payload(writer: BagWriter, contents: Contents, progress: Progress) -> list[Written]:
    """The payload, sorted by path so that its order follows from the content."""
    view = contents.view
    written = [writer.deflate(bag.EVALUATION, [canonical(as_document(view))])]
    done, total = 0, sum(each.size for each in view.evidence)
    for path, document in sorted(_evidence_paths(view).items()):
        stretch = Stretch(progress, done, document.size, total)
        written.append(_write_evidence(writer, path, document, contents.evidence, stretch))
        done += document.size
    written.append(writer.deflate(bag.INSTRUMENT, [view.pack.content]))
    written.append(writer.deflate(bag.JOURNAL, contents.journal))
    written.append(writer.store(bag.REPORT, [contents.report], len(contents.report)))
    return written


def _evidence_paths(view: EvaluationView) -> dict[str, EvidenceView]:
    """Each document's path; two whose names fall together have the same bytes, written once."""
    paths: dict[str, EvidenceView] = {}
    taken: set[str] = set()
    for each in view.evidence:
        path = f"{bag.EVIDENCE}{each.digest}/{safe_name(each.name)}"
        if folded(path) not in taken:
            taken.add(folded(path))
            paths[path] = each
    return paths


def _write_evidence(
    writer: BagWriter,
    path: str,
    document: EvidenceView,
    source: Callable[[str], BinaryIO],
    progress: Progress,
) -> Written:
    """Copy one document; EvidenceMissing when its bytes are not what was attached."""
    blocks = _blocks(document, source, progress)
    written = writer.store(path, blocks, document.size, document.digest)
    if written.digest != document.digest:
        raise EvidenceMissing(name=document.name, digest=document.digest)
    return written


def _blocks(
    document: EvidenceView, source: Callable[[str], BinaryIO], progress: Progress
) -> Iterator[bytes]:
    done = 0
    try:
        with source(document.digest) as file:
            while block := file.read(CHUNK):
                yield block
                done += len(block)
                progress.step(done, document.size, document.name)
    except (OSError, EvidenceMissing) as error:  # the vault knows no name
        raise EvidenceMissing(name=document.name, digest=document.digest) from error
    if done != document.size:
        raise EvidenceMissing(name=document.name, digest=document.digest)


def _write_tags(writer: BagWriter, contents: Contents, payload: list[Written]) -> bytes:
    """The tag files; what is returned is the tag manifest, the thing that is signed."""
    info = bag.bag_info(contents.view, payload, contents.parent)
    tags = [
        writer.deflate(bag.DECLARATION, [bag.BAGIT]),
        writer.deflate(bag.INFO, [info]),
        writer.deflate(bag.MANIFEST, [bag.manifest(payload)]),
    ]
    signed = bag.manifest(tags)
    writer.deflate(bag.TAG_MANIFEST, [signed])
    if writer.left:
        left = (Awaited(each.path, each.digest, each.size) for each in writer.left)
        writer.deflate(FETCH, [fetch_file(left)])
    return signed


def _judged(
    file: BinaryIO, signer: Signer, target: Path, progress: Progress, hands: Hands
) -> Verdict:
    try:
        return verify_open(file, (signer.certificate,), progress, hands=hands)
    except Malformed as error:
        raise BundleUnsound(path=str(target), what=str(error)) from error


def _check(verdict: Verdict, evidence: Mapping[str, EvidenceView], target: Path) -> None:
    """EvidenceMissing for a document that is not what was attached, BundleUnsound else."""
    for each in verdict.problems:
        if each.what is What.CHANGED and each.file in evidence:
            document = evidence[each.file]
            raise EvidenceMissing(name=document.name, digest=document.digest)
    if not verdict.trusted:
        first = verdict.problems[0]
        raise BundleUnsound(path=str(target), what=f"{first.what.value} {first.file}".strip())
