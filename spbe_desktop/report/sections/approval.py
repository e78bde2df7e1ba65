"""The last page: room for those who answer for the report; nothing on it claims a signature."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Spacer

from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.letters.signatures import signatures
from spbe_desktop.report.paper import Paper

ROLES = ("coordinator",)


def approval(paper: Paper, _: int) -> list[Any]:
    """An empty signature block at the right: place and date, office, name, NIP."""
    words = paper.words
    lead = words(
        "report.approval.lead", title=paper.title, agency=paper.agency, year=paper.view.year
    )
    return [
        paper.text(lead, "body"),
        *signatures(paper, Part("signatures", roles=ROLES), 0),
        Spacer(0, 12),
        paper.text(words("report.approval.note"), "note"),
    ]
