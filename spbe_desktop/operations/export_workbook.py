"""The evaluation as a workbook with live formulas, for those who work in a spreadsheet."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.bundle.names import slug
from spbe_desktop.files import write_whole
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words, load_words


def export_workbook(
    context: Context, evaluation: str, target: Path, *, language: str | None = None
) -> Path:
    """Write the workbook to the XLSX file `target`, whole or not at all.

    Raises EvaluationUnknown or FileNotWritable.
    """
    # The spreadsheet library takes a quarter of a second to load; only this needs it.
    from spbe_desktop.report.workbook.write import write_workbook

    view = view_evaluation(context, evaluation)
    write_whole(target, write_workbook(view, load_words(language or context.language)))
    return target


def workbook_name(view: EvaluationView, words: Words) -> str:
    """The natural name of the file."""
    return words("book.file_name", name=f"{slug(view.agency.name) or view.id}-{view.year}")
