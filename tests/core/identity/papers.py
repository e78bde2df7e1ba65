"""Small papers, credentials of every kind, and a block, for tests of signatures."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from reportlab.pdfgen.canvas import Canvas

from spbe_desktop.identity.credential import Credential
from spbe_desktop.identity.paper_signing import Field, Wish
from tests.factories import BEGINNING

PASSPHRASE = "sandi yang panjang"
COORDINATOR = Field(name="coordinator", page=2, x=80, y=100, width=220, height=70)
WITNESS = Field(name="witness", page=2, x=310, y=100, width=220, height=70)


def a_paper(text: str = "Berita acara") -> bytes:
    """Two pages."""
    made = BytesIO()
    canvas = Canvas(made, invariant=1, pageCompression=0)
    for number in (1, 2):
        canvas.drawString(90, 700, f"{text}, halaman {number}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def a_block(width: float, height: float) -> bytes:
    """A page of that size with a word on it."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=(width, height), invariant=1)
    canvas.drawString(8, height / 2, "BLOK")
    canvas.save()
    return made.getvalue()


def a_wish(field: Field = COORDINATOR, reason: str = "") -> Wish:
    """A signature wanted there, at the beginning of time."""
    return Wish(field=field, draw=a_block, signed_at=BEGINNING, reason=reason)


def an_issuer(name: str = "Balai Contoh") -> Credential:
    """Someone who may issue certificates."""
    key = ec.generate_private_key(ec.SECP256R1())
    return Credential(_certificate(key, name, name, key, authority=True), key)


def a_credential(
    name: str = "Ni Made Contoh",
    issuer: Credential | None = None,
    *,
    bits: int = 0,
    days: int = 365,
) -> Credential:
    """Someone's key and certificate: self-made or issued; `bits` makes it RSA."""
    key = rsa.generate_private_key(65537, bits) if bits else ec.generate_private_key(ec.SECP256R1())
    by = issuer or Credential(_certificate(key, name, name, key), key)
    issued_by = by.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    made = _certificate(key, name, str(issued_by), by.key, days=days)
    return Credential(made, key, (issuer.certificate,) if issuer else ())


def as_p12(credential: Credential, folder: Path, passphrase: str = PASSPHRASE) -> Path:
    """The credential as a PKCS#12 file."""
    lock = BestAvailableEncryption(passphrase.encode())
    content = pkcs12.serialize_key_and_certificates(
        b"contoh", credential.key, credential.certificate, credential.chain, lock
    )
    path = folder / "penandatangan.p12"
    path.write_bytes(content)
    return path


def _certificate(
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
    name: str,
    issuer: str,
    by: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
    *,
    authority: bool = False,
    days: int = 365,
) -> x509.Certificate:
    subject, issued = (
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, each)]) for each in (name, issuer)
    )
    start = BEGINNING - timedelta(days=400)
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issued)
    builder = builder.public_key(key.public_key()).serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(start).not_valid_after(start + timedelta(days=400 + days))
    constraints = x509.BasicConstraints(ca=authority, path_length=None)
    usage = x509.KeyUsage(True, True, False, False, False, authority, authority, False, False)
    return (
        builder.add_extension(constraints, critical=True)
        .add_extension(usage, critical=True)
        .sign(by, hashes.SHA256())
    )
