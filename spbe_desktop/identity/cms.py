"""The signing library as we use it: our certificates in its form, and whom it may believe."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.general import CMSExtractionError, CMSStructuralError
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator.registry import SimpleCertificateStore

from spbe_desktop.identity.protect import SigningKey

# A signer nobody knows is a verdict here; the library would log it with a traceback.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)

HASHES = frozenset({"sha256", "sha384", "sha512"})
_NO_PARAMETERS = (b"", b"\5\0")
_HASHED_APART = frozenset({"rsassa_pkcs1v15"})  # its hash is the digest algorithm's alone
# What the ASN.1 reader and the libraries above it answer to bytes that are no signature.
UNREADABLE = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RecursionError,
    NotImplementedError,
    UnboundLocalError,  # for the size of a key of a kind it does not know
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
    SignatureValidationError,
    CMSExtractionError,
    CMSStructuralError,
    PdfError,
)


def maker(
    certificate: x509.Certificate,
    key: SigningKey,
    chain: Sequence[x509.Certificate] = (),
) -> Any:
    """What the library signs with; the certificates of `chain` travel along."""
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    store = SimpleCertificateStore()
    store.register_multiple(as_asn1(each) for each in chain)
    return SimpleSigner(
        signing_cert=as_asn1(certificate),
        signing_key=keys.PrivateKeyInfo.load(plain),
        cert_registry=store,
    )


def may_vouch(trusted: x509.Certificate, holder: x509.Certificate) -> bool:
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


def is_regular(holder: x509.Certificate, signed: Any) -> bool:
    """Whether what no signature covers in SignedData is as RFC 5652 wants it, and no more."""
    signer, inside = signed["signer_infos"][0], signed["encap_content_info"]
    named = [signer["digest_algorithm"], *signed["digest_algorithms"]]
    by_issuer = signer["sid"].name == "issuer_and_serial_number"
    who = signer["sid"].chosen["issuer"].dump() if by_issuer else b""
    plain = by_issuer and inside["content_type"].native == "data"
    return (
        len(named) == 2
        and named[0]["algorithm"].native == named[1]["algorithm"].native
        and all(each["parameters"].dump() in _NO_PARAMETERS for each in named)
        and signer["version"].native == ("v1" if by_issuer else "v3")
        and signed["version"].native == ("v1" if plain else "v3")
        and who in (b"", holder.issuer.public_bytes())
    )


def is_strong(holder: x509.Certificate, signer_info: Any) -> bool:
    """Whether key and hash are of those that nobody breaks today."""
    hashed = {signer_info["digest_algorithm"]["algorithm"].native}
    mechanism = signer_info["signature_algorithm"]
    if mechanism["algorithm"].native not in _HASHED_APART:
        hashed.add(mechanism.hash_algo)
    key = holder.public_key()
    strong_key = isinstance(key, EllipticCurvePublicKey | RSAPublicKey) and key.key_size >= (
        2048 if isinstance(key, RSAPublicKey) else 256
    )
    return strong_key and hashed <= HASHES


def as_pyca(certificate: Any) -> x509.Certificate:
    """The library's certificate in the form that the rest of the program knows."""
    return x509.load_der_x509_certificate(certificate.dump())


def as_asn1(certificate: x509.Certificate) -> Any:
    """The same certificate as the signing library wants it."""
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))
