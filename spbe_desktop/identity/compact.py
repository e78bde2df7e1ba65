"""Short signatures for what has to fit a QR code: the signer's hint, and 64 bytes."""

from __future__ import annotations

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)

from spbe_desktop.identity.keys import Signer

HINT, HALF = 8, 32  # bytes of the signer's fingerprint, and of each half of a signature


def hint(certificate: x509.Certificate) -> bytes:
    """The first bytes of the fingerprint, by which a certificate is found among those known."""
    return certificate.fingerprint(hashes.SHA256())[:HINT]


def short_key(signer: Signer) -> ec.EllipticCurvePrivateKey | None:
    """The key where its signatures are that short; None for another kind of key."""
    key = signer.key
    if isinstance(key, ec.EllipticCurvePrivateKey) and key.key_size == 8 * HALF:
        return key
    return None


def sign_short(content: bytes, key: ec.EllipticCurvePrivateKey) -> bytes:
    """Both halves of the signature; deterministic (RFC 6979): the same each time."""
    mechanism = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
    halves = decode_dss_signature(key.sign(content, mechanism))
    return b"".join(half.to_bytes(HALF) for half in halves)


def is_signed_short(content: bytes, signature: bytes, certificate: x509.Certificate) -> bool:
    """Whether the holder of `certificate` signed exactly `content`."""
    key = certificate.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey) or len(signature) != 2 * HALF:
        return False
    halves = (signature[:HALF], signature[HALF:])
    whole = encode_dss_signature(*(int.from_bytes(half) for half in halves))
    try:
        key.verify(whole, content, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True
