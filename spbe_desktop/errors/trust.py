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


class ReceiptCodeMissing(UserError):
    """There is no code of a receipt in what was given."""

    code, fields = "receipt_code_missing", ("what",)


class ReceiptCodeUnknown(UserError):
    """Nobody believed here signed what a receipt's code says."""

    code, fields = "receipt_code_unknown", ("serial",)


class MissionExpired(UserError):
    """The days of a mission are over."""

    code, fields = "mission_expired", ("path", "until", "today")


class MissionEarly(UserError):
    """The days of a mission have not begun."""

    code, fields = "mission_early", ("path", "start", "today")


class MissionForeign(UserError):
    """A mission is signed by someone believed who is not the central office of this workspace."""

    code, fields = "mission_foreign", ("path", "name")


class MissionUnknown(UserError):
    """No mission of that number, or no such agency in it."""

    code, fields = "mission_unknown", ("serial",)


class MissionDraftRefused(UserError):
    """A draft of a mission cannot be issued."""

    code, fields = "mission_draft_refused", ("where", "problem")


class IdentityLocked(UserError):
    """The key is locked, and no passphrase was given."""

    code, fields = "identity_locked", ()


class CertificateElsewhere(UserError):
    """None of the certificates in a file is for the key of this workspace."""

    code, fields = "certificate_elsewhere", ("path",)


class KeychainMissing(UserError):
    """The system has no keyring that answers."""

    code, fields = "keychain_missing", ()
