"""The cells of a workbook from outside: bounded first, opened then, formulas never followed."""

from __future__ import annotations

import lzma
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spbe_desktop.errors import Defect, phrase
from spbe_desktop.instrument.load import refusal
from spbe_desktop.instrument.workbook_look import FIRST, NAME_ROW, NAMES, OWN

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell

LARGEST = 4 * 1024 * 1024  # bytes of the file; the largest pack we ship makes 70 kB
UNPACKED = 16 * 1024 * 1024  # bytes of all its parts
PARTS, SHEETS = 300, 50
ROWS, COLUMNS = 10_000, 80  # of a sheet; our largest has 800 and 45
_DOCTYPE = ("<!DOCTYPE", "<!ENTITY")
_ENCODINGS = ("ascii", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp037")
# What openpyxl raises for a file that is ZIP and XML but no workbook; it has no error of its own.
# The errors of both XML libraries that it may use are SyntaxErrors.
NO_WORKBOOK = (
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, EOFError),
    *(
        SyntaxError,
        zipfile.BadZipFile,
        zlib.error,
        lzma.LZMAError,
        NotImplementedError,
        RuntimeError,
    ),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet: its number and its values by the place of their column."""

    number: int
    values: dict[int, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet as it stands: its title, its name in the format, column names, and rows."""

    title: str
    name: str
    heads: tuple[str, ...]
    lines: list[Line] = field(default_factory=list)
    defects: list[Defect] = field(default_factory=list)

    def cell(self, row: int, column: int) -> str:
        """The place of a cell, as a person finds it."""
        return f"{self.title}!{letters(column)}{row}"


def letters(column: int) -> str:
    """The letters of a column, 1 is A."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def read_pages(path: Path) -> list[Page]:
    """Every sheet of the workbook in `path` that is no note of an author's own.

    Raises InstrumentDefective for what is no workbook, or beyond the bounds.
    """
    try:
        wrong = unsound(path)
        pages = [] if wrong else list(_pages(path))
    except NO_WORKBOOK as error:
        what = getattr(error, "strerror", None) or phrase("cannot be read as a workbook")
        raise refusal(path.name, [Defect("-", what, "a workbook (.xlsx)")]) from error
    if wrong:
        raise refusal(path.name, [wrong])
    return pages


def unsound(path: Path) -> Defect | None:
    """Why the file is not even opened: too large, packed too tight, or XML that could unfold."""
    size = path.stat().st_size
    if size > LARGEST:
        return Defect(
            "-", phrase("is {size} bytes", size=size), phrase("at most {most}", most=LARGEST)
        )
    with zipfile.ZipFile(path) as packed:
        parts = packed.infolist()
        # zipfile gives no more of a part than its directory states, so the sum is a true bound.
        total = sum(part.file_size for part in parts)
        if len(parts) > PARTS or total > UNPACKED:
            wrong = phrase(
                "unpacks to {total} bytes in {parts_count} parts",
                total=total,
                parts_count=len(parts),
            )
            return Defect(
                "-",
                wrong,
                phrase("at most {most} bytes in {parts} parts", most=UNPACKED, parts=PARTS),
            )
        for part in parts:
            content = packed.read(part)
            if any(mark.encode(code) in content for mark in _DOCTYPE for code in _ENCODINGS):
                return Defect(part.filename, "declares a document type", "plain XML")
    return None


def _pages(path: Path) -> Iterator[Page]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on styles and extensions, which are not read
        book = load_workbook(path, read_only=True, keep_links=False)
        try:
            if len(book.worksheets) > SHEETS:
                raise ValueError("too many sheets")
            for sheet in book.worksheets:
                if not sheet.title.startswith(OWN):
                    yield _page(sheet.title, sheet.iter_rows(max_col=COLUMNS))
        finally:
            book.close()


def _page(title: str, rows: Iterable[tuple[Cell | MergedCell, ...]]) -> Page:
    name = ""
    heads: tuple[str, ...] = ()
    lines: list[Line] = []
    defects: list[Defect] = []
    for number, row in enumerate(rows, start=1):
        values = {place: c for place, c in enumerate(row, start=1) if c.value is not None}
        if number == NAME_ROW and 1 in values:
            name = str(values[1].value).strip()
        elif number == NAMES:
            heads = tuple(str(c.value).strip() if c.value is not None else "" for c in row)
        elif number > ROWS:
            defects.append(
                Defect(
                    title,
                    phrase("has more than {most} rows", most=ROWS),
                    "fewer; delete empty ones",
                )
            )
            break
        elif number >= FIRST and values:
            lines.append(Line(number, _values(title, number, heads, values, defects)))
    return Page(title, name, heads, lines, defects)


def _values(
    title: str,
    row: int,
    heads: tuple[str, ...],
    cells: Mapping[int, Cell | MergedCell],
    defects: list[Defect],
) -> dict[int, Any]:
    """The values under a heading; what a formula would make there is not for us to believe."""
    values: dict[int, Any] = {}
    for place, cell in cells.items():
        head = heads[place - 1] if place <= len(heads) else ""
        where = f"{title}!{letters(place)}{row}"
        if head.startswith(OWN):
            continue
        if not head:
            defects.append(Defect(where, "stands under no column name", "an empty cell"))
        elif cell.data_type == "f":
            defects.append(Defect(where, "is a formula", "the value itself"))
        elif cell.data_type == "e":
            defects.append(
                Defect(where, phrase("is the error {value}", value=cell.value), "a value")
            )
        else:
            values[place] = cell.value
    return values
