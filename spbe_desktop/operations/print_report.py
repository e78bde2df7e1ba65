"""Print the report that an evaluation's activity ends with, to a PDF file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spbe_desktop.bundle.names import slug
from spbe_desktop.files import write_whole
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.print_paper import AS_USUAL, paper_of
from spbe_desktop.progress import Progress, silent
from spbe_desktop.store.letterheads import letterhead_of
from spbe_desktop.store.queries import evaluation_view
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import PLAIN, Letterhead
from spbe_desktop.words import Words, load_words


@dataclass(frozen=True, slots=True)
class Paper:
    """A report as it lies in memory: the natural name of its file, and its bytes."""

    name: str
    content: bytes


def print_report(
    context: Context,
    evaluation: str,
    target: Path,
    *,
    language: str | None = None,
    progress: Progress = silent,
) -> Path:
    """Write the report of `evaluation` to `target`, whole or not at all.

    Raises EvaluationUnknown, FileNotWritable, and whatever `progress` stops the work with.
    """
    paper = preview_report(context, evaluation, language=language, progress=progress)
    write_whole(target, paper.content)
    return target


def preview_report(
    context: Context,
    evaluation: str,
    *,
    language: str | None = None,
    progress: Progress = silent,
) -> Paper:
    """What `print_report` would write now, to the byte."""
    with context.database.settled(evaluation) as session:
        view = evaluation_view(session, evaluation)
        head = letterhead_of(session)
    words = load_words(language or context.language)
    name = words("report.file_name", name=f"{slug(view.agency.name) or view.id}-{view.year}")
    return Paper(name, report_bytes(view, words, progress, head))


def report_bytes(
    view: EvaluationView,
    words: Words,
    progress: Progress = silent,
    letterhead: Letterhead = PLAIN,
) -> bytes:
    """The report of `view` as PDF bytes: the same view and language give the same bytes."""
    # ReportLab takes a fifth of a second to import; only printing and sealing pay for it.
    from spbe_desktop.report.evaluation_report import report_of

    return paper_of(report_of(view), view, words, AS_USUAL, letterhead, progress=progress).content
