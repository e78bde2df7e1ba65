"""The text of a PDF, page by page."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from spbe_desktop.evidence.reading.outcome import CHARACTERS, PAGES, Outcome, Reading


def read_pdf(path: Path) -> Reading:
    """Read a PDF; one that asks for a password or is broken is marked so."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        asks = "password" in str(error).lower()
        return Reading(Outcome.ENCRYPTED if asks else Outcome.DAMAGED)
    pages: list[str] = []
    room = CHARACTERS
    with document:
        for number in range(min(len(document), PAGES)):
            text = _page(document, number)
            pages.append(text)
            room -= len(text)
            if room <= 0:
                break
        read = Reading.of(pages, cut=len(pages) < len(document))
        return replace(read, made=_made(str(document.get_metadata_value("CreationDate"))))


def _made(stamp: str) -> str:
    """The ISO date of `D:20240312093000+07'00'`; empty where it is none."""
    found = re.match(r"(?:D:)?(\d{4})(\d{2})(\d{2})", stamp)
    return "" if found is None else "-".join(found.groups())


def _page(document: object, number: int) -> str:
    """The text of one page; a page that is broken has none."""
    import pypdfium2

    assert isinstance(document, pypdfium2.PdfDocument)  # noqa: S101 (for the type checker)
    try:
        page = document[number]
        text = page.get_textpage()
        told: str = text.get_text_bounded()
        text.close()
        page.close()
    except pypdfium2.PdfiumError:
        return ""
    return told.replace("\r\n", "\n").replace("\ufffe", "-")
