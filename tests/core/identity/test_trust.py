"""The certificates that a workspace believes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from spbe_desktop.errors import CertificateUnreadable
from spbe_desktop.identity.certificates import describe, read_certificates
from spbe_desktop.identity.keys import create_identity, read_certificate
from spbe_desktop.identity.trust import TrustStore


class StillClock:
    """A clock that stands."""

    def now(self) -> datetime:
        return datetime(2026, 11, 23, tzinfo=UTC)


def certificate(folder: Path, name: str = "Ni Luh") -> x509.Certificate:
    create_identity(folder, name=name, passphrase="sandi yang panjang", clock=StillClock())
    return read_certificate(folder)


def test_a_folder_that_is_not_there_holds_no_trust(tmp_path: Path) -> None:
    assert TrustStore(tmp_path / "trust").certificates() == ()


def test_what_is_added_is_believed(tmp_path: Path) -> None:
    store = TrustStore(tmp_path / "trust")
    one = certificate(tmp_path / "one")

    store.add(one)

    assert store.certificates() == (one,)


def test_adding_twice_changes_nothing(tmp_path: Path) -> None:
    store = TrustStore(tmp_path / "trust")
    one = certificate(tmp_path / "one")

    assert store.add(one) == store.add(one)
    assert store.certificates() == (one,)


def test_a_file_of_several_certificates_gives_all(tmp_path: Path) -> None:
    both = certificate(tmp_path / "a", "A"), certificate(tmp_path / "b", "B")
    (tmp_path / "both.pem").write_bytes(b"".join(c.public_bytes(Encoding.PEM) for c in both))

    assert read_certificates(tmp_path / "both.pem") == both


def test_a_der_certificate_is_read_too(tmp_path: Path) -> None:
    one = certificate(tmp_path / "one")
    (tmp_path / "one.cer").write_bytes(one.public_bytes(Encoding.DER))

    assert read_certificates(tmp_path / "one.cer") == (one,)


@pytest.mark.parametrize("content", [b"", b"hello", b"-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_what_is_no_certificate_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.pem"
    path.write_bytes(content)

    with pytest.raises(CertificateUnreadable) as refusal:
        read_certificates(path)

    assert refusal.value.details == {"path": str(path)}


def test_a_certificate_without_a_name_is_known_by_its_subject(tmp_path: Path) -> None:
    assert describe(certificate(tmp_path, name=" ")).name == "C=ID"
