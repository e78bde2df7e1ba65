"""The first sheet: what was evaluated, the index and its predicate as live formulas, the layers."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from spbe_desktop.report.figures import rising
from spbe_desktop.report.workbook.cells import put, put_formula, put_text
from spbe_desktop.report.workbook.formulas import (
    mean_formula,
    node_name,
    predicate_formula,
    shown_formula,
)
from spbe_desktop.report.workbook.look import Look, ready_to_print
from spbe_desktop.report.workbook.plan import TARGET, VALUE, Plan

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

NAME, SHARE, MEAN, WORKING = 1, 2, 3, 4  # columns
INDEX_ROW = 5
# Where a reader of the workbook finds the index as shown, as computed, and its predicate.
SHOWN, EXACT, PREDICATE = f"A{INDEX_ROW}", f"D{INDEX_ROW}", f"B{INDEX_ROW}"
_WIDTHS = {"A": 58, "B": 16, "C": 16, "D": 12}


def write_summary(page: Worksheet, plan: Plan, look: Look) -> str | None:
    """Fill the sheet, and tell what stands in the cell of the target where it may be edited."""
    for letter, width in _WIDTHS.items():
        page.column_dimensions[letter].width = width
    page.column_dimensions["D"].hidden = True
    _title(page, plan, look)
    row = _facts(page, plan, look, INDEX_ROW + 3)
    told = _target(page, plan, look, row)
    row = _layer(page, plan, look, row + 2, "domain")
    row = _layer(page, plan, look, row, "aspect")
    first, last = _predicates(page, plan, look, row)
    _index(page, plan, look, first, last)
    page.protection.sheet = True
    ready_to_print(page, title_rows="1:1", wide=False)
    page.print_area = f"A1:C{last}"
    return told


def _title(page: Worksheet, plan: Plan, look: Look) -> None:
    view, words = plan.view, plan.words
    put_text(page.cell(1, NAME), view.agency.name, words)
    look.dress(page.cell(1, NAME), font=look.title)
    year = words("book.of_year", instrument=view.instrument.short_title.of(words.language))
    put(page.cell(2, NAME), f"{year} · {view.year}")
    look.dress(page.cell(2, NAME), font=look.muted)


def _index(page: Worksheet, plan: Plan, look: Look, first: int, last: int) -> None:
    """The index large, and the predicate beside it."""
    words, instrument = plan.words, plan.view.instrument
    put(page.cell(INDEX_ROW - 1, NAME), instrument.index_name.of(words.language))
    look.dress(page.cell(INDEX_ROW - 1, NAME), font=look.head)
    put(page.cell(INDEX_ROW - 1, SHARE), words("book.predicate"))
    look.dress(page.cell(INDEX_ROW - 1, SHARE), font=look.head)
    put_formula(page[EXACT], mean_formula(plan))
    put_formula(page[SHOWN], shown_formula(plan, EXACT))
    page[SHOWN].number_format = _digits(plan)
    basis = instrument.predicate_basis.of(plan.view.year)
    least, names = f"$B${first}:$B${last}", f"$A${first}:$A${last}"
    put_formula(page[PREDICATE], predicate_formula(EXACT, SHOWN, basis, least, names))
    look.dress(page[SHOWN], font=look.figure, place=look.single)
    look.dress(page[PREDICATE], font=look.title, place=look.single)
    page.row_dimensions[INDEX_ROW].height = 38
    total = len(plan.view.indicators)
    counted = f"COUNT({plan.span(VALUE)})"
    put_formula(page.cell(INDEX_ROW + 1, NAME), f'={counted}&" / {total} {words("book.rated")}"')
    look.dress(page.cell(INDEX_ROW + 1, NAME), font=look.muted)


def _facts(page: Worksheet, plan: Plan, look: Look, row: int) -> int:
    view, words = plan.view, plan.words
    language = words.language
    told = (
        ("book.activity", view.instrument.activity(view.activity).name.of(language)),
        ("book.stage", view.instrument.stage(view.stage).name.of(language)),
        ("book.instrument", view.instrument.title.of(language)),
        ("book.saved", words.moment(view.updated_at)),
        ("book.journal", f"{view.journal_length} · {view.journal_head[:16]}"),
    )
    for key, text in told:
        put_text(page.cell(row, NAME), f"{words(key)}: {text}", words)
        look.dress(page.cell(row, NAME), font=look.body)
        row += 1
    return row


def _target(page: Worksheet, plan: Plan, look: Look, row: int) -> str | None:
    """The index aimed at: the one cell of this sheet that may be typed in, known by its key."""
    from openpyxl.styles import Protection

    target = plan.view.target
    put(page.cell(row, NAME), plan.words("book.target"))
    put(page.cell(row, WORKING), TARGET)
    put(page.cell(row, SHARE), target)
    look.dress(page.cell(row, NAME), font=look.body)
    cell = page.cell(row, SHARE)
    edit = not plan.view.read_only
    look.dress(cell, fill=look.field if edit else None, place=look.number, line=look.line)
    cell.number_format = _digits(plan)
    if not edit:
        return None
    cell.protection = Protection(locked=False)
    return "" if target is None else f"{target:f}"


def _layer(page: Worksheet, plan: Plan, look: Look, row: int, layer: str) -> int:
    """A table of the domains or of the aspects, each a live mean."""
    instrument, words = plan.view.instrument, plan.words
    nodes = instrument.domains if layer == "domain" else instrument.aspects
    if not nodes:
        return row
    heads = (words(f"book.{layer}"), words("book.weight"), words("book.value"), "")
    for place, head in enumerate(heads, start=1):
        put(page.cell(row, place), head)
    look.heads(page, row)
    for each in nodes:
        row += 1
        name = node_name(layer, each.code)
        mean = mean_formula(plan, layer, f"$D{row}")
        title = each.name.of(words.language)
        cells: tuple[str | Decimal, ...] = (title, each.weight, mean, name)
        for place, content in enumerate(cells, start=1):
            cell = page.cell(row, place)
            if content is mean:
                put_formula(cell, mean)
            else:
                put(cell, content)
            look.dress(cell, place=look.text if place == NAME else look.number, line=look.line)
            cell.number_format = "0.00" if place == SHARE else _digits(plan)
    return row + 2


def _predicates(page: Worksheet, plan: Plan, look: Look, row: int) -> tuple[int, int]:
    """The predicate table, lowest first, as a search needs it; its first and last row."""
    words = plan.words
    for place, head in enumerate((words("book.predicate"), words("book.from")), start=1):
        put(page.cell(row, place), head)
    look.heads(page, row)
    first = row + 1
    for each in rising(plan.view.instrument.predicates):
        row += 1
        cells: tuple[str | Decimal, ...] = (each.name.of(words.language), each.min)
        for place, content in enumerate(cells, start=1):
            cell = page.cell(row, place)
            put(cell, content)
            look.dress(cell, place=look.text if place == NAME else look.number, line=look.line)
        page.cell(row, SHARE).number_format = _digits(plan)
    return first, row


def _digits(plan: Plan) -> str:
    decimals = plan.view.instrument.rounding.decimals
    return "0." + "0" * decimals if decimals else "0"
