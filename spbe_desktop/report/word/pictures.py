"""Drawings as PNG at 200 dpi: python-docx takes neither EMF nor SVG."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import pypdfium2
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepInFrame, KeepTogether, Table

from spbe_desktop.report.flowables import Heading, Picture

DPI = 200


def pictures_of(story: Iterable[Any]) -> Iterator[Picture]:
    """Every drawing of a story, those in tables too; the body of a heading is not one."""
    for each in story:
        if isinstance(each, Picture):
            yield each
        elif isinstance(each, KeepTogether | KeepInFrame):
            yield from pictures_of(each._content)
        elif isinstance(each, Table):
            for row in each._cellvalues:
                for cell in row:
                    yield from pictures_of(cell if isinstance(cell, list | tuple) else [cell])
        elif isinstance(each, list | tuple) and not isinstance(each, Heading):
            yield from pictures_of(each)


def drawn(pictures: Iterable[Picture]) -> dict[int, bytes]:
    """The PNG of each drawing, by the identity of the drawing."""
    wanted = list(pictures)
    if not wanted:
        return {}
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    for each in wanted:
        canvas.setPageSize((max(each.width, 1) + 2, max(each.height, 1) + 2))
        canvas.translate(1, 1)
        each.paint(canvas)
        canvas.showPage()
    canvas.save()
    pages = pypdfium2.PdfDocument(target.getvalue())
    try:
        return {id(each): _png(pages[at]) for at, each in enumerate(wanted)}
    finally:
        pages.close()


def _png(page: Any) -> bytes:
    target = BytesIO()
    page.render(scale=DPI / 72).to_pil().convert("RGB").quantize(64).save(target, "PNG")
    return target.getvalue()
