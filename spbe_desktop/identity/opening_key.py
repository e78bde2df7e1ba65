"""The key that opens bundles encrypted to a person: an age identity (X25519) under a passphrase."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pyrage

from spbe_desktop.errors import FileNotWritable, PassphraseWeak
from spbe_desktop.errors.bundles import OpeningKeyExists, OpeningKeyUnreadable, OpeningKeyWrong
from spbe_desktop.files import whole_file, write_whole
from spbe_desktop.identity.protect import LEAST

KEY, RECIPIENT = "opening-key.age", "opening-recipient.txt"
LARGEST = 1 << 16  # bytes of a key file
_PREFIX = "AGE-SECRET-KEY-1"


@dataclass(frozen=True, slots=True)
class OpeningKey:
    """An unlocked key."""

    secret: pyrage.x25519.Identity

    def __repr__(self) -> str:
        return f"OpeningKey({self.secret.to_public()})"  # never the key


def create_opening_key(path: Path, passphrase: str) -> str:
    """Make a key in the file `path`; the recipient that others encrypt to.

    `age -d -i path` opens with it too. Raises PassphraseWeak, OpeningKeyExists or FileNotWritable.
    """
    if len(passphrase) < LEAST:
        raise PassphraseWeak(least=LEAST)
    if path.exists():
        raise OpeningKeyExists(path=str(path))
    made = pyrage.x25519.Identity.generate()
    recipient = str(made.to_public())
    text = f"# public key: {recipient}\n{made}\n".encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileNotWritable(path=str(path), what=error.strerror or str(error)) from error
    with whole_file(path, private=True) as file:
        file.write(pyrage.passphrase.encrypt(text, _plain(passphrase)))
    write_whole(path.with_name(RECIPIENT), f"{recipient}\n".encode())
    return recipient


def unlock_opening_key(path: Path, passphrase: str) -> OpeningKey:
    """The key in a file; OpeningKeyUnreadable or OpeningKeyWrong (another passphrase)."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST)
    except OSError as error:
        raise OpeningKeyUnreadable(path=str(path)) from error
    if not content.lstrip().startswith(_PREFIX.encode()) and b"age-encryption" in content[:64]:
        try:
            content = pyrage.passphrase.decrypt(content, _plain(passphrase))
        except pyrage.DecryptError as error:
            raise OpeningKeyWrong(path=path.name) from error
    lines = content.decode(errors="replace").splitlines()
    found = next((line.strip() for line in lines if line.strip().startswith(_PREFIX)), "")
    try:
        return OpeningKey(pyrage.x25519.Identity.from_str(found))
    except pyrage.IdentityError as error:
        raise OpeningKeyUnreadable(path=str(path)) from error


def recipient_of(folder: Path) -> str:
    """The recipient of the key in `folder`; empty where there is none."""
    path = folder / RECIPIENT
    if not (folder / KEY).exists() or not path.exists():
        return ""
    return path.read_text(encoding="utf-8").strip()


def _plain(passphrase: str) -> str:
    # The same letters typed on another keyboard may arrive decomposed.
    return unicodedata.normalize("NFC", passphrase)
