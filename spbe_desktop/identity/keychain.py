"""The passphrase in the system's keyring, where a person chose so for one identity."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from spbe_desktop.errors.trust import KeychainMissing
from spbe_desktop.files import write_whole
from spbe_desktop.identity.keys import read_identity

SERVICE = "SPBE Desktop"
_MARK = "keychain"  # a file that says that the choice was made


def is_remembered(folder: Path) -> bool:
    """Whether the choice was made for this identity."""
    try:
        return (folder / _MARK).read_text() == _user(folder)
    except OSError:
        return False


def remember(folder: Path, passphrase: str) -> None:
    """Keep the passphrase in the system's keyring; KeychainMissing where there is none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, _user(folder), passphrase)
    except KeyringError as error:
        raise KeychainMissing() from error
    write_whole(folder / _MARK, _user(folder).encode())


def recall(folder: Path) -> str:
    """The passphrase that is kept; empty where none is, or the keyring does not answer."""
    if not is_remembered(folder):
        return ""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, _user(folder)) or ""
    except KeyringError:
        return ""


def forget(folder: Path) -> None:
    """Keep it no longer."""
    import keyring
    from keyring.errors import KeyringError

    if is_remembered(folder):
        with suppress(KeyringError):  # not there: nothing to forget
            keyring.delete_password(SERVICE, _user(folder))
        (folder / _MARK).unlink(missing_ok=True)


def _user(folder: Path) -> str:
    return read_identity(folder).fingerprint.replace(" ", "")
