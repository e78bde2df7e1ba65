"""Paragraphs and numbered points whose sentences the template names by their keys."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Spacer

from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.fonts import REGULAR
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.tables import side_by_side
from spbe_desktop.report.wording import details, role_name

LABEL = 118.0


def paragraph(paper: Paper, part: Part, _: int) -> list[Any]:
    """One paragraph; a `kept` one goes where what follows it goes."""
    told = paper.text(paper.words(part.say, **details(paper, part.stage)), "letter")
    told.keepWithNext = int(part.kept)
    return [told]


def points(paper: Paper, part: Part, _: int) -> list[Any]:
    """Numbered points."""
    told = details(paper, part.stage)
    return [
        paper.text(
            paper.words(key, **told),
            "letter point",
            bulletText=f"{number}.",
        )
        for number, key in enumerate(part.says, 1)
    ]


def person(paper: Paper, part: Part, _: int) -> list[Any]:
    """Who speaks: name, NIP, rank, position and agency, open where nobody was named."""
    signer = paper.letterhead.signer(part.role)
    blank = paper.options.blank
    rows = [
        ("name", signer.name),
        ("nip", signer.nip),
        ("rank", signer.rank),
        ("position", signer.position),
        ("agency", paper.agency),
        ("as", role_name(paper, part.role)),
    ]
    told = [
        _row(paper, paper.words(f"letter.person.{key}"), "" if blank and key != "as" else value)
        for key, value in rows
    ]
    return [*told, Spacer(0, 8)]


def _row(paper: Paper, label: str, value: str) -> Any:
    width = paper.sheet.width
    cells = [
        paper.text(label, "letter cell"),
        paper.text(":", "letter cell"),
        paper.text(value, "letter cell") if value.strip() else paper.rich(_open(), "letter cell"),
    ]
    return side_by_side(cells, (LABEL, 12, width - LABEL - 12))


def _open() -> str:
    return f'<font face="{REGULAR}">{"…" * 22}</font>'
