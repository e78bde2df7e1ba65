"""Make the key and certificate that this workspace signs with, once."""

from __future__ import annotations

from spbe_desktop.identity.certificates import Identity
from spbe_desktop.identity.keys import create_identity as create
from spbe_desktop.identity.keys import has_identity as has
from spbe_desktop.identity.keys import read_identity
from spbe_desktop.operations.context import Context


def create_identity(
    context: Context,
    *,
    name: str,
    unit: str = "",
    nip: str = "",
    role: str = "",
    passphrase: str,
) -> Identity:
    """Make the signing identity of `name`; without a name, of the person at work.

    Raises IdentityExists (a key is never overwritten) or PassphraseWeak.
    """
    return create(
        context.paths.identity,
        name=name.strip() or context.actor,
        unit=unit,
        nip=nip,
        role=role,
        passphrase=passphrase,
        clock=context.clock,
    )


def has_identity(context: Context) -> bool:
    """Whether this workspace can sign."""
    return has(context.paths.identity)


def own_identity(context: Context) -> Identity:
    """Whose key this workspace signs with; IdentityMissing when there is none yet."""
    return read_identity(context.paths.identity)
