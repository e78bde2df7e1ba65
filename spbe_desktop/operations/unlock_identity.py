"""The key of the workspace, by its passphrase, or still open from a moment ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_desktop.errors.trust import IdentityLocked
from spbe_desktop.operations.context import Context

if TYPE_CHECKING:
    from spbe_desktop.identity.keys import Signer


def signer_of(context: Context, passphrase: str) -> Signer:
    """The signer; without a passphrase the one held open, or of the system's keyring.

    Raises IdentityMissing, PassphraseWrong, or IdentityLocked where no passphrase was given and
    none is at hand.
    """
    from spbe_desktop.identity.keychain import recall
    from spbe_desktop.identity.keys import read_certificate, unlock

    folder, now = context.paths.identity, context.clock.now()
    certificate = read_certificate(folder)
    held = context.keys.take(now)
    if not passphrase and held is not None and held.certificate == certificate:
        return held
    passphrase = passphrase or recall(folder)
    if not passphrase:
        raise IdentityLocked()
    signer = unlock(folder, passphrase)
    context.keys.hold(signer, now)
    return signer


def is_open(context: Context) -> bool:
    """Whether the key can be used without asking for the passphrase."""
    from spbe_desktop.identity.keychain import is_remembered

    return context.keys.take(context.clock.now()) is not None or is_remembered(
        context.paths.identity
    )
