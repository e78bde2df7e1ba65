"""The cover: who, when, and the result, large."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import PageBreak, Spacer

from spbe_desktop.report.charts import beside_index, predicate_band
from spbe_desktop.report.flowables import Picture
from spbe_desktop.report.fonts import width_of
from spbe_desktop.report.logo import LOGO, logo
from spbe_desktop.report.paper import DOT, NOTHING, Paper, clean
from spbe_desktop.report.tables import pairs, side_by_side
from spbe_desktop.views.origin import origin_text

INDEX_SIZE = 92.0
NAME_ROOM = 136.0  # points; a longer name is set smaller and then cut
LONGEST_NAME = 400


def cover(paper: Paper) -> list[Any]:
    """The first page."""
    upper = [
        *_office(paper),
        Picture(44, 4, lambda canvas: _accent(canvas, paper)),
        Spacer(0, 18),
        paper.text(paper.title.upper(), "kicker"),
        paper.text(paper.say(paper.view.instrument.title), "cover year"),
        Spacer(0, 30),
        _agency(paper),
        Spacer(0, 8),
        paper.text(paper.words("report.year", year=paper.view.year), "cover year"),
        Spacer(0, 46),
        *_result(paper),
    ]
    lower = _foot(paper)
    used = sum(_height(paper, each) for each in (*upper, lower))
    return [*upper, Spacer(0, max(0.0, paper.sheet.height - used - 1)), lower, PageBreak()]


def _office(paper: Paper) -> list[Any]:
    """The office's logo and lines above everything, where a letterhead was set."""
    head = paper.letterhead
    lines = [paper.text(clean(line), "cell muted") for line in head.lines[:4] if line.strip()]
    if not lines and not head.logo:
        return []
    if not head.logo:
        return [*lines, Spacer(0, 26)]
    cells = [logo(head.logo), lines or ""]
    room = LOGO + 12
    beside = side_by_side(cells, (room, paper.sheet.width - room), valign="MIDDLE")
    return [beside, Spacer(0, 26)]


def _accent(canvas: Any, paper: Paper) -> None:
    canvas.setFillColor(paper.look.accent)
    canvas.rect(0, 0, 44, 4, stroke=0, fill=1)


def _agency(paper: Paper) -> Any:
    name = paper.agency
    for style in ("cover", "cover small", "cover smaller"):
        made = paper.text(name, style)
        longest = max(
            width_of(w, made.style.fontName, made.style.fontSize) for w in [*name.split(), ""]
        )
        _, tall = made.wrap(paper.sheet.width, paper.sheet.height)
        if tall <= NAME_ROOM and longest <= paper.sheet.width:
            return made
    if len(name) > LONGEST_NAME:
        name = name[:LONGEST_NAME] + "…"
    return paper.text(name, "cover smaller")


def _result(paper: Paper) -> list[Any]:
    view, words = paper.view, paper.words
    name = paper.say(view.instrument.index_name)
    reached = [paper.text(name, "cover year"), paper.text(paper.predicate, "predicate")]
    if view.score.index is None:
        reached = [paper.text(name, "cover year"), paper.text(words("report.unrated"), "body")]
    beside = beside_index(paper, INDEX_SIZE, reached, gap=22, valign="BOTTOM")
    parts = [beside, Spacer(0, 22), predicate_band(paper)]
    if paper.provisional:
        parts += [
            Spacer(0, 12),
            paper.text(paper.provisional, "warning"),
            paper.text(words("report.provisional.meaning"), "note"),
        ]
    return parts


def _foot(paper: Paper) -> Any:
    view, words = paper.view, paper.words
    rows = [
        (words("report.field.regulation"), view.instrument.legal.regulation),
        (words("report.field.pack"), _pack(paper)),
        (words("report.field.stage"), paper.stage(view.stage) or NOTHING),
        (words("report.field.updated"), words.moment(view.updated_at)),
    ]
    return pairs(paper, rows, label=0.22)


def _pack(paper: Paper) -> str:
    """The version and the digest's first digits, and who speaks for the pack."""
    view = paper.view
    told = (f"v{view.instrument.version}", view.pack.digest[:16])
    return DOT.join((*told, origin_text(view.origin, paper.words)))


def _height(paper: Paper, piece: Any) -> float:
    height = piece.wrap(paper.sheet.width, paper.sheet.height)[1]
    return float(height) + float(piece.getSpaceBefore()) + float(piece.getSpaceAfter())
