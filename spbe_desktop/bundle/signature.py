"""Detached CAdES-BES signatures (CMS, RFC 5652) over the tag manifest: made and judged."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import cms, keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.sign.general import (
    CMSExtractionError,
    CMSStructuralError,
    extract_certificate_info,
)
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes, SimpleSigner
from pyhanko.sign.validation import async_validate_detached_cms
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import extract_self_reported_ts
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from spbe_desktop.bundle.verdict import SignerView, What
from spbe_desktop.identity.certificates import describe
from spbe_desktop.identity.keys import Signer

# A signer nobody knows is a verdict here; the library would log it with a traceback.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)

LARGEST = 1 << 20  # bytes of a signature file
_HASHES = frozenset({"sha256", "sha384", "sha512"})
_HASHED_APART = frozenset({"rsassa_pkcs1v15"})  # its hash is the digest algorithm's alone
# What the ASN.1 reader and the libraries above it answer to bytes that are no signature.
_UNREADABLE = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    NotImplementedError,
    UnsupportedAlgorithm,
    SignatureValidationError,
    CMSExtractionError,
    CMSStructuralError,
)


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
    except _UNREADABLE:
        return Judged(None, What.SIGNATURE_UNREADABLE)


async def _sign(content: bytes, signer: Signer, signed_at: datetime) -> bytes:
    plain = signer.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    maker = SimpleSigner(
        signing_cert=_asn1(signer.certificate),
        signing_key=keys.PrivateKeyInfo.load(plain),
        cert_registry=SimpleCertificateStore(),
    )
    signed = await maker.async_sign_general_data(
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
    holder = _pyca(extract_certificate_info(signed).signer_cert)
    signed_at = extract_self_reported_ts(signed["signer_infos"][0])
    context = ValidationContext(
        trust_roots=[_asn1(each) for each in trust if _may_vouch(each, holder)],
        allow_fetching=False,
        moment=signed_at,
    )
    status = await async_validate_detached_cms(content, signed, context)
    if not (status.intact and status.valid):
        return Judged(None, What.SIGNATURE_BROKEN)
    if not _is_strong(holder, signed["signer_infos"][0]):
        return Judged(None, What.SIGNATURE_WEAK)
    who = describe(holder)
    if signed_at is None or not who.valid_from <= signed_at <= who.valid_until:
        return Judged(None, What.SIGNATURE_EXPIRED)
    return Judged(
        SignerView(who.name, who.unit, who.serial, who.fingerprint, signed_at, status.trusted), None
    )


def _may_vouch(trusted: x509.Certificate, holder: x509.Certificate) -> bool:
    """Whether a trusted certificate says anything about `holder`: it is theirs, or an issuer's.

    The library takes a trusted certificate for an issuer whatever it says of itself; without
    this, everyone we believe could make people up.
    """
    if trusted == holder:
        return True
    try:
        return bool(trusted.extensions.get_extension_for_class(x509.BasicConstraints).value.ca)
    except x509.ExtensionNotFound:
        return False


def _is_strong(holder: x509.Certificate, signer_info: Any) -> bool:
    """Whether key and hash are of those that nobody breaks today."""
    hashed = {signer_info["digest_algorithm"]["algorithm"].native}
    mechanism = signer_info["signature_algorithm"]
    if mechanism["algorithm"].native not in _HASHED_APART:
        hashed.add(mechanism.hash_algo)
    key = holder.public_key()
    strong_key = isinstance(key, EllipticCurvePublicKey | RSAPublicKey) and key.key_size >= (
        2048 if isinstance(key, RSAPublicKey) else 256
    )
    return strong_key and hashed <= _HASHES


def _pyca(certificate: Any) -> x509.Certificate:
    return x509.load_der_x509_certificate(certificate.dump())


def _asn1(certificate: x509.Certificate) -> Any:
    """The same certificate as the signing library wants it."""
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))
