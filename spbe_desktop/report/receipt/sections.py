"""The parts of a printed receipt, by the names that its template gives them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Any

from reportlab.platypus import Spacer

from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.flowables import Picture
from spbe_desktop.report.letters import head
from spbe_desktop.report.paper import NOTHING, Paper, clean
from spbe_desktop.report.qr import draw_qr
from spbe_desktop.report.tables import pairs, ruled, side_by_side
from spbe_desktop.views.receipt import Document, Receipt

CODE = 128.0  # points of the code's side: 45 mm, which every telephone reads
_WIDTHS = (26, 224, 64, 170)


def facts(paper: Paper, receipt: Receipt, _: Part) -> list[Any]:
    """What was received, when and by whom."""
    words, about, issuer = paper.words, receipt.evaluation, receipt.issuer
    rows = [
        ("serial_number", receipt.serial),
        ("agency", about.agency.name),
        ("year", str(about.year)),
        ("revision", words.integer(receipt.bundle.revision)),
        ("digest", paper.rich(paper.digest(receipt.bundle.sha256), "cell")),
        ("signers", ", ".join(clean(each.name) for each in receipt.bundle.signers) or NOTHING),
        ("issued", words.moment(receipt.moment)),
        ("issuer", ", ".join(filter(None, (clean(issuer.name), clean(issuer.unit))))),
        ("fingerprint", paper.rich(paper.digest(issuer.fingerprint.replace(" ", "")), "cell")),
    ]
    return [pairs(paper, [(words(f"receipt_paper.{key}"), value) for key, value in rows])]


def judgement(paper: Paper, receipt: Receipt, _: Part) -> list[Any]:
    """Whether everything arrived, in one sentence, and the code that proves it."""
    words = paper.words
    count = words.integer(len(receipt.received))
    lacks = words.integer(len(receipt.missing))
    key, style = ("complete", "body") if receipt.complete else ("incomplete", "warning")
    told = [paper.text(words(f"receipt_paper.{key}", received=count, missing=lacks), style)]
    if not receipt.code:
        return [Spacer(0, 12), *told, paper.text(words("receipt_paper.no_code"), "note")]
    told.append(paper.text(words("receipt_paper.code"), "note"))
    code = Picture(CODE, CODE, lambda canvas: draw_qr(canvas, receipt.code, 0, 0, CODE))
    room = CODE + 16
    beside = side_by_side([told, code], (paper.sheet.width - room, room), valign="TOP")
    return [Spacer(0, 14), beside, Spacer(0, 8)]


def received(paper: Paper, receipt: Receipt, _: Part) -> list[Any]:
    """Every document that arrived, with its digest."""
    return _listed(paper, "received", receipt.received)


def missing(paper: Paper, receipt: Receipt, _: Part) -> list[Any]:
    """Every document that is still expected."""
    return _listed(paper, "missing", receipt.missing)


def _listed(paper: Paper, what: str, documents: Sequence[Document]) -> list[Any]:
    if not documents:
        return []
    words = paper.words
    rows = [
        [
            paper.text(str(number), "cell muted"),
            paper.text(each.name, "cell"),
            paper.text(words.size(each.size), "cell"),
            paper.rich(paper.digest(each.sha256), "cell muted"),
        ]
        for number, each in enumerate(documents, start=1)
    ]
    heads = [words(f"receipt_paper.head_{key}") for key in ("number", "name", "size", "digest")]
    title = paper.text(words(f"receipt_paper.{what}"), "cell strong")
    return [Spacer(0, 10), title, ruled(paper, heads, rows, _WIDTHS, right=(2,))]


Make = Callable[[Paper, Receipt, Part], list[Any]]
PARTS: MappingProxyType[str, Make] = MappingProxyType(
    {
        "letterhead": lambda paper, _, part: head.letterhead(paper, part, 0),
        "title": lambda paper, _, __: [paper.text(paper.title.upper(), "letter title")],
        "receipt-facts": facts,
        "receipt-judgement": judgement,
        "receipt-received": received,
        "receipt-missing": missing,
    }
)
