"""Signatures of other people: institution-issued certificates, RSA keys, and what is too weak."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from spbe_desktop.bundle.signature import judge, sign
from spbe_desktop.bundle.verdict import What
from spbe_desktop.identity.certificates import as_pem, read_certificates
from spbe_desktop.identity.keys import Signer
from tests.core.bundle.conftest import NOW


def name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def certificate(
    holder: str, key: Any, issuer: str, issuer_key: Any, *, ca: bool, at: datetime = NOW
) -> Any:
    usage = dict.fromkeys(
        (
            *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
            *("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
        ),
        False,
    )
    usage |= {"key_cert_sign": ca, "digital_signature": True, "content_commitment": not ca}
    return (
        x509.CertificateBuilder()
        .subject_name(name(holder))
        .issuer_name(name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .sign(issuer_key, hashes.SHA256())
    )


@pytest.mark.parametrize(("ca", "trusted"), [(True, True), (False, False)])
def test_who_may_issue_certificates_vouches_for_others_and_nobody_else_does(
    ca: bool, trusted: bool
) -> None:
    root_key, key = ec.generate_private_key(ec.SECP256R1()), rsa.generate_private_key(65537, 2048)
    root = certificate("Balai", root_key, "Balai", root_key, ca=ca)
    holder = certificate("Ni Luh", key, "Balai", root_key, ca=False)

    judged = judge(sign(b"isi", Signer(holder, key), NOW), b"isi", [root])

    assert judged.signer is not None
    assert (judged.signer.name, judged.signer.trusted) == ("Ni Luh", trusted)


def test_a_namesake_of_a_trusted_signer_is_not_trusted() -> None:
    key, other = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    genuine = certificate("Ni Luh", key, "Ni Luh", key, ca=False)
    forged = certificate("Ni Luh", other, "Ni Luh", other, ca=False)

    judged = judge(sign(b"isi", Signer(forged, other), NOW), b"isi", [genuine])

    assert judged.signer is not None
    assert not judged.signer.trusted


def test_a_key_that_is_too_weak_is_not_a_sound_signature() -> None:
    key = rsa.generate_private_key(65537, 1024)
    holder = certificate("Ni Luh", key, "Ni Luh", key, ca=False)

    judged = judge(sign(b"isi", Signer(holder, key), NOW), b"isi", [holder])

    assert judged.problem is What.SIGNATURE_WEAK


@pytest.mark.parametrize(
    ("key", "digest", "problem"),
    [
        (ec.generate_private_key(ec.SECP256R1()), "sha384", None),
        (rsa.generate_private_key(65537, 2048), "sha256", None),
        (ec.generate_private_key(ec.SECP256R1()), "sha1", What.SIGNATURE_WEAK),
    ],
    ids=["ec-sha384", "rsa-sha256", "ec-sha1"],
)
def test_a_signature_by_openssl_counts_unless_its_hash_is_weak(
    tmp_path: Path, key: Any, digest: str, problem: What | None
) -> None:
    now = datetime.now(UTC)  # OpenSSL signs by the clock of the machine
    holder = certificate("Ni Luh", key, "Ni Luh", key, ca=False, at=now)

    judged = judge(signed_by_openssl(tmp_path, holder, key, digest), b"isi", [holder])

    assert judged.problem is problem


def test_a_trusted_certificate_of_the_first_kind_vouches_for_nobody(tmp_path: Path) -> None:
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    subject = "/CN=Balai"
    (tmp_path / "root.key").write_bytes(pem_of(root_key))
    run = ("openssl", "req", "-x509", "-new", "-key", "root.key", "-subj", subject, "-days", "9")
    plain = (*run, "-config", os.devnull, "-out", "root.pem")
    subprocess.run(plain, cwd=tmp_path, check=True, capture_output=True)
    (root,) = read_certificates(tmp_path / "root.pem")
    holder = certificate("Ni Luh", key, "Balai", root_key, ca=False)

    judged = judge(sign(b"isi", Signer(holder, key), NOW), b"isi", [root])

    assert judged.signer is not None
    assert not judged.signer.trusted


def pem_of(key: Any) -> bytes:
    content: bytes = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return content


def signed_by_openssl(folder: Path, holder: x509.Certificate, key: Any, digest: str) -> bytes:
    (folder / "key.pem").write_bytes(pem_of(key))
    (folder / "certificate.pem").write_bytes(as_pem(holder))
    (folder / "content").write_bytes(b"isi")
    subprocess.run(
        [
            *("openssl", "cms", "-sign", "-binary", "-md", digest, "-in", "content"),
            *("-signer", "certificate.pem", "-inkey", "key.pem", "-outform", "DER"),
            *("-out", "signature.p7s"),
        ],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    return (folder / "signature.p7s").read_bytes()


def test_a_certificate_of_a_version_that_is_none_is_an_unreadable_signature() -> None:
    """The certificate library answers it with an error of its own kind, no ValueError."""
    key = ec.generate_private_key(ec.SECP256R1())
    made = sign(b"isi", Signer(certificate("A", key, "A", key, ca=False), key), NOW)
    version = bytes.fromhex("a003020102")  # [0] INTEGER 2, how X.509 writes version 3
    broken = made.replace(version, bytes.fromhex("a003020103"))
    assert judge(broken, b"isi", []).problem is What.SIGNATURE_UNREADABLE
