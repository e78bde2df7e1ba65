"""A bundle encrypted to the centre and the lead: they open it, nobody else does."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from spbe_desktop.bundle.envelope import HEAD, decrypt, encrypt
from spbe_desktop.bundle.verify import verify
from spbe_desktop.errors import (
    Cancelled,
    PassphraseWeak,
)
from spbe_desktop.errors.bundles import (
    BundleLocked,
    EnvelopeDamaged,
    KeyElsewhere,
    OpeningKeyExists,
    OpeningKeyUnreadable,
    OpeningKeyWrong,
    RecipientUnknown,
)
from spbe_desktop.identity.opening_key import (
    OpeningKey,
    create_opening_key,
    recipient_of,
    unlock_opening_key,
)
from spbe_desktop.operations.opening_keys import read_recipients
from tests.core.bundle.conftest import PASSPHRASE, Desk


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The key of the centre; making and opening one takes a second on purpose."""
    made = tmp_path_factory.mktemp("centre")
    create_opening_key(made / "opening-key.age", PASSPHRASE)
    return made


@pytest.fixture(scope="module")
def key(folder: Path) -> OpeningKey:
    return unlock_opening_key(folder / "opening-key.age", PASSPHRASE)


def test_whoever_it_is_for_gets_the_very_bytes(
    desk: Desk, folder: Path, key: OpeningKey, tmp_path: Path
) -> None:
    plain, locked = desk.seal().path, tmp_path / "a.spbe.age"
    encrypt(plain, locked, [recipient_of(folder)])

    decrypt(locked, tmp_path / "b.spbe", key)

    assert locked.read_bytes().startswith(HEAD)
    assert (tmp_path / "b.spbe").read_bytes() == plain.read_bytes()


def test_it_is_for_each_of_several(desk: Desk, folder: Path, key: OpeningKey) -> None:
    lead = str(OpeningKey(type(key.secret).generate()).secret.to_public())
    locked = desk.folder / "a.spbe.age"
    encrypt(desk.seal().path, locked, [lead, recipient_of(folder)])

    decrypt(locked, desk.folder / "b.spbe", key)

    assert verify(desk.folder / "b.spbe", [desk.certificate]).trusted


def test_another_key_is_told_so_and_leaves_nothing(desk: Desk, key: OpeningKey) -> None:
    other = type(key.secret).generate()
    locked = desk.folder / "a.spbe.age"
    encrypt(desk.seal().path, locked, [str(other.to_public())])

    with pytest.raises(KeyElsewhere):
        decrypt(locked, desk.folder / "b.spbe", key)

    assert not (desk.folder / "b.spbe").exists()


@pytest.mark.parametrize("harm", [lambda b: b[:-9], lambda b: b[:-9] + bytes(9), lambda _: b"?"])
def test_a_damaged_file_is_told_so_and_leaves_nothing(
    desk: Desk, folder: Path, key: OpeningKey, harm: object
) -> None:
    locked = desk.folder / "a.spbe.age"
    encrypt(desk.seal().path, locked, [recipient_of(folder)])
    locked.write_bytes(harm(locked.read_bytes()))  # type: ignore[operator]

    with pytest.raises(EnvelopeDamaged):
        decrypt(locked, desk.folder / "b.spbe", key)

    assert not (desk.folder / "b.spbe").exists()


def test_a_wrong_passphrase_is_told_apart_from_a_missing_key(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(OpeningKeyWrong):
        unlock_opening_key(folder / "opening-key.age", "bukan ini")
    with pytest.raises(OpeningKeyUnreadable):
        unlock_opening_key(tmp_path / "hilang.age", PASSPHRASE)


def test_a_key_is_never_overwritten_and_never_weak(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(OpeningKeyExists):
        create_opening_key(folder / "opening-key.age", PASSPHRASE)
    with pytest.raises(PassphraseWeak):
        create_opening_key(tmp_path / "k.age", "pendek")


def test_an_encrypted_bundle_is_not_called_a_broken_one(desk: Desk, folder: Path) -> None:
    locked = desk.folder / "a.spbe.age"
    encrypt(desk.seal().path, locked, [recipient_of(folder)])

    with pytest.raises(BundleLocked):
        verify(locked)


def test_recipients_come_typed_or_from_a_file(folder: Path, tmp_path: Path) -> None:
    recipient = recipient_of(folder)
    (tmp_path / "pusat.txt").write_text(f"# pusat\n{recipient} # 2026\n", encoding="utf-8")

    assert read_recipients([recipient, str(tmp_path / "pusat.txt")]) == (recipient,)
    with pytest.raises(RecipientUnknown):
        read_recipients(["age1bukan"])


def test_encrypting_and_opening_need_no_more_memory_for_more_bytes(
    folder: Path, key: OpeningKey, tmp_path: Path
) -> None:
    plain, locked = tmp_path / "besar", tmp_path / "besar.age"
    plain.write_bytes(bytes(24 << 20))
    tracemalloc.start()

    encrypt(plain, locked, [recipient_of(folder)])
    decrypt(locked, tmp_path / "lagi", key)

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 << 20


def test_stopping_leaves_no_file(desk: Desk, folder: Path) -> None:
    class Stopped:
        def step(self, done: int, total: int, what: str) -> None:
            del done, total, what
            raise Cancelled

    with pytest.raises(Cancelled):
        encrypt(desk.seal().path, desk.folder / "a.age", [recipient_of(folder)], Stopped())

    assert not list(desk.folder.glob("*.age"))
