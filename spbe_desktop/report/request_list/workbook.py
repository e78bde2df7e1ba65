"""The request list as a spreadsheet: one row a document, with columns for the agency to fill in."""

from __future__ import annotations

from datetime import UTC
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from spbe_desktop.report.workbook.cells import put
from spbe_desktop.report.workbook.look import Look, fit_rows, ready_to_print
from spbe_desktop.report.workbook.write import settled
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.requests import Request, requests_of
from spbe_desktop.words import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_HEAD = ("number", "indicator", "level", "code", "document", "file", "person", "sent_on", "note")
_WIDTHS = (8, 38, 9, 8, 70, 30, 20, 14, 30)
_TYPED = 5  # columns before those that the agency fills in
_FIRST = 5  # the row of headings


def write_request_list(view: EvaluationView, words: Words) -> bytes:
    """The list as XLSX bytes; the same view and language give the same ones."""
    from openpyxl import Workbook

    look, book = Look(), Workbook()
    page = book.worksheets[0]
    page.title = words("request.sheet")
    asked = requests_of(view)
    _title(page, look, view, words, asked)
    _rows(page, look, words, asked)
    fit_rows(page, _FIRST + 1, _WIDTHS)
    ready_to_print(page, title_rows=f"{_FIRST}:{_FIRST}", wide=True)
    page.freeze_panes = f"A{_FIRST + 1}"
    page.auto_filter.ref = f"A{_FIRST}:{_letter(len(_HEAD))}{max(_FIRST, page.max_row)}"
    book.properties.creator = "SPBE Desktop"
    book.properties.title = f"{view.agency.name} {view.year}"[:200]
    book.properties.created = view.updated_at.astimezone(UTC).replace(tzinfo=None)
    made = BytesIO()
    book.save(made)
    return settled(made.getvalue(), view.updated_at)


def _title(
    page: Worksheet, look: Look, view: EvaluationView, words: Words, asked: tuple[Request, ...]
) -> None:
    count = sum(len(each.wanted) for each in asked)
    lines = (
        (words("request.title"), look.title),
        (f"{view.agency.name} · {view.year}", look.strong),
        (words("request.count", documents=count, indicators=len(asked)), look.muted),
    )
    for row, (text, font) in enumerate(lines, start=1):
        cell = page.cell(row, 1)
        put(cell, text)
        look.dress(cell, font=font, place=look.single)
    page.row_dimensions[1].height = 26


def _letter(column: int) -> str:
    return chr(ord("A") + column - 1)


def _rows(page: Worksheet, look: Look, words: Words, asked: tuple[Request, ...]) -> None:
    for column, (key, width) in enumerate(zip(_HEAD, _WIDTHS, strict=True), start=1):
        put(page.cell(_FIRST, column), words(f"request.head.{key}"))
        page.column_dimensions[_letter(column)].width = width
    look.heads(page, _FIRST)
    row = _FIRST
    for request in asked:
        indicator = request.indicator
        for wanted in request.wanted:
            row += 1
            title, text = indicator.short_title.of(words.language), wanted.text.of(words.language)
            told: tuple[str | Decimal, ...] = (
                indicator.code,
                title,
                wanted.level,
                wanted.code,
                text,
            )
            for column, value in enumerate(told, start=1):
                put(page.cell(row, column), value)
            for column in range(1, len(_HEAD) + 1):
                fill = look.field if column > _TYPED else None
                look.dress(page.cell(row, column), line=look.line, fill=fill)
