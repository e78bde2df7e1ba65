"""Mishaps of papers and of the letterhead."""

from __future__ import annotations

from spbe_desktop.errors.root import UserError


class PaperUnknown(UserError):
    """The catalogue has no paper of that id."""

    code, fields = "paper_unknown", ("paper",)


class PaperNotOffered(UserError):
    """The evaluation's activity has no such paper, or the paper has no such format."""

    code, fields = "paper_not_offered", ("paper", "format")
