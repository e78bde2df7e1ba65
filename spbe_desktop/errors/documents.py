"""Mishaps of evidence, citations and findings."""

from __future__ import annotations

from spbe_desktop.errors.root import UserError


class EvidenceUnreadable(UserError):
    """A file offered as evidence cannot be read."""

    code, fields = "evidence_unreadable", ("path", "what")


class EvidenceChanging(UserError):
    """A file offered as evidence changed while it was being copied."""

    code, fields = "evidence_changing", ("path",)


class EvidenceMissing(UserError):
    """Evidence bytes the workspace should hold are gone or altered."""

    code, fields = "evidence_missing", ("name", "digest")


class EvidenceUnknown(UserError):
    """The evaluation has no document of that id."""

    code, fields = "evidence_unknown", ("evidence",)


class EvidenceHeld(UserError):
    """The evaluation has the very same document already."""

    code, fields = "evidence_held", ("name",)


class EvidenceKindRefused(UserError):
    """What was offered is no file: a link, a device, a connection."""

    code, fields = "evidence_kind_refused", ("path", "kind")


class EvidenceNotOpened(UserError):
    """A document that is a program, or pretends to be something else, is not opened outside."""

    code, fields = "evidence_not_opened", ("name", "kind")


class BackupRefused(UserError):
    """A backup inside the workspace would be lost with it."""

    code, fields = "backup_refused", ("path",)


class CitationUnknown(UserError):
    """The evaluation has no citation of that id, or not any more."""

    code, fields = "citation_unknown", ("citation",)


class FindingUnknown(UserError):
    """The evaluation has no finding of that id, or not any more."""

    code, fields = "finding_unknown", ("finding",)
