"""What is printed, and how: work for the long lane, away from the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.print_paper import preview_paper, print_paper
from spbe_desktop.operations.record_imprint import record_imprint
from spbe_desktop.progress import Progress
from spbe_desktop.views.papers import Format, PaperKind, PaperOptions, PrintedPaper


@dataclass(frozen=True)
class Choice:
    """A paper as it is wanted."""

    kind: PaperKind
    language: str
    options: PaperOptions


def preview(
    context: Context, evaluation: str, choice: Choice, passphrase: str, progress: Progress
) -> PrintedPaper:
    """Print into memory; with a passphrase the code of every page is signed."""
    return preview_paper(
        context,
        evaluation,
        choice.kind.id,
        language=choice.language,
        options=choice.options,
        passphrase=passphrase,
        progress=progress,
    )


def save(
    context: Context,
    evaluation: str,
    choice: Choice,
    passphrase: str,
    target: Path,
    progress: Progress,
) -> Path:
    """Print to a file, whose name says in which format."""
    format: Format = "docx" if target.suffix.lower() == ".docx" else "pdf"
    printed = print_paper(
        context,
        evaluation,
        choice.kind.id,
        target,
        language=choice.language,
        options=replace(choice.options, format=format),
        passphrase=passphrase if format == "pdf" else "",
        progress=progress,
    )
    record_imprint(context, evaluation, choice.kind.id, "saved", target.name, printed.state)
    return target
