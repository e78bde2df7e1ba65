"""The way back: the cells of a workbook from outside that a person may have changed.

Formulas are never followed; the file is bounded before it is opened.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spbe_desktop.errors import WorkbookForeign
from spbe_desktop.instrument.workbook_read import NO_WORKBOOK, letters, unsound
from spbe_desktop.report.workbook.plan import FIRST, FORMAT, HIDDEN, KEYS, TARGET
from spbe_desktop.report.workbook.summary import SHARE, WORKING

if TYPE_CHECKING:
    from openpyxl import Workbook

ROWS, COLUMNS, FACTS, SUMMARY = 2_000, 60, 20_000, 100  # more than any evaluation's sheets have


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it stands: its place, its kind (`s` text, `n` number, `f` formula, `e` error)."""

    place: str
    kind: str
    value: Any


@dataclass(frozen=True, slots=True)
class Origin:
    """What the workbook was made of, and the texts its cells held then."""

    evaluation: str
    instrument: str
    stage: str
    journal: str
    held: dict[tuple[str, str], str]  # indicator and column


@dataclass(frozen=True, slots=True)
class Returned:
    """A workbook that came back: its origin, and the cells by indicator and column key."""

    origin: Origin
    cells: dict[tuple[str, str], Cell]
    strays: tuple[Cell, ...]  # codes that stand twice


def read_workbook(path: Path) -> Returned:
    """Read a workbook that this program wrote and a person edited; WorkbookForeign for others."""
    try:
        if unsound(path) is not None:
            raise WorkbookForeign(path=path.name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on styles and extensions, which are not read
            return _read(path)
    except NO_WORKBOOK as error:
        raise WorkbookForeign(path=path.name) from error


def _read(path: Path) -> Returned:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, keep_links=False)
    try:
        if HIDDEN not in book.sheetnames:
            raise WorkbookForeign(path=path.name)
        origin = _origin(book, path)
        sheet = next(each for each in book.worksheets if each.title != HIDDEN and _keyed(each))
        cells, strays = _cells(sheet)
        cells |= _target(book)
        return Returned(origin, cells, tuple(strays))
    except StopIteration as error:
        raise WorkbookForeign(path=path.name) from error
    finally:
        book.close()


def _origin(book: Workbook, path: Path) -> Origin:
    facts: dict[str, str] = {}
    held: dict[tuple[str, str], str] = {}
    rows: Any = book[HIDDEN].iter_rows(max_col=3, max_row=FACTS)
    for number, row in enumerate(rows):
        texts = [str(cell.value) if cell.value is not None else "" for cell in row]
        name, second, third = [*texts, "", "", ""][:3]
        if number < 5:
            facts[name] = second
        else:
            held[name, second] = third
    if facts.get("format") != FORMAT:
        raise WorkbookForeign(path=path.name)
    return Origin(
        evaluation=facts.get("evaluation", ""),
        instrument=facts.get("instrument", ""),
        stage=facts.get("stage", ""),
        journal=facts.get("journal", ""),
        held=held,
    )


def _keyed(sheet: Any) -> bool:
    """Whether this is the sheet of indicators, whatever it is called."""
    row: Any = next(sheet.iter_rows(min_row=KEYS, max_row=KEYS, max_col=1), ())
    return bool(row) and row[0].value == "code"


def _target(book: Workbook) -> dict[tuple[str, str], Cell]:
    """The cell of the target, on whichever sheet its key stands."""
    for sheet in book.worksheets:
        if sheet.title == HIDDEN or _keyed(sheet):
            continue
        rows: Any = sheet.iter_rows(max_row=SUMMARY, max_col=WORKING)
        for number, row in enumerate(rows, start=1):
            if len(row) == WORKING and row[WORKING - 1].value == TARGET:
                cell = row[SHARE - 1]
                where = f"{sheet.title}!{letters(SHARE)}{number}"
                kind = "" if cell.value is None else cell.data_type
                return {("", TARGET): Cell(where, kind, cell.value)}
    return {}


def _cells(sheet: Any) -> tuple[dict[tuple[str, str], Cell], list[Cell]]:
    keys: tuple[str, ...] = ()
    cells: dict[tuple[str, str], Cell] = {}
    seen: set[str] = set()
    strays: list[Cell] = []
    rows = sheet.iter_rows(min_row=KEYS, max_row=ROWS, max_col=COLUMNS)
    for number, row in enumerate(rows, start=KEYS):
        if number == KEYS:
            keys = tuple(str(c.value or "") for c in row)
        if number < FIRST or row[0].value is None:
            continue
        code = str(row[0].value).strip()
        if code in seen:
            strays.append(Cell(f"{sheet.title}!A{number}", "s", code))
            continue
        seen.add(code)
        for place, cell in enumerate(row, start=1):
            if place <= len(keys) and keys[place - 1]:
                where = f"{sheet.title}!{letters(place)}{number}"
                kind = "" if cell.value is None else cell.data_type
                cells[code, keys[place - 1]] = Cell(where, kind, cell.value)
    return cells, strays
