"""Certificates as a person reads them: names, serial, fingerprint; from PEM and DER."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from spbe_desktop.errors import CertificateUnreadable, IdentityExpired

LARGEST = 1 << 20  # bytes; a certificate has about one thousand


@dataclass(frozen=True, slots=True)
class Identity:
    """What a certificate says of its holder; `fingerprint` is what two people compare."""

    name: str
    unit: str
    nip: str
    serial: str
    fingerprint: str
    valid_from: datetime
    valid_until: datetime
    role: str = ""
    issuer: str = ""  # who vouches for them; empty where it is themselves


def describe(certificate: x509.Certificate) -> Identity:
    """The holder, serial number, fingerprint and validity of `certificate`."""
    subject = certificate.subject
    return Identity(
        name=_named(subject),
        unit=_first(subject, NameOID.ORGANIZATIONAL_UNIT_NAME),
        nip=_first(subject, NameOID.SERIAL_NUMBER),
        serial=f"{certificate.serial_number:x}",
        fingerprint=fingerprint(certificate),
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        role=_first(subject, NameOID.TITLE),
        issuer="" if certificate.issuer == subject else _named(certificate.issuer),
    )


def check_validity(certificate: x509.Certificate, moment: datetime) -> None:
    """IdentityExpired where `moment` lies outside the certificate's validity."""
    who = describe(certificate)
    if not who.valid_from <= moment <= who.valid_until:
        day = moment.date().isoformat()
        raise IdentityExpired(name=who.name, until=who.valid_until.date().isoformat(), today=day)


def fingerprint(certificate: x509.Certificate) -> str:
    """The SHA-256 of the certificate as sixteen groups of four hex digits, to be compared."""
    digits = certificate.fingerprint(hashes.SHA256()).hex().upper()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def read_certificates(path: Path) -> tuple[x509.Certificate, ...]:
    """Every certificate of a PEM file, or the one of a DER file; CertificateUnreadable."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST)
        if b"-----BEGIN" in content:
            return tuple(x509.load_pem_x509_certificates(content))
        return (x509.load_der_x509_certificate(content),)
    except (OSError, ValueError) as error:
        raise CertificateUnreadable(path=str(path)) from error


def parse_certificates(pem: str, name: str) -> tuple[x509.Certificate, ...]:
    """Every certificate of a PEM text that came in the file `name`; CertificateUnreadable."""
    try:
        return tuple(x509.load_pem_x509_certificates(pem.encode()))
    except ValueError as error:
        raise CertificateUnreadable(path=name) from error


def as_pem(certificate: x509.Certificate) -> bytes:
    """The certificate as PEM text."""
    return certificate.public_bytes(Encoding.PEM)


def _named(subject: x509.Name) -> str:
    return _first(subject, NameOID.COMMON_NAME) or subject.rfc4514_string()


def _first(subject: x509.Name, kind: x509.ObjectIdentifier) -> str:
    found = subject.get_attributes_for_oid(kind)
    return str(found[0].value) if found else ""
