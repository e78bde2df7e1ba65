"""Mishaps of workspaces, evaluations, agencies and files to write."""

from __future__ import annotations

from spbe_desktop.errors.root import UserError


class WorkspaceNotFound(UserError):
    """The folder is not a workspace."""

    code, fields = "workspace_not_found", ("path",)


class WorkspaceTooNew(UserError):
    """A newer version of the program wrote this workspace."""

    code, fields = "workspace_too_new", ("path", "found", "known")


class WorkspaceBusy(UserError):
    """Another running program holds this workspace."""

    code, fields = "workspace_busy", ("path",)


class WorkspaceReadOnly(UserError):
    """The workspace lies on a disk or folder that refuses writing."""

    code, fields = "workspace_read_only", ("path",)


class WorkspaceDamaged(UserError):
    """The database file fails its own check."""

    code, fields = "workspace_damaged", ("path", "what")


class EvaluationUnknown(UserError):
    """No evaluation answers to that name."""

    code, fields = "evaluation_unknown", ("evaluation",)


class EvaluationExists(UserError):
    """This agency already has an evaluation of this year with this instrument."""

    code, fields = "evaluation_exists", ("agency", "year")


class AgencyUnknown(UserError):
    """No agency of that name or code is known."""

    code, fields = "agency_unknown", ("agency",)


class FileNotWritable(UserError):
    """A file cannot be written where it was asked for."""

    code, fields = "file_not_writable", ("path", "what")
