"""The list of evidence: number, name, size, use, and the full SHA-256 of every file."""

from __future__ import annotations

from typing import Any

from spbe_desktop.report.paper import NOTHING, Paper
from spbe_desktop.report.tables import ruled
from spbe_desktop.views.evaluation import EvidenceView


def evidence(paper: Paper, _: int) -> list[Any]:
    """The table of documents."""
    words = paper.words
    if not paper.view.evidence:
        return [paper.text(words("report.evidence.none"), "body")]
    head = [words(f"report.head.{key}") for key in ("number", "document", "used", "size")]
    rows = [_row(paper, each) for each in paper.view.evidence]
    return [
        paper.text(words("report.evidence.lead"), "body"),
        ruled(paper, head, rows, (26, 292, 78, 58), right=(3,)),
    ]


def _row(paper: Paper, document: EvidenceView) -> list[Any]:
    order = {item.indicator.code: at for at, item in enumerate(paper.view.indicators)}
    used = sorted({c.indicator for c in document.citations}, key=lambda c: order.get(c, len(order)))
    number = document.number
    return [
        paper.rich(f'<a name="evidence-{number}"/>{number}', "cell muted"),
        [paper.text(document.name, "cell"), paper.rich(paper.digest(document.digest), "digest")],
        paper.text(", ".join(used) or NOTHING, "cell muted"),
        paper.text(paper.words.size(document.size), "number"),
    ]
