"""The contents list; its page numbers are filled in when the last page is done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.platypus import PageBreak

from spbe_desktop.report.document import page_form
from spbe_desktop.report.flowables import LISTED, Heading, Picture
from spbe_desktop.report.fonts import STRONG
from spbe_desktop.report.paper import Paper

NUMBER_ROOM = 34.0


def contents(paper: Paper, headings: Iterable[Heading]) -> list[Any]:
    """The page that lists chapters and sections, each a link to its place."""
    title = paper.text(paper.words("report.contents"), "heading 0")
    return [title, *(_line(paper, each) for each in headings if each.level <= LISTED), PageBreak()]


def _line(paper: Paper, heading: Heading) -> Picture:
    chapter = heading.level == 0
    indent = 24.0 if heading.number or not chapter else 0.0
    indent += 0.0 if chapter else 28.0
    text = paper.text(heading.title, "cell strong" if chapter else "cell")
    room = paper.sheet.width - indent - NUMBER_ROOM
    _, tall = text.wrap(room, paper.sheet.height)
    height = tall + (13 if chapter else 5)

    def paint(canvas: Any) -> None:
        canvas.setFont(STRONG, 9)
        canvas.setFillColor(paper.look.accent if chapter else paper.look.muted)
        canvas.drawString(0 if chapter else 24, tall - 9, heading.number)
        text.drawOn(canvas, indent, 0)
        canvas.saveState()
        canvas.translate(paper.sheet.width, tall - 9)
        canvas.doForm(page_form(heading.key))
        canvas.restoreState()
        canvas.linkRect("", heading.key, (0, -2, paper.sheet.width, tall + 2), relative=1)
        if chapter:
            canvas.setStrokeColor(paper.look.hairline)
            canvas.setLineWidth(0.5)
            canvas.line(0, tall + 6, paper.sheet.width, tall + 6)

    return Picture(paper.sheet.width, height, paint, tag="P")
