"""Seals the tiny bundle, and another one by the same signer, and has strangers ready."""

from __future__ import annotations

import zipfile
from datetime import timedelta
from pathlib import Path
from typing import cast

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from spbe_desktop.identity.keys import Signer
from tests.core.bundle.conftest import NOW, Desk
from tests.core.bundle.mutants.specimen import FOLDER, Files, Specimen

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


def specimen_of(folder: Path) -> Specimen:
    """A new one, of a key made for it."""
    signer = certified(ec.generate_private_key(ec.SECP256R1()))
    own = sealed(folder, signer, b"isi", "1")
    other = sealed(folder, signer, b"isi", "2")
    strangers = (
        Signer(signer.certificate, ec.generate_private_key(ec.SECP256R1())),
        certified(ec.generate_private_key(ec.SECP256R1()), begins=-900, ends=-1),
        certified(ec.generate_private_key(ec.SECP256R1()), begins=1, ends=900),
        certified(rsa.generate_private_key(65537, 1024)),
        certified(ec.generate_private_key(ec.SECP192R1())),
    )
    revoked = certified(ec.generate_private_key(ec.SECP256R1()), name="B")
    return Specimen(signer, own, other, strangers, revoked)


def certified(key: Key, begins: int = -1, ends: int = 1826, name: str = "A") -> Signer:
    """A self-made certificate, valid from and until so many days from now."""
    who = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW + timedelta(days=begins))
        .not_valid_after(NOW + timedelta(days=ends))
        .sign(key, hashes.SHA256())
    )
    return Signer(made, cast(ec.EllipticCurvePrivateKey, key))  # a forger has any


def sealed(folder: Path, signer: Signer, document: bytes, line: str) -> Files:
    """The files of a new bundle, its evaluation cut down to what a verifier looks at."""
    desk = Desk(folder, signer, journal=(f'{{"number":{line}}}\n'.encode(),))
    desk.attach("a.txt", document)
    with zipfile.ZipFile(desk.seal(f"{line}.spbe").path) as archive:
        return {each.removeprefix(f"{FOLDER}/"): archive.read(each) for each in archive.namelist()}
