"""Write the workbook of an evaluation: the same view and language give the same bytes."""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from spbe_desktop.report.workbook.indicators import Given, write_indicators
from spbe_desktop.report.workbook.lists import write_lists
from spbe_desktop.report.workbook.look import Look
from spbe_desktop.report.workbook.plan import FORMAT, HIDDEN, TARGET, Plan
from spbe_desktop.report.workbook.summary import write_summary
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words

if TYPE_CHECKING:
    from openpyxl import Workbook

_BEGINNING = (1980, 1, 1, 0, 0, 0)  # of time, as ZIP counts it
_CORE = "docProps/core.xml"


def write_workbook(view: EvaluationView, words: Words) -> bytes:
    """The workbook as XLSX bytes."""
    from openpyxl import Workbook

    plan, look, book = Plan(view, words), Look(), Workbook()
    first = book.worksheets[0]
    first.title = words("book.sheet_summary")
    second = book.create_sheet(words("book.sheet_indicators"))
    given = write_indicators(second, plan, look)
    target = write_summary(first, plan, look)
    if target is not None:
        given["", TARGET] = target
    write_lists(book, plan, look)
    _tell_reader(book, plan, given)
    book.properties.creator = "SPBE Desktop"
    book.properties.title = f"{view.agency.name} {view.year}"[:200]
    book.properties.created = view.updated_at.astimezone(UTC).replace(tzinfo=None)
    made = BytesIO()
    book.save(made)
    return settled(made.getvalue(), view.updated_at)


def _tell_reader(book: Workbook, plan: Plan, given: Given) -> None:
    """What the way back needs: which evaluation, at which stage, and what the cells held."""
    page = book.create_sheet(HIDDEN)
    page.sheet_state = "veryHidden"
    view = plan.view
    for fact in (
        ("format", FORMAT, ""),
        ("evaluation", view.id, ""),
        ("instrument", view.pack.digest, ""),
        ("stage", view.stage, ""),
        ("journal", view.journal_head, ""),
        *((code, key, text) for (code, key), text in given.items()),
    ):
        page.append(["", "", ""])
        for place, text in enumerate(fact, start=1):
            cell = page.cell(page.max_row, place)
            cell.value, cell.data_type = text, "s"


def settled(content: bytes, moment: datetime) -> bytes:
    """The same parts with the moment of the last change in place of the moment of writing."""
    stamp = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == _CORE:
                pattern = rb"(<dcterms:modified[^>]*>)[^<]*"
                part = re.sub(pattern, rb"\g<1>" + stamp.encode(), part)
            info = zipfile.ZipInfo(name, _BEGINNING)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, part)
    return made.getvalue()
