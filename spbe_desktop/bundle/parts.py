"""A sealed evaluation, its report and its signers' certificates, out of a bundle that is valid."""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class Parts:
    """What a bundle holds for whoever reads in it; empty where it is not valid, or follows."""

    verdict: Verdict
    evaluation: bytes = b""
    report: bytes = b""
    certificates: tuple[x509.Certificate, ...] = ()


def open_parts(path: Path, progress: Progress = silent) -> Parts:
    """Judge the bundle in `path`, then read of it; NotABundle or Cancelled.

    The bytes given are those whose digest the manifest has, even if the file changed meanwhile.
    """
    try:
        with path.open("rb") as file:
            verdict = verify_open(file, (), progress)
            return _read(file, verdict) if verdict.valid else Parts(verdict)
    except OSError as error:
        raise NotABundle(path=str(path), what=error.strerror or str(error)) from error
    except (Malformed, Damaged) as error:
        raise NotABundle(path=str(path), what=str(error)) from error


def _read(file: BinaryIO, verdict: Verdict) -> Parts:
    container = Container(file, Limits())
    wanted = (bag.MANIFEST, bag.TAG_MANIFEST, bag.EVALUATION, bag.REPORT)
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
    for name in (bag.EVALUATION, bag.REPORT):
        if name in found and digest(found[name]) != listed.get(name):
            raise Malformed("changed while it was read")
    holders = tuple(each for each in map(_holder, signatures) if each is not None)
    return Parts(verdict, found[bag.EVALUATION], found.get(bag.REPORT, b""), holders)


def _holder(signature: bytes) -> x509.Certificate | None:
    try:
        signed = cms.ContentInfo.load(signature)["content"]
        return as_pyca(extract_certificate_info(signed).signer_cert)
    except UNREADABLE:
        return None
