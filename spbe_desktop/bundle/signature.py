"""Detached CAdES-BES signatures (CMS, RFC 5652) over the tag manifest: made and judged."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from spbe_desktop.bundle.names import slug
from spbe_desktop.bundle.verdict import SignerView, What
from spbe_desktop.identity.certificates import describe
from spbe_desktop.identity.cms import UNREADABLE
from spbe_desktop.identity.judging import Flaw, judge_signed, signed_data
from spbe_desktop.identity.keys import Signer
from spbe_desktop.identity.signing import signature_over

LARGEST = 1 << 20  # bytes of a signature file


@dataclass(frozen=True, slots=True)
class Judged:
    """One signature file: its signer when it is sound, else what is wrong."""

    signer: SignerView | None
    problem: What | None


def sign(content: bytes, signer: Signer, signed_at: datetime) -> bytes:
    """The detached signature of `content` as DER, claiming the time `signed_at`."""
    return signature_over(content, signer, signed_at, detached=True)


def judge(signature: bytes, content: bytes, trust: Sequence[x509.Certificate]) -> Judged:
    """Whether `signature` belongs to `content`, who made it, and whether `trust` knows them."""
    if len(signature) > LARGEST:
        return Judged(None, What.SIGNATURE_UNREADABLE)
    try:
        return asyncio.run(_judge(signature, content, trust))
    except UNREADABLE:
        return Judged(None, What.SIGNATURE_UNREADABLE)


def signature_name(signer: Signer) -> str:
    """The file name of this signer's signature: who, and the beginning of the fingerprint."""
    who = describe(signer.certificate)
    mark = who.fingerprint.replace(" ", "")[:8].lower()
    return f"{slug(who.name) or 'signer'}-{mark}.p7s"


async def _judge(signature: bytes, content: bytes, trust: Sequence[x509.Certificate]) -> Judged:
    signed = signed_data(signature)
    if signed is None:
        return Judged(None, What.SIGNATURE_UNREADABLE)
    found = await judge_signed(signed, content, trust)
    if found.flaw or found.holder is None or found.signed_at is None:
        return Judged(None, _FLAWS[found.flaw or Flaw.UNREADABLE])
    who = found.holder
    signer = SignerView(
        name=who.name,
        unit=who.unit,
        serial=who.serial,
        fingerprint=who.fingerprint,
        signed_at=found.signed_at,
        trusted=found.trusted,
        issuer=who.issuer,
        valid_until=who.valid_until,
        role=who.role,
    )
    return Judged(signer, None)


_FLAWS = {
    Flaw.UNREADABLE: What.SIGNATURE_UNREADABLE,
    Flaw.BROKEN: What.SIGNATURE_BROKEN,
    Flaw.EXPIRED: What.SIGNATURE_EXPIRED,
    Flaw.WEAK: What.SIGNATURE_WEAK,
    Flaw.REVOKED: What.SIGNATURE_REVOKED,
}
