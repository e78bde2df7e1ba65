"""Mishaps of signed statements: packs, receipts and missions, and of whom we believe."""

from __future__ import annotations

from spbe_desktop.errors.root import UserError


class StatementUnreadable(UserError):
    """The file is no signed statement, or its signature cannot be read."""

    code, fields = "statement_unreadable", ("path",)


class StatementAltered(UserError):
    """The content of a signed statement is not what was signed."""

    code, fields = "statement_altered", ("path",)


class StatementExpired(UserError):
    """A statement was signed outside the validity of the signer's certificate."""

    code, fields = "statement_expired", ("path",)


class StatementWeak(UserError):
    """Key or hash of a statement's signature can be broken."""

    code, fields = "statement_weak", ("path",)


class SignerRevoked(UserError):
    """The certificate of a statement's signer, or of who vouches for them, was revoked."""

    code, fields = "signer_revoked", ("path", "name")


class SignerUnknown(UserError):
    """A statement is soundly signed by someone whom nobody here believes."""

    code, fields = "signer_unknown", ("path", "name", "fingerprint")


class StatementElsewhere(UserError):
    """A sound statement says something else than what was asked for, or breaks its format."""

    code, fields = "statement_elsewhere", ("path", "what", "where", "problem")


class PackUnsigned(UserError):
    """A pack from a file bears no signature, and nobody chose to take it all the same."""

    code, fields = "pack_unsigned", ("path",)


class PackDigestDiffers(UserError):
    """A pack is not the one whose digest was asked for."""

    code, fields = "pack_digest_differs", ("path", "expected", "found")
