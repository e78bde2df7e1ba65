"""The life of the workspace's identity, and of whom it believes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spbe_desktop.errors import CertificateUnreadable
from spbe_desktop.files import write_whole
from spbe_desktop.identity.certificates import Identity, describe, read_certificates
from spbe_desktop.identity.keys import has_identity, read_identity
from spbe_desktop.identity.revocation import Revocation, RevocationList
from spbe_desktop.identity.spoken import spoken
from spbe_desktop.identity.trust import TrustStore
from spbe_desktop.operations.context import Context

__all__ = [
    "Believed",
    "Identity",
    "Revocation",
    "Standing",
    "believe",
    "believe_no_more",
    "bring_identity",
    "change_passphrase",
    "describe_identity",
    "forget_passphrase",
    "install_certificate",
    "look_at_certificate",
    "remember_passphrase",
    "request_certificate",
    "retire_identity",
    "spoken",
]


@dataclass(frozen=True, slots=True)
class Believed:
    """Someone who is believed; `centre` where missions are taken from them."""

    identity: Identity
    centre: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Who signs here, whom this workspace believes, and whom no more."""

    own: Identity | None
    is_self_made: bool
    is_remembered: bool
    is_open: bool
    believed: tuple[Believed, ...]
    revoked: tuple[Revocation, ...]


def describe_identity(context: Context) -> Standing:
    """Everything about identity and trust at once. Raises CertificateUnreadable."""
    from spbe_desktop.identity.keychain import is_remembered

    folder, trust = context.paths.identity, TrustStore(context.paths.trust)
    own = read_identity(folder) if has_identity(folder) else None
    centres = set(trust.centres())
    return Standing(
        own,
        own is not None and not own.issuer,
        own is not None and is_remembered(folder),
        context.keys.take(context.clock.now()) is not None,
        tuple(Believed(describe(each), each in centres) for each in trust.certificates()),
        RevocationList(context.paths.trust).entries(),
    )


def change_passphrase(context: Context, old: str, new: str) -> None:
    """Lock the key anew. Raises IdentityMissing, PassphraseWrong or PassphraseWeak."""
    from spbe_desktop.identity import keeping, keychain

    keeping.change_passphrase(context.paths.identity, old, new)
    context.keys.lock()
    if keychain.is_remembered(context.paths.identity):
        keychain.remember(context.paths.identity, new)


def bring_identity(context: Context, path: Path, theirs: str, passphrase: str) -> Identity:
    """Sign with the key of a PKCS#12 file from now on, kept here under its own passphrase.

    Raises IdentityExists, CredentialUnreadable, CredentialLocked or PassphraseWeak.
    """
    from spbe_desktop.identity.keeping import bring_credential

    return bring_credential(context.paths.identity, path, theirs, passphrase)


def request_certificate(context: Context, target: Path, passphrase: str) -> Path:
    """Write the request that a certificate authority answers with a certificate."""
    from spbe_desktop.identity.keeping import request

    write_whole(target, request(context.paths.identity, passphrase))
    return target


def install_certificate(context: Context, path: Path) -> Identity:
    """Use the certificate that was issued on our request.

    Raises IdentityMissing, CertificateUnreadable, CertificateElsewhere or IdentityExpired.
    """
    from spbe_desktop.identity.keeping import install

    found = read_certificates(path)
    context.keys.lock()
    return install(context.paths.identity, found, path.name, context.clock.now())


def retire_identity(context: Context, *, stolen: bool = False, reason: str = "") -> Identity:
    """Set the key aside, so that a new one can be made; no evaluation or bundle is touched.

    A `stolen` one is revoked here, too: nothing that it signed is believed any more.
    """
    from spbe_desktop.identity import keeping, keychain

    own = read_identity(context.paths.identity)
    keychain.forget(context.paths.identity)
    if stolen:
        today = context.clock.now().date().isoformat()
        gone = Revocation(serial=own.serial, name=own.name, since=today, reason=reason)
        RevocationList(context.paths.trust).add([gone])
    context.keys.lock()
    return keeping.retire(context.paths.identity)


def remember_passphrase(context: Context, passphrase: str) -> None:
    """Keep the passphrase in the system's keyring; PassphraseWrong or KeychainMissing."""
    from spbe_desktop.identity.keychain import remember
    from spbe_desktop.identity.keys import unlock

    unlock(context.paths.identity, passphrase)
    remember(context.paths.identity, passphrase)


def forget_passphrase(context: Context) -> None:
    """Take the passphrase out of the system's keyring."""
    from spbe_desktop.identity.keychain import forget

    forget(context.paths.identity)


def look_at_certificate(path: Path) -> Identity:
    """Whose certificate a file holds; CertificateUnreadable where it holds none."""
    found = read_certificates(path)
    if not found:
        raise CertificateUnreadable(path=str(path))
    return describe(found[0])


def believe(context: Context, path: Path, *, centre: bool = False) -> tuple[Identity, ...]:
    """Believe the certificates of a file; a `centre` may send missions besides."""
    look_at_certificate(path)
    found = read_certificates(path)
    for each in found:
        TrustStore(context.paths.trust).add(each, centre=centre)
    return tuple(map(describe, found))


def believe_no_more(context: Context, fingerprint: str) -> bool:
    """Take a certificate out of the trust store; whether it was there."""
    return TrustStore(context.paths.trust).remove(fingerprint)
