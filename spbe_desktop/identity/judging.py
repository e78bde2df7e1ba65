"""Whether a signature (CMS, RFC 5652) belongs to some bytes, who made it, and whom we believe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from asn1crypto import cms
from cryptography import x509
from pyhanko.sign.general import extract_certificate_info
from pyhanko.sign.validation import async_validate_detached_cms
from pyhanko.sign.validation.generic_cms import (
    async_validate_cms_signature,
    extract_self_reported_ts,
)
from pyhanko_certvalidator import ValidationContext

from spbe_desktop.identity.certificates import Identity, describe
from spbe_desktop.identity.cms import as_asn1, as_pyca, is_regular, is_strong, may_vouch
from spbe_desktop.identity.trust import as_trust


class Flaw(Enum):
    """Why a signature says nothing."""

    UNREADABLE = "unreadable"
    BROKEN = "broken"  # it does not belong to this content
    EXPIRED = "expired"  # signed outside the certificate's validity
    WEAK = "weak"  # key or hash can be broken
    REVOKED = "revoked"  # the signer or who vouches for them is believed no more


@dataclass(frozen=True, slots=True)
class Judgement:
    """A sound signature's holder, claimed time and whether we believe who it is; else the flaw."""

    holder: Identity | None = None
    signed_at: datetime | None = None
    trusted: bool = False
    flaw: Flaw | None = None


async def judge_signed(
    signed: Any, content: bytes | None, trust: Sequence[x509.Certificate]
) -> Judgement:
    """Judge SignedData (as the ASN.1 library has it), offline, at the time it claims itself.

    It is over `content`, or where that is None over what it holds inside.
    """
    holder = as_pyca(extract_certificate_info(signed).signer_cert)
    if not is_regular(holder, signed):
        return Judgement(flaw=Flaw.UNREADABLE)
    signed_at = extract_self_reported_ts(signed["signer_infos"][0])
    context = ValidationContext(
        trust_roots=[as_asn1(each) for each in trust if may_vouch(each, holder)],
        allow_fetching=False,
        moment=signed_at,
    )
    status = await (
        async_validate_cms_signature(signed, validation_context=context)
        if content is None
        else async_validate_detached_cms(content, signed, context)
    )
    if not (status.intact and status.valid):
        return Judgement(flaw=Flaw.BROKEN)
    if not is_strong(holder, signed["signer_infos"][0]):
        return Judgement(flaw=Flaw.WEAK)
    who = describe(holder)
    if revoked_among(status, who.serial, as_trust(trust).revoked):
        return Judgement(who, signed_at, flaw=Flaw.REVOKED)
    if signed_at is None or not who.valid_from <= signed_at <= who.valid_until:
        return Judgement(flaw=Flaw.EXPIRED)
    return Judgement(who, signed_at, status.trusted)


def revoked_among(status: Any, serial: str, revoked: frozenset[str]) -> bool:
    """Whether the signer, or an issuer who vouches for them, is revoked, whenever they signed.

    The time of a signature is what its maker claims, so an earlier one proves nothing.
    """
    path = status.validation_path
    above = () if path is None else (f"{each.serial_number:x}" for each in path.iter_certs(True))
    return bool(revoked.intersection((serial, *above)))


def signed_data(signature: bytes) -> Any | None:
    """The SignedData in DER bytes, None where they hold something else; raises UNREADABLE."""
    info = cms.ContentInfo.load(signature, strict=True)
    return info["content"] if info["content_type"].native == "signed_data" else None
