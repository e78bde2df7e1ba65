"""The sheets to read: criteria with their ticks, the evidence, the findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from spbe_desktop.report.workbook.cells import put, put_text
from spbe_desktop.report.workbook.look import Look, fit_rows, ready_to_print
from spbe_desktop.report.workbook.plan import Plan

if TYPE_CHECKING:
    from openpyxl import Workbook

Cells = Sequence[str | Decimal | int]
_MET = "✓"


def write_lists(book: Workbook, plan: Plan, look: Look) -> None:
    """Add the three sheets."""
    _sheet(book, plan, look, "criteria", (7, 40, 9, 90, 12), _criteria(plan))
    _sheet(book, plan, look, "evidence", (7, 44, 12, 44, 14, 60), _evidence(plan))
    _sheet(book, plan, look, "findings", (7, 50, 50, 26, 12, 14), _findings(plan))


def _sheet(
    book: Workbook,
    plan: Plan,
    look: Look,
    name: str,
    widths: Sequence[float],
    rows: Iterator[Cells],
) -> None:
    words = plan.words
    page = book.create_sheet(words(f"book.sheet_{name}"))
    put(page.cell(1, 1), words(f"book.sheet_{name}"))
    look.dress(page.cell(1, 1), font=look.title, place=look.single)
    for place, width in enumerate(widths, start=1):
        put(page.cell(3, place), words(f"book.{name}_{place}"))
        page.column_dimensions["ABCDEF"[place - 1]].width = width
    look.heads(page, 3)
    row = 3
    for row, cells in enumerate(rows, start=4):
        for place, content in enumerate(cells, start=1):
            cell = page.cell(row, place)
            if isinstance(content, str):
                put_text(cell, content, words)
            else:
                put(cell, content)
            look.dress(cell, line=look.line)
    if row == 3:
        put(page.cell(4, 1), words(f"book.no_{name}"))
        look.dress(page.cell(4, 1), font=look.muted, place=look.single)
    fit_rows(page, 4, widths)
    page.freeze_panes = "A4"
    ready_to_print(page, title_rows="3:3", wide=True)


def _criteria(plan: Plan) -> Iterator[Cells]:
    words = plan.words
    for each in plan.view.indicators:
        title = each.indicator.short_title.of(words.language)
        for level in sorted(each.indicator.levels, key=lambda level: level.value):
            for criterion in level.criteria:
                met = (level.value, criterion.code) in each.criteria_met
                text = criterion.text.of(words.language)
                yield each.indicator.code, title, level.value, text, _MET if met else ""


def _evidence(plan: Plan) -> Iterator[Cells]:
    words = plan.words
    for each in plan.view.evidence:
        cited = "\n".join(
            f"{c.indicator}: "
            + (words(f"book.place_{c.place_kind}", place=c.place) if c.place_kind else c.place)
            for c in each.citations
        )
        size = words.size(each.size)
        yield each.number, each.name, size, cited, each.document_date, each.digest


def _findings(plan: Plan) -> Iterator[Cells]:
    for each in plan.view.findings:
        yield (
            each.indicator,
            each.finding,
            each.recommendation,
            each.owner,
            _priority(plan, each.priority),
            each.due,
        )


def _priority(plan: Plan, priority: str) -> str:
    """A priority in words; one that an older program wrote stays as it is."""
    known = {name: plan.words(f"book.priority_{name}") for name in ("high", "medium", "low")}
    return known.get(priority, priority)
