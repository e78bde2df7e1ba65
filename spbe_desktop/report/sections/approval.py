"""The last page: room for those who answer for the report; nothing in it is filled in."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Spacer

from spbe_desktop.report.flowables import Picture
from spbe_desktop.report.fonts import REGULAR
from spbe_desktop.report.paper import Paper

BLOCK = 240.0
LINE = 26.0


def approval(paper: Paper, _: int) -> list[Any]:
    """An empty signature block at the right: place and date, office, name, NIP."""
    words = paper.words
    lead = words(
        "report.approval.lead", title=paper.title, agency=paper.agency, year=paper.view.year
    )
    labels = [words(f"report.approval.{key}") for key in ("place", "office", "name", "nip")]
    return [
        paper.text(lead, "body"),
        Spacer(0, 24),
        Picture(paper.sheet.width, 5 * LINE + 96, lambda canvas: _block(canvas, paper, labels)),
        Spacer(0, 24),
        paper.text(words("report.approval.note"), "note"),
    ]


def _block(canvas: Any, paper: Paper, labels: list[str]) -> None:
    left, top = paper.sheet.width - BLOCK, 5 * LINE + 80
    place, office, name, number = labels
    canvas.saveState()
    canvas.translate(left, top - LINE - 104)
    canvas.signed_here("coordinator", BLOCK, 98)
    canvas.restoreState()
    rows = [(place, 0.0), (office, LINE), (name, LINE + 110), (number, 2 * LINE + 110)]
    canvas.setLineWidth(0.5)
    canvas.setStrokeColor(paper.look.muted)
    canvas.setFillColor(paper.look.muted)
    canvas.setFont(REGULAR, 9)
    for label, down in rows:
        canvas.drawString(left, top - down, label)
        canvas.line(left + 84, top - down - 2, paper.sheet.width, top - down - 2)
