"""Tables of a DOCX: column widths, spans, hairlines, and a head that every page repeats."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

Fill = Callable[[Any, Any], None]  # a cell of the document, what stands in the paper's cell
HAIR, RULE = ("4", "C9D0D8"), ("8", "1B2430")  # eighths of a point, colour


def add_table(parent: Any, table: Any, fill: Fill, width: float) -> None:
    """Add the paper's `table` to a document or a cell of one."""
    values = table._cellvalues
    widths = [each or width / len(values[0]) for each in table._argW]
    head = int(table.repeatRows)
    made = parent.add_table(len(values), len(widths), *_room(parent, width))
    made.autofit = False
    for column, each in zip(made.columns, widths, strict=True):
        column.width = Pt(each)
    _plain(made)
    spans = _spans(table, len(widths))
    for number, (row, told) in enumerate(zip(made.rows, values, strict=True)):
        _row(row, told, widths, spans.get(number), fill)
        _no_break(row, head=number < head)
        if head or _lined(table):
            _below(row, RULE if number < head else HAIR)


def _room(parent: Any, width: float) -> tuple[Any, ...]:
    """A document's body asks for the width of a table, a document or a cell does not."""
    return (Pt(width),) if type(parent).__name__ == "_Body" else ()


def _row(
    row: Any, told: Any, widths: list[float], span: tuple[int, int] | None, fill: Fill
) -> None:
    cells = row.cells
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Pt(width)
    covered: set[int] = set()
    if span is not None and span[1] > span[0]:
        covered = set(range(span[0] + 1, span[1] + 1))
        cells[span[0]].merge(cells[span[1]])
        cells = row.cells
    for at, value in enumerate(told):
        if at not in covered:
            fill(cells[at], value)


def _spans(table: Any, columns: int) -> dict[int, tuple[int, int]]:
    """The one span of a row, where it has one."""
    found: dict[int, tuple[int, int]] = {}
    for command, (left, top), (right, _) in table._spanCmds:
        if command == "SPAN":
            last = right if right >= 0 else columns + right
            found[top] = (left, last)
    return found


def _lined(table: Any) -> bool:
    return bool(table._linecmds)


def _plain(made: Any) -> None:
    """No border but those that rows ask for; little room inside the cells."""
    properties = made._tbl.tblPr
    layout = OxmlElement("w:tblCellMar")
    for side in ("top", "left", "bottom", "right"):
        part = OxmlElement(f"w:{side}")
        part.set(qn("w:w"), "40" if side in ("top", "bottom") else "60")
        part.set(qn("w:type"), "dxa")
        layout.append(part)
    properties.append(layout)


def _no_break(row: Any, *, head: bool) -> None:
    """A row stays whole; the head is told to be one, and so is repeated."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        properties.append(OxmlElement("w:tblHeader"))


def _below(row: Any, line: tuple[str, str]) -> None:
    for cell in row._tr.tc_lst:
        borders = OxmlElement("w:tcBorders")
        under = OxmlElement("w:bottom")
        for key, value in (("val", "single"), ("sz", line[0]), ("space", "0"), ("color", line[1])):
            under.set(qn(f"w:{key}"), value)
        borders.append(under)
        cell.get_or_add_tcPr().append(borders)
