"""Mishaps of papers on their way out and back: signing them, and reading what is printed."""

from __future__ import annotations

from spbe_desktop.errors.root import UserError


class PictureUnreadable(UserError):
    """The file is no picture and no PDF that can be looked at."""

    code, fields = "picture_unreadable", ("path",)


class MarkMissing(UserError):
    """There is no page mark of ours in what was given."""

    code, fields = "mark_missing", ("what",)


class BundleNotValid(UserError):
    """A bundle that a page should be held against is itself changed or unsigned."""

    code, fields = "bundle_not_valid", ("path",)


class CredentialUnreadable(UserError):
    """The file is no PKCS#12 file with a key that can sign."""

    code, fields = "credential_unreadable", ("path",)


class CredentialLocked(UserError):
    """The PKCS#12 file does not open with this passphrase."""

    code, fields = "credential_locked", ("path",)


class PaperUnreadable(UserError):
    """The file is no PDF, or one that is damaged or under a password."""

    code, fields = "paper_unreadable", ("path",)


class PaperChanged(UserError):
    """A signed paper was changed after it was signed, so another signature is refused."""

    code, fields = "paper_changed", ("path",)


class PaperUnsound(UserError):
    """What was just signed does not verify, so it was not kept."""

    code, fields = "paper_unsound", ("path",)


class AreaMissing(UserError):
    """The paper has no place of that name, or no such page, for a signature."""

    code, fields = "area_missing", ("area",)


class PrinterFailed(UserError):
    """The printer took no page."""

    code, fields = "printer_failed", ("printer", "why")
