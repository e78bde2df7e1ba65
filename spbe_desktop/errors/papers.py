"""Mishaps of papers and of the letterhead."""

from __future__ import annotations

from spbe_desktop.errors.root import UserError


class PaperUnknown(UserError):
    """The catalogue has no paper of that id."""

    code, fields = "paper_unknown", ("paper",)


class PaperNotOffered(UserError):
    """The evaluation's activity has no such paper, or the paper has no such format."""

    code, fields = "paper_not_offered", ("paper", "format")


class LetterheadRefused(UserError):
    """Something of a letterhead cannot be kept."""

    code, fields = "letterhead_refused", ("what", "expected")


class MeetingRefused(UserError):
    """Something that is told of a meeting cannot be kept."""

    code, fields = "meeting_refused", ("what", "expected")


class LogoUnreadable(UserError):
    """A file offered as logo is no picture that can be read, or too large."""

    code, fields = "logo_unreadable", ("path",)


class KeyingUnreadable(UserError):
    """Lines keyed in from a paper cannot be used (all defects told)."""

    code, fields = "keying_unreadable", ("count", "first", "defects")
