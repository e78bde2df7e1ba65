"""The documents still expected of an agency, as PDF or XLSX to send to it."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.files import write_whole
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.print_paper import print_paper
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.progress import Progress, silent
from spbe_desktop.report.request_list.workbook import write_request_list
from spbe_desktop.views.requests import Request, requests_of
from spbe_desktop.words import load_words

PAPER = "request-list"  # in the catalogue of papers


def print_request_list(
    context: Context,
    evaluation: str,
    target: Path,
    *,
    language: str | None = None,
    progress: Progress = silent,
) -> Path:
    """Write the list to `target`: a spreadsheet where its name ends in `.xlsx`, else a PDF.

    Raises EvaluationUnknown, FileNotWritable, and whatever `progress` stops the work with.
    """
    if target.suffix.casefold() != ".xlsx":
        print_paper(context, evaluation, PAPER, target, language=language, progress=progress)
        return target
    view = view_evaluation(context, evaluation)
    write_whole(target, write_request_list(view, load_words(language or context.language)))
    return target


def list_requests(context: Context, evaluation: str) -> tuple[Request, ...]:
    """What is still expected, indicator by indicator. Raises EvaluationUnknown."""
    return requests_of(view_evaluation(context, evaluation))
