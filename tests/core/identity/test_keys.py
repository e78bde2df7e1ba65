"""The signing identity: made once, locked well, readable by stock tools."""

from __future__ import annotations

import os
import subprocess
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)

from spbe_desktop.errors import (
    FileNotWritable,
    IdentityExists,
    IdentityMissing,
    PassphraseWeak,
    PassphraseWrong,
)
from spbe_desktop.identity.certificates import Identity
from spbe_desktop.identity.keys import (
    create_identity,
    has_identity,
    read_certificate,
    read_identity,
    unlock,
)

NOW = datetime(2026, 11, 23, 3, 4, 5, tzinfo=UTC)
PASSPHRASE = "sandi yang panjang"


class StillClock:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW


def make(folder: Path, passphrase: str = PASSPHRASE, name: str = "Ni Luh Putu") -> Identity:
    return create_identity(
        folder,
        name=name,
        unit="Dinas Kominfo",
        nip="198001012005012001",
        passphrase=passphrase,
        clock=StillClock(),
    )


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_an_identity_says_whose_it_is(tmp_path: Path) -> None:
    made = make(tmp_path)

    assert (made.name, made.unit, made.nip) == (
        "Ni Luh Putu",
        "Dinas Kominfo",
        "198001012005012001",
    )


def test_what_was_made_is_what_is_read(tmp_path: Path) -> None:
    made = make(tmp_path / "new" / "folder")

    assert read_identity(tmp_path / "new" / "folder") == made


def test_the_certificate_is_valid_now_and_for_five_years(tmp_path: Path) -> None:
    made = make(tmp_path)

    assert made.valid_from < NOW < made.valid_until
    assert made.valid_until.year == 2031


def test_a_fingerprint_is_sixteen_groups_and_equals_that_of_openssl(tmp_path: Path) -> None:
    made = make(tmp_path)

    told = run(
        "openssl", "x509", "-in", f"{tmp_path}/certificate.pem", "-noout", "-fingerprint", "-sha256"
    )
    assert told.stdout.strip().partition("=")[2].replace(":", "") == made.fingerprint.replace(
        " ", ""
    )
    assert [len(group) for group in made.fingerprint.split()] == [4] * 16


def test_openssl_trusts_the_certificate_by_itself(tmp_path: Path) -> None:
    make(tmp_path)

    file = f"{tmp_path}/certificate.pem"
    moment = str(int(NOW.timestamp()))
    told = run("openssl", "verify", "-attime", moment, "-CAfile", file, file)
    assert told.stdout == f"{file}: OK\n"


def test_the_key_is_under_scrypt_and_opens_with_openssl(tmp_path: Path) -> None:
    make(tmp_path)

    key = f"{tmp_path}/key.pem"
    shape = run("openssl", "asn1parse", "-in", key).stdout
    opened = run("openssl", "pkcs8", "-in", key, "-passin", f"pass:{PASSPHRASE}")
    assert ":scrypt" in shape
    assert ":aes-256-cbc" in shape
    assert opened.stdout.startswith("-----BEGIN PRIVATE KEY-----")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_nobody_else_may_read_the_key(tmp_path: Path) -> None:
    make(tmp_path / "identity")

    assert (tmp_path / "identity" / "key.pem").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "identity").stat().st_mode & 0o777 == 0o700


def test_the_right_passphrase_gives_the_key_of_the_certificate(tmp_path: Path) -> None:
    make(tmp_path)

    signer = unlock(tmp_path, PASSPHRASE)

    assert signer.key.public_key() == read_certificate(tmp_path).public_key()


def test_a_passphrase_typed_decomposed_is_the_same(tmp_path: Path) -> None:
    make(tmp_path, passphrase=unicodedata.normalize("NFC", "café-rahasia"))

    assert unlock(tmp_path, unicodedata.normalize("NFD", "café-rahasia"))


def test_a_wrong_passphrase_is_told(tmp_path: Path) -> None:
    make(tmp_path)

    with pytest.raises(PassphraseWrong):
        unlock(tmp_path, PASSPHRASE + "!")


def test_a_key_of_another_kind_is_not_ours(tmp_path: Path) -> None:
    make(tmp_path)
    other = rsa.generate_private_key(65537, 2048).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(PASSPHRASE.encode())
    )
    (tmp_path / "key.pem").write_bytes(other)

    with pytest.raises(PassphraseWrong):
        unlock(tmp_path, PASSPHRASE)


def test_a_short_passphrase_is_refused_and_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(PassphraseWeak):
        make(tmp_path, passphrase="pendek!")

    assert list(tmp_path.iterdir()) == []


def test_an_identity_is_never_overwritten(tmp_path: Path) -> None:
    first = make(tmp_path)

    with pytest.raises(IdentityExists) as refusal:
        make(tmp_path, name="Orang Lain")

    assert refusal.value.details == {"name": "Ni Luh Putu"}
    assert read_identity(tmp_path) == first


def test_a_key_left_alone_by_a_power_cut_is_replaced(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "certificate.pem").unlink()

    make(tmp_path)

    assert unlock(tmp_path, PASSPHRASE)


def test_without_an_identity_nothing_unlocks(tmp_path: Path) -> None:
    assert not has_identity(tmp_path)
    with pytest.raises(IdentityMissing):
        unlock(tmp_path, PASSPHRASE)


def test_a_certificate_without_its_key_does_not_sign(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "key.pem").unlink()

    with pytest.raises(IdentityMissing):
        unlock(tmp_path, PASSPHRASE)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(FileNotWritable):
        make(tmp_path / "file" / "identity")


def test_a_name_longer_than_a_certificate_takes_is_cut(tmp_path: Path) -> None:
    assert make(tmp_path, name="N" * 100).name == "N" * 64


def test_a_signer_does_not_show_its_key(tmp_path: Path) -> None:
    make(tmp_path)

    assert repr(unlock(tmp_path, PASSPHRASE)) == "Signer('Ni Luh Putu')"
