"""The sheet of indicators: what was judged, what may be typed, and the workings of the index."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from spbe_desktop.report.workbook.cells import put, put_formula, put_text
from spbe_desktop.report.workbook.choices import CHOICES, FLAGGED, said
from spbe_desktop.report.workbook.formulas import value_formula, working_formulas
from spbe_desktop.report.workbook.look import Look, fit_rows, ready_to_print
from spbe_desktop.report.workbook.plan import (
    ABSENCE,
    FIRST,
    FLAG,
    HEADINGS,
    KEYS,
    NOTE,
    REASONS,
    SERVICE,
    TEXTS,
    TITLE,
    VALIDITY,
    VALUE,
    WORKINGS,
    Column,
    Plan,
    own_rating,
    stage_key,
)
from spbe_desktop.views.evaluation import IndicatorView

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

Given = dict[tuple[str, str], str]  # indicator and column to the text that stands in the cell


def write_indicators(page: Worksheet, plan: Plan, look: Look) -> Given:
    """Fill the sheet, and tell what stands in every cell that may be edited."""
    given: Given = {}
    _heads(page, plan, look)
    for each in plan.view.indicators:
        row = plan.rows[each.indicator.code]
        for column in plan.columns:
            told = _cell(page, plan, look, column, each, row)
            if told is not None:
                given[each.indicator.code, column.key] = told
    fit_rows(page, FIRST, [column.width for column in plan.columns])
    _guard(page, plan)
    _shade(page, plan, look)
    return given


def _heads(page: Worksheet, plan: Plan, look: Look) -> None:
    words = plan.words
    put(page.cell(TITLE, 1), words("book.sheet_indicators"))
    look.dress(page.cell(TITLE, 1), font=look.title, place=look.single)
    put(page.cell(NOTE, 1), words("book.closed" if plan.view.read_only else "book.how"))
    look.dress(page.cell(NOTE, 1), font=look.muted, place=look.single)
    for place, column in enumerate(plan.columns, start=1):
        put(page.cell(KEYS, place), column.key)
        put(page.cell(HEADINGS, place), column.heading)
        page.column_dimensions[plan.letter(column.key)].width = column.width
    page.row_dimensions[KEYS].hidden = True
    look.heads(page, HEADINGS)
    first, last = plan.letter("aspect_code"), plan.letter(WORKINGS[-1])
    page.column_dimensions.group(first, last, outline_level=1, hidden=True)
    page.freeze_panes = page.cell(FIRST, plan.place("title") + 1).coordinate
    ready_to_print(page, title_rows=f"{HEADINGS}:{HEADINGS}", wide=True)
    page.print_area = f"A{TITLE}:{plan.letter('evidence')}{plan.last}"


def _cell(
    page: Worksheet, plan: Plan, look: Look, column: Column, each: IndicatorView, row: int
) -> str | None:
    """Write one cell; what stands there, where it may be edited."""
    from openpyxl.styles import Protection

    cell = page.cell(row, plan.place(column.key))
    numeric = column.kind != "text"
    editable = column.editable and _applies(column.key, each)
    fill = look.field if editable else None
    place = look.number if numeric else look.text
    look.dress(cell, fill=fill, place=place, line=look.line)
    if column.key == VALUE:
        cell.font = look.strong
    told = _fill(cell, column, _content(plan, column.key, each, row), plan)
    if numeric:
        cell.number_format = "0.00" if column.key == "weight" or _decimal(plan) else "General"
    if editable and told is not None:
        cell.protection = Protection(locked=False)
        return told
    return None


def _applies(key: str, each: IndicatorView) -> bool:
    """Whether an indicator has what the column is for."""
    asked = {SERVICE: each.indicator.named_slot, ABSENCE: each.indicator.not_applicable}
    return key not in asked or asked[key] is not None


def _fill(
    cell: Cell | MergedCell, column: Column, content: str | Decimal | None, plan: Plan
) -> str | None:
    """Write what stands in a cell, and tell it as text; None where it is not the whole."""
    if column.kind == "formula" and isinstance(content, str):
        put_formula(cell, content)
        return content
    if column.kind != "text":
        put(cell, content)
        return "" if content is None else str(content)
    written = put_text(cell, str(content or ""), plan.words)
    return written.text if written.whole else None


def _content(plan: Plan, key: str, each: IndicatorView, row: int) -> str | Decimal | None:
    indicator, view, language = each.indicator, plan.view, plan.words.language
    if key.startswith("stage."):
        values = {stage_key(rating.stage): rating.value for rating in each.stages}
        return values.get(key)
    if key == VALUE:
        return value_formula(plan, row)
    if key in (*TEXTS, *REASONS, VALIDITY):
        rating = own_rating(view, each)
        return "" if rating is None else said(key, str(getattr(rating, key)), plan.words)
    plain: dict[str, str | Decimal] = {
        "code": indicator.code,
        "title": indicator.title.of(language),
        "aspect": view.instrument.aspect(indicator.aspect).name.of(language),
        "weight": indicator.weight,
        "evidence": _evidence(plan, each),
        SERVICE: each.service_name,
        FLAG: said(FLAG, FLAGGED, plan.words) if each.flagged else "",
        ABSENCE: each.not_applicable,
    }
    return plain[key] if key in plain else working_formulas(plan, indicator, row)[key]


def _evidence(plan: Plan, each: IndicatorView) -> str:
    """The documents cited, one a line, with the place in each."""
    lines = []
    for citation in each.citations:
        document = plan.view.document(citation.evidence_id)
        kind = citation.place_kind
        place = plan.words(f"book.place_{kind}", place=citation.place) if kind else citation.place
        lines.append(f"{document.number}. {document.name}" + (f", {place}" if place else ""))
    return "\n".join(lines)


def _decimal(plan: Plan) -> bool:
    return plan.view.instrument.scale.step is None


def _guard(page: Worksheet, plan: Plan) -> None:
    """Only the cells to type in can be typed in (no password: it guards against slips)."""
    from openpyxl.worksheet.datavalidation import DataValidation

    scale, words = plan.view.instrument.scale, plan.words
    least, most = words.plain(scale.min), words.plain(scale.max)
    rule = DataValidation(
        type="decimal" if _decimal(plan) or scale.step != 1 else "whole",
        operator="between",
        formula1=f"{scale.min:f}",
        formula2=f"{scale.max:f}",
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=words("book.wrong_title"),
        error=words("book.wrong", least=least, most=most),
    )
    letter = plan.letter(plan.current)
    rule.add(f"{letter}{FIRST}:{letter}{plan.last}")
    page.add_data_validation(rule)
    for key, codes in CHOICES.items():
        if any(column.key == key for column in plan.columns):
            told = ",".join(said(key, code, words) for code in codes)
            some = DataValidation(type="list", formula1=f'"{told}"', allow_blank=True)
            some.add(f"{plan.letter(key)}{FIRST}:{plan.letter(key)}{plan.last}")
            page.add_data_validation(some)
    page.protection.sheet = True
    for allowed in ("formatColumns", "formatRows", "formatCells", "sort", "autoFilter"):
        setattr(page.protection, allowed, False)  # false in the format means allowed


def _shade(page: Worksheet, plan: Plan, look: Look) -> None:
    """Colour the value that stands by its place on the scale; the digit itself says the same."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    scale = plan.view.instrument.scale
    steps = len(look.ramp)
    letter = plan.letter(VALUE)
    cells = f"{letter}{FIRST}:{letter}{plan.last}"
    for place, colour in reversed(list(enumerate(look.ramp))):
        least = scale.min + (scale.max - scale.min) * place / steps
        fill = PatternFill("solid", bgColor=colour, fgColor=colour)
        shade = Rule(
            type="cellIs",
            operator="between",
            formula=[f"{least:f}", f"{scale.max:f}"],
            dxf=DifferentialStyle(fill=fill),
            stopIfTrue=True,
        )
        page.conditional_formatting.add(cells, shade)
