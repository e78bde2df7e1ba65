"""The signing identity of a workspace: an EC P-256 key under a passphrase, and its certificate."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from spbe_desktop.clock import Clock
from spbe_desktop.errors import (
    CertificateUnreadable,
    FileNotWritable,
    IdentityExists,
    IdentityMissing,
    PassphraseWrong,
)
from spbe_desktop.files import whole_file, write_whole
from spbe_desktop.identity.certificates import Identity, as_pem, describe, read_certificates
from spbe_desktop.identity.protect import SigningKey, lock, open_locked

YEARS = 5
LONGEST = 64  # characters of a name in a certificate (X.520 upper bound)
KEY, CERTIFICATE = "key.pem", "certificate.pem"
RETIRED = "retired"  # the folder of identities that sign no more


@dataclass(frozen=True, slots=True)
class Signer:
    """An unlocked key with its certificate, and those of whoever vouches for it."""

    certificate: x509.Certificate
    key: SigningKey
    chain: tuple[x509.Certificate, ...] = ()

    def __repr__(self) -> str:
        return f"Signer({describe(self.certificate).name!r})"  # never the key


def create_identity(
    folder: Path,
    *,
    name: str,
    unit: str = "",
    nip: str = "",
    role: str = "",
    passphrase: str,
    clock: Clock,
) -> Identity:
    """Make key and self-signed certificate in `folder`; IdentityExists rather than overwrite.

    Raises PassphraseWeak or FileNotWritable. The certificate is written last: a folder without
    it has no identity, and a key left alone by a power cut is replaced.
    """
    if (folder / CERTIFICATE).exists():
        raise IdentityExists(name=read_identity(folder).name)
    key = ec.generate_private_key(ec.SECP256R1())
    locked = lock(key, passphrase)
    certificate = _self_signed(key, _subject(name, unit, nip, role), clock.now())
    private_folder(folder)
    with whole_file(folder / KEY, private=True) as file:
        file.write(locked)
    write_whole(folder / CERTIFICATE, as_pem(certificate))
    return describe(certificate)


def has_identity(folder: Path) -> bool:
    """Whether a key and its certificate are in `folder`."""
    return (folder / CERTIFICATE).exists()


def read_chain(folder: Path) -> tuple[x509.Certificate, ...]:
    """The certificate of the identity in `folder`, then those that vouch for it.

    IdentityMissing when there is none, CertificateUnreadable for a damaged file.
    """
    if not has_identity(folder):
        raise IdentityMissing()
    found = read_certificates(folder / CERTIFICATE)
    if not found:
        raise CertificateUnreadable(path=str(folder / CERTIFICATE))
    return found


def read_certificate(folder: Path) -> x509.Certificate:
    """The certificate of the identity in `folder`; IdentityMissing when there is none."""
    return read_chain(folder)[0]


def read_identity(folder: Path) -> Identity:
    """Whose identity is in `folder`; IdentityMissing when there is none."""
    return describe(read_certificate(folder))


def unlock(folder: Path, passphrase: str) -> Signer:
    """The signer of `folder`; IdentityMissing or PassphraseWrong."""
    certificate, *chain = read_chain(folder)
    try:
        locked = (folder / KEY).read_bytes()
    except OSError as error:
        raise IdentityMissing() from error
    key = open_locked(locked, passphrase)
    if key.public_key() != certificate.public_key():
        raise PassphraseWrong()  # what it opens is not this identity's key
    return Signer(certificate, key, tuple(chain))


def private_folder(folder: Path) -> None:
    """Make the folder, its owner's alone; FileNotWritable."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.name != "nt":
            folder.chmod(0o700)
    except OSError as error:
        raise FileNotWritable(path=str(folder), what=error.strerror or str(error)) from error


def _subject(name: str, unit: str, nip: str, role: str) -> x509.Name:
    parts = [
        (NameOID.COUNTRY_NAME, "ID"),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, unit.strip()[:LONGEST]),
        (NameOID.COMMON_NAME, name.strip()[:LONGEST]),
        (NameOID.SERIAL_NUMBER, nip.strip()[:LONGEST]),
        (NameOID.TITLE, role.strip()[:LONGEST]),
    ]
    return x509.Name([x509.NameAttribute(kind, text) for kind, text in parts if text])


def _self_signed(
    key: ec.EllipticCurvePrivateKey, subject: x509.Name, now: datetime
) -> x509.Certificate:
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))  # a verifier's clock may run behind
        .not_valid_after(now + timedelta(days=365 * YEARS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, hashes.SHA256())
    )
