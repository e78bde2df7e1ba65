"""The head of a letter: logo and lines of the office over a thick rule, then the title."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Spacer

from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.flowables import Rule
from spbe_desktop.report.logo import LOGO, logo
from spbe_desktop.report.paper import DOT, Paper, clean
from spbe_desktop.report.tables import side_by_side
from spbe_desktop.report.wording import NAME, details


def letterhead(paper: Paper, _: Part, __: int) -> list[Any]:
    """The office's own head; its agency's name where no head was set."""
    head = paper.letterhead
    lines = [clean(line) for line in head.lines if line.strip()] or [paper.agency.upper()]
    styles = ["head line"] * (len(lines) - 1) + ["head office"]
    told = [paper.text(line, style) for line, style in zip(lines, styles, strict=True)]
    told += [paper.text(line, "head address") for line in head.address if line.strip()]
    ink = paper.look.ink
    rule = Rule("100%", 2.2, color=ink, spaceBefore=6, spaceAfter=1)
    thin = Rule("100%", 0.6, color=ink, spaceBefore=0, spaceAfter=14)
    if not head.logo:
        return [*told, rule, thin]
    width = paper.sheet.width
    beside = [logo(head.logo), told, ""]
    return [side_by_side(beside, (LOGO, width - 2 * LOGO, LOGO), valign="MIDDLE"), rule, thin]


def title(paper: Paper, part: Part, _: int) -> list[Any]:
    """The title, centred, and its number: the agency's pattern or an open line."""
    told = paper.words(part.say, **details(paper, part.stage)).upper()
    pieces = [paper.text(told, "letter title")]
    if part.numbered:
        pattern = clean(paper.letterhead.numbering) or NAME
        number = paper.words("letter.number", number=pattern)
        pieces.append(paper.text(number, "letter centre"))
    return [*pieces, Spacer(0, 12)]


def masthead(paper: Paper, _: Part, __: int) -> list[Any]:
    """The head of a working paper: what it is, of whom, which year and stage, by what law."""
    view, words = paper.view, paper.words
    facts = (
        words("report.year", year=view.year),
        paper.stage(view.stage),
        view.instrument.legal.regulation,
    )
    return [
        paper.text(paper.title.upper(), "kicker"),
        paper.text(paper.agency, "brief agency"),
        paper.text(DOT.join(facts), "cell muted"),
        Spacer(0, 12),
    ]
