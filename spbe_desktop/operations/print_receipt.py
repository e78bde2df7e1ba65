"""Print a receipt: a paper with every document that arrived, and a QR code that proves it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from spbe_desktop.files import write_whole
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.read_letterhead import read_letterhead
from spbe_desktop.progress import Progress, silent
from spbe_desktop.views.receipt import Receipt
from spbe_desktop.words import load_words


def print_receipt(
    context: Context,
    receipt: Receipt,
    target: Path,
    *,
    language: str = "",
    progress: Progress = silent,
) -> Path:
    """Write the receipt to `target` as PDF, whole or not at all. Raises FileNotWritable.

    Whoever prints one has verified it: the paper says what the receipt says.
    """
    write_whole(target, receipt_pdf(context, receipt, language=language, progress=progress))
    return target


def receipt_pdf(
    context: Context, receipt: Receipt, *, language: str = "", progress: Progress = silent
) -> bytes:
    """What `print_receipt` would write: the same receipt gives the same bytes."""
    # ReportLab takes a fifth of a second to import; only printing pays for it.
    from spbe_desktop.report.receipt.paper import write_receipt

    made = BytesIO()
    words = load_words(language or context.language)
    write_receipt(receipt, words, read_letterhead(context), made, progress)
    return made.getvalue()
