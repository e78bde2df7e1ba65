"""A sealed evaluation, its report and its signers' certificates, out of a bundle that is valid."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from asn1crypto import cms
from cryptography import x509
from pyhanko.sign.general import extract_certificate_info

from spbe_desktop.bundle import manifest as bag
from spbe_desktop.bundle.container import Container, Damaged, Limits, Malformed
from spbe_desktop.bundle.verdict import Verdict
from spbe_desktop.bundle.verify import verify_open
from spbe_desktop.canonical import digest
from spbe_desktop.errors import NotABundle
from spbe_desktop.identity.cms import UNREADABLE, as_pyca
from spbe_desktop.progress import Progress, silent

_SUFFIX = ".p7s"
_PARTS = (bag.EVALUATION, bag.REPORT, bag.INSTRUMENT)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a bundle holds for whoever reads in it; empty where it is not valid, or follows."""

    verdict: Verdict
    evaluation: bytes = b""
    report: bytes = b""
    instrument: bytes = b""
    certificates: tuple[x509.Certificate, ...] = ()


def open_parts(
    path: Path, progress: Progress = silent, trust: Sequence[x509.Certificate] = ()
) -> Parts:
    """Judge the bundle in `path`, then read of it; NotABundle or Cancelled.

    The bytes given are those whose digest the manifest has, even if the file changed meanwhile.
    """
    try:
        with path.open("rb") as file:
            verdict = verify_open(file, trust, progress)
            return _read(file, verdict) if verdict.valid else Parts(verdict)
    except OSError as error:
        raise NotABundle(path=str(path), what=error.strerror or str(error)) from error
    except (Malformed, Damaged) as error:
        raise NotABundle(path=str(path), what=str(error)) from error


def _read(file: BinaryIO, verdict: Verdict) -> Parts:
    container = Container(file, Limits())
    wanted = (bag.MANIFEST, bag.TAG_MANIFEST, *_PARTS)
    found: dict[str, bytes] = {}
    signatures: list[bytes] = []
    for member in container.members:
        name = member.name.partition("/")[2]
        if name in wanted:
            found[name] = b"".join(container.unpack(member))
        elif name.startswith(bag.SIGNATURES) and name.endswith(_SUFFIX):
            signatures.append(b"".join(container.unpack(member)))
    if digest(found.get(bag.TAG_MANIFEST, b"")) != verdict.digest:
        raise Malformed("changed while it was read")
    listed = bag.read_manifest(found[bag.MANIFEST]).digests
    for name in _PARTS:
        if name in found and digest(found[name]) != listed.get(name):
            raise Malformed("changed while it was read")
    holders = tuple(each for each in map(_holder, signatures) if each is not None)
    evaluation, report, instrument = (found.get(name, b"") for name in _PARTS)
    return Parts(verdict, evaluation, report, instrument, holders)


def _holder(signature: bytes) -> x509.Certificate | None:
    try:
        signed = cms.ContentInfo.load(signature)["content"]
        return as_pyca(extract_certificate_info(signed).signer_cert)
    except UNREADABLE:
        return None


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it lies in a bundle, to be read once."""

    digest: str
    name: str
    size: int
    blocks: Iterator[bytes]


def documents_of(path: Path, digests: Collection[str]) -> Iterator[Document]:
    """The documents of these digests by the folder they lie in; whoever reads them hashes them."""
    left = set(digests)
    try:
        with path.open("rb") as file:
            container = Container(file, Limits())
            for member in container.members:
                inside = member.name.partition("/")[2].removeprefix(bag.EVIDENCE)
                found, _, name = inside.partition("/")
                if found in left:
                    left.discard(found)
                    yield Document(found, name, member.size, container.unpack(member))
    except OSError as error:
        raise NotABundle(path=str(path), what=error.strerror or str(error)) from error
    except (Malformed, Damaged) as error:
        raise NotABundle(path=str(path), what=str(error)) from error
