"""Tables with hairlines instead of boxes; the head is repeated on every page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from reportlab.platypus import Table, TableStyle

from spbe_desktop.report.fonts import REGULAR
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.tags import tag_table

PADDING = 7.0


def ruled(
    paper: Paper,
    head: Sequence[str],
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float],
    *,
    right: Collection[int] = (),
    extra: Sequence[tuple[Any, ...]] = (),
    flowing: bool = False,
) -> Any:
    """A table; `right` names the columns of figures, `widths` are shares of the page's width.

    A row goes to the next page whole, unless the table is `flowing`: made for texts that may be
    longer than a page.
    """
    titles = [
        paper.text(title, "head right" if number in right else "head")
        for number, title in enumerate(head)
    ]
    total = sum(widths)
    look = paper.look
    commands: list[tuple[Any, ...]] = [
        *_plain(),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, look.ink),
        ("LINEBELOW", (0, 1), (-1, -1), 0.5, look.hairline),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        *extra,
    ]
    return Table(
        [titles, *rows],
        colWidths=[paper.sheet.width * each / total for each in widths],
        repeatRows=1,
        splitInRow=int(flowing),
        renderCB=tag_table,
        style=TableStyle(commands),
        hAlign="LEFT",
    )


def group(paper: Paper, row: int, last_column: int) -> list[tuple[Any, ...]]:
    """What makes `row` the title of those below: one ground, one cell, never alone at a foot."""
    return [
        ("SPAN", (0, row), (last_column, row)),
        ("BACKGROUND", (0, row), (-1, row), paper.look.ground),
        ("NOSPLIT", (0, row), (0, row + 1)),
    ]


def pairs(paper: Paper, rows: Sequence[tuple[str, Any]], label: float = 0.3) -> Any:
    """Labels at the left, values (text or paragraphs) at the right, hairlines between."""
    cells = [
        [paper.text(name, "cell muted"), paper.text(v, "cell") if isinstance(v, str) else v]
        for name, v in rows
    ]
    commands = [*_plain(), ("LINEBELOW", (0, 0), (-1, -1), 0.5, paper.look.hairline)]
    return Table(
        cells,
        colWidths=[paper.sheet.width * label, paper.sheet.width * (1 - label)],
        renderCB=tag_table,
        style=TableStyle(commands),
        hAlign="LEFT",
    )


def side_by_side(cells: Sequence[Any], widths: Sequence[float], *, valign: str = "TOP") -> Any:
    """Pieces beside each other without any line."""
    commands = [*_plain(0), ("VALIGN", (0, 0), (-1, -1), valign)]
    return Table([list(cells)], colWidths=list(widths), style=TableStyle(commands), hAlign="LEFT")


def _plain(vertical: float = 4.0) -> list[tuple[Any, ...]]:
    """What every table shares; the font is named so that Helvetica never slips in."""
    everything = ((0, 0), (-1, -1))
    return [
        ("FONT", *everything, REGULAR, 9, 12),
        ("VALIGN", *everything, "TOP"),
        ("LEFTPADDING", *everything, 0),
        ("RIGHTPADDING", *everything, PADDING),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", *everything, vertical),
        ("BOTTOMPADDING", *everything, vertical),
    ]
