"""What a paper is signed with: the workspace's own key, or one from a PKCS#12 file."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import pkcs12

from spbe_desktop.errors import CredentialLocked, CredentialUnreadable
from spbe_desktop.identity.certificates import describe
from spbe_desktop.identity.keys import unlock

LARGEST = 1 << 20  # bytes; a PKCS#12 file has a few thousand


@dataclass(frozen=True, slots=True)
class Credential:
    """An unlocked key with its certificate and those of its issuers."""

    certificate: x509.Certificate
    key: EllipticCurvePrivateKey | RSAPrivateKey
    chain: tuple[x509.Certificate, ...] = ()

    def __repr__(self) -> str:
        return f"Credential({describe(self.certificate).name!r})"  # never the key


def own_credential(folder: Path, passphrase: str) -> Credential:
    """The workspace's own; IdentityMissing or PassphraseWrong."""
    signer = unlock(folder, passphrase)
    return Credential(signer.certificate, signer.key, signer.chain)


def read_credential(path: Path, passphrase: str) -> Credential:
    """The one in a PKCS#12 file; CredentialUnreadable or CredentialLocked."""
    content = _content(path)
    try:
        found = pkcs12.load_pkcs12(content, unicodedata.normalize("NFC", passphrase).encode())
    except UnsupportedAlgorithm as error:
        raise CredentialUnreadable(path=path.name) from error
    except ValueError as error:
        raise CredentialLocked(path=path.name) from error
    certificate = found.cert.certificate if found.cert is not None else None
    if certificate is None or not isinstance(found.key, EllipticCurvePrivateKey | RSAPrivateKey):
        raise CredentialUnreadable(path=path.name)
    return Credential(certificate, found.key, tuple(e.certificate for e in found.additional_certs))


def is_self_made(certificate: x509.Certificate) -> bool:
    """Whether nobody vouches for the holder but the holder: uncertified in law (PP 71/2019)."""
    return certificate.issuer == certificate.subject


def issuer_of(certificate: x509.Certificate) -> str:
    """Who issued a certificate, as a person reads it."""
    wanted = (x509.NameOID.COMMON_NAME, x509.NameOID.ORGANIZATION_NAME)
    names = [each for kind in wanted for each in certificate.issuer.get_attributes_for_oid(kind)]
    return str(names[0].value) if names else certificate.issuer.rfc4514_string()


def _content(path: Path) -> bytes:
    """The bytes of a file that has the form of PKCS#12, so that what fails next is the lock."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise ValueError("too large")
        found = asn1_pkcs12.Pfx.load(content, strict=True)
        if found["version"].native != "v3" or found["auth_safe"]["content_type"].native != "data":
            raise ValueError("no PKCS#12")
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise CredentialUnreadable(path=path.name) from error
    return content
