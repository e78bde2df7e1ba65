"""Mishaps of an evaluation's workbook on its way back."""

from __future__ import annotations

from spbe_desktop.errors.root import UserError


class WorkbookForeign(UserError):
    """A file cannot be read, or is no workbook that this program wrote."""

    code, fields = "workbook_foreign", ("path",)


class WorkbookElsewhere(UserError):
    """A workbook was made of another evaluation, stage or instrument."""

    code, fields = "workbook_elsewhere", ("path",)


class WorkbookStale(UserError):
    """The evaluation changed after the changes of a workbook were shown."""

    code, fields = "workbook_stale", ("evaluation",)
