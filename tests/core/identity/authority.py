"""A certificate authority for tests: what a ministry's own would issue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.factories import BEGINNING


@dataclass(frozen=True)
class Authority:
    """An issuer with its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    def issue(self, subject: x509.Name, public_key: Any, *, ca: bool = False) -> x509.Certificate:
        """A certificate for this holder."""
        builder = _certificate(subject, self.certificate.subject, public_key, ca=ca)
        return builder.sign(self.key, hashes.SHA256())

    def below(self, name: str) -> Authority:
        """An authority that this one vouches for."""
        key = ec.generate_private_key(ec.SECP256R1())
        return Authority(self.issue(named(name), key.public_key(), ca=True), key)


def an_authority(name: str = "CA Pusat") -> Authority:
    """A root authority."""
    key = ec.generate_private_key(ec.SECP256R1())
    builder = _certificate(named(name), named(name), key.public_key(), ca=True)
    return Authority(builder.sign(key, hashes.SHA256()), key)


def named(name: str) -> x509.Name:
    """A subject of that name."""
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _usage(ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=not ca,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )


def _certificate(
    subject: x509.Name, issuer: x509.Name, key: Any, *, ca: bool
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(BEGINNING - timedelta(days=30))
        .not_valid_after(BEGINNING + timedelta(days=365))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(_usage(ca), critical=True)
    )
