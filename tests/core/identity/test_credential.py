"""A PKCS#12 file is opened, or it is said in words why it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from spbe_desktop.errors import CredentialLocked, CredentialUnreadable, PassphraseWrong
from spbe_desktop.identity.credential import (
    is_self_made,
    issuer_of,
    own_credential,
    read_credential,
)
from spbe_desktop.identity.keys import create_identity
from tests.core.identity.papers import PASSPHRASE, a_credential, an_issuer, as_p12
from tests.factories import TickingClock


@pytest.mark.parametrize("bits", [0, 2048])
def test_a_file_gives_back_key_certificate_and_issuer(tmp_path: Path, bits: int) -> None:
    given = a_credential(issuer=an_issuer(), bits=bits)
    read = read_credential(as_p12(given, tmp_path), PASSPHRASE)
    assert (read.certificate, read.chain) == (given.certificate, given.chain)
    assert read.key.public_key() == given.key.public_key()


def test_a_wrong_passphrase_is_told(tmp_path: Path) -> None:
    path = as_p12(a_credential(), tmp_path)
    with pytest.raises(CredentialLocked) as told:
        read_credential(path, "bukan itu")
    assert told.value.details == {"path": path.name}


@pytest.mark.parametrize(
    "content", [b"", b"halo", b"0\x82\x01\x00", b"-----BEGIN CERTIFICATE-----"]
)
def test_a_file_of_another_kind_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "lain.p12").write_bytes(content)
    with pytest.raises(CredentialUnreadable):
        read_credential(tmp_path / "lain.p12", PASSPHRASE)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CredentialUnreadable):
        read_credential(tmp_path / "tidak-ada.p12", PASSPHRASE)


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "besar.p12").write_bytes(bytes(2 << 20))
    with pytest.raises(CredentialUnreadable):
        read_credential(tmp_path / "besar.p12", PASSPHRASE)


def test_a_file_without_a_key_cannot_sign(tmp_path: Path) -> None:
    lock = BestAvailableEncryption(PASSPHRASE.encode())
    content = pkcs12.serialize_key_and_certificates(
        None, None, None, [an_issuer().certificate], lock
    )
    (tmp_path / "kosong.p12").write_bytes(content)
    with pytest.raises(CredentialUnreadable):
        read_credential(tmp_path / "kosong.p12", PASSPHRASE)


def test_the_own_key_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    create_identity(tmp_path, name="Ni Made", passphrase=PASSPHRASE, clock=TickingClock())
    assert is_self_made(own_credential(tmp_path, PASSPHRASE).certificate)
    with pytest.raises(PassphraseWrong):
        own_credential(tmp_path, "bukan itu")


def test_an_issued_certificate_is_not_self_made_and_names_its_issuer() -> None:
    issued = a_credential(issuer=an_issuer("Balai Contoh"))
    assert (is_self_made(issued.certificate), issuer_of(issued.certificate)) == (
        False,
        "Balai Contoh",
    )


def test_a_credential_never_shows_its_key() -> None:
    assert repr(a_credential("Ni Made")) == "Credential('Ni Made')"
