"""Detached CAdES-BES signatures (CMS, RFC 5652) over the tag manifest: made and judged."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from asn1crypto import cms
from cryptography import x509
from pyhanko.sign.general import extract_certificate_info
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.validation import async_validate_detached_cms
from pyhanko.sign.validation.generic_cms import extract_self_reported_ts
from pyhanko_certvalidator import ValidationContext

from spbe_desktop.bundle.verdict import SignerView, What
from spbe_desktop.identity.certificates import describe
from spbe_desktop.identity.cms import UNREADABLE, as_asn1, as_pyca, is_strong, maker, may_vouch
from spbe_desktop.identity.keys import Signer

LARGEST = 1 << 20  # bytes of a signature file


@dataclass(frozen=True, slots=True)
class Judged:
    """One signature file: its signer when it is sound, else what is wrong."""

    signer: SignerView | None
    problem: What | None


def sign(content: bytes, signer: Signer, signed_at: datetime) -> bytes:
    """The detached signature of `content` as DER, claiming the time `signed_at`."""
    return asyncio.run(_sign(content, signer, signed_at))


def judge(signature: bytes, content: bytes, trust: Sequence[x509.Certificate]) -> Judged:
    """Whether `signature` belongs to `content`, who made it, and whether `trust` knows them."""
    if len(signature) > LARGEST:
        return Judged(None, What.SIGNATURE_UNREADABLE)
    try:
        return asyncio.run(_judge(signature, content, trust))
    except UNREADABLE:
        return Judged(None, What.SIGNATURE_UNREADABLE)


async def _sign(content: bytes, signer: Signer, signed_at: datetime) -> bytes:
    signed = await maker(signer.certificate, signer.key).async_sign_general_data(
        BytesIO(content),
        "sha256",
        detached=True,
        use_cades=True,
        signed_attr_settings=PdfCMSSignedAttributes(signing_time=signed_at.replace(microsecond=0)),
    )
    return bytes(signed.dump())


async def _judge(signature: bytes, content: bytes, trust: Sequence[x509.Certificate]) -> Judged:
    info = cms.ContentInfo.load(signature, strict=True)
    if info["content_type"].native != "signed_data":
        return Judged(None, What.SIGNATURE_UNREADABLE)
    signed = info["content"]
    holder = as_pyca(extract_certificate_info(signed).signer_cert)
    signed_at = extract_self_reported_ts(signed["signer_infos"][0])
    context = ValidationContext(
        trust_roots=[as_asn1(each) for each in trust if may_vouch(each, holder)],
        allow_fetching=False,
        moment=signed_at,
    )
    status = await async_validate_detached_cms(content, signed, context)
    if not (status.intact and status.valid):
        return Judged(None, What.SIGNATURE_BROKEN)
    if not is_strong(holder, signed["signer_infos"][0]):
        return Judged(None, What.SIGNATURE_WEAK)
    who = describe(holder)
    if signed_at is None or not who.valid_from <= signed_at <= who.valid_until:
        return Judged(None, What.SIGNATURE_EXPIRED)
    return Judged(
        SignerView(who.name, who.unit, who.serial, who.fingerprint, signed_at, status.trusted), None
    )
