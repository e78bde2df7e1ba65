"""Mishaps of identities, certificates and bundles."""

from __future__ import annotations

from spbe_desktop.errors.root import UserError


class IdentityMissing(UserError):
    """No signing key has been made in this workspace yet."""

    code, fields = "identity_missing", ()


class IdentityExists(UserError):
    """A signing key exists already; it is never overwritten."""

    code, fields = "identity_exists", ("name",)


class IdentityExpired(UserError):
    """Today lies outside the validity of the signer's certificate."""

    code, fields = "identity_expired", ("name", "until", "today")


class PassphraseWrong(UserError):
    """The signing key does not open with this passphrase."""

    code, fields = "passphrase_wrong", ()


class PassphraseWeak(UserError):
    """The passphrase is too short to protect a key."""

    code, fields = "passphrase_weak", ("least",)


class CertificateUnreadable(UserError):
    """The file is not a PEM or DER certificate."""

    code, fields = "certificate_unreadable", ("path",)


class BundleUnsound(UserError):
    """What was just sealed does not verify, so it was not kept."""

    code, fields = "bundle_unsound", ("path", "what")


class NotABundle(UserError):
    """The file is no bundle at all: no ZIP, no bag, or beyond the limits."""

    code, fields = "not_a_bundle", ("path", "what")
