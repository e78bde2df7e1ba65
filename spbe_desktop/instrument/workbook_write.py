"""A pack as a workbook: a sheet a layer, notes at the headings, and sums that check the weights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, BinaryIO

from spbe_desktop.errors import Defect, phrase
from spbe_desktop.instrument.load import refusal
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.workbook_cells import LONGEST, write_cell
from spbe_desktop.instrument.workbook_layout import NUMBER, Column, Path, Sheet, layout
from spbe_desktop.instrument.workbook_look import FIRST, dress, head, hint, label
from spbe_desktop.words import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Row = list[str | None]


def write_workbook(instrument: Instrument, words: Words, target: BinaryIO) -> None:
    """Write `instrument` as XLSX, with headings and notes in the language of `words`."""
    from openpyxl import Workbook

    data = instrument.model_dump()
    defects: list[Defect] = []
    tables = [(sheet, list(rows_of(data, sheet, defects))) for sheet in layout()]
    if defects:
        raise refusal(instrument.id, defects)
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet, rows in tables:
        page = book.create_sheet(words(f"workbook.sheet_{'_'.join(sheet.path) or 'instrument'}"))
        head(page, sheet, words, last=FIRST + len(rows) - 1)
        if sheet.form == "fields":
            pairs = zip(rows, sheet.columns, strict=True)
            _fill(page, [[*r, label(column, words), hint(column, words)] for r, column in pairs])
        else:
            _fill(page, rows)
    dress(book, words)
    book.save(target)


def rows_of(data: Mapping[str, Any], sheet: Sheet, defects: list[Defect]) -> Iterator[Row]:
    """The rows of a sheet, in the order of the pack."""
    if sheet.form == "fields":
        for column in sheet.columns:
            yield [column.name, _cell(data, column, column.name, defects)]
        return
    parents = [(each, _tail(each, sheet.keys)) for each in sheet.keys]
    tail = _tail(sheet.path, sheet.keys)
    for keys, owner in _owners(data, parents):
        for number, item in enumerate(_items(_at(owner, tail), sheet), start=1):
            where = f"{sheet.name}[{'/'.join((*keys, str(number)))}]"
            cells = [_cell(item, c, f"{where}.{c.name}", defects) for c in sheet.columns]
            numbered = [str(number)] if sheet.identity == NUMBER else []
            yield [*keys, *numbered, *cells]


def _owners(
    data: Mapping[str, Any], parents: list[tuple[Path, Path]]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The things that a sheet's rows stand in, with their codes."""
    if not parents:
        yield (), data
        return
    (path, tail), rest = parents[0], parents[1:]
    sheet = next(each for each in layout() if each.path == path)
    for number, thing in enumerate(_at(data, tail) or (), start=1):
        code = str(number) if sheet.identity == NUMBER else str(thing[sheet.identity])
        for keys, owner in _owners(thing, rest):
            yield (code, *keys), owner


def _items(found: Any, sheet: Sheet) -> Iterable[Any]:
    if found is None:
        return ()
    if sheet.form == "map":
        return [{"key": str(key), "value": value} for key, value in found.items()]
    if sheet.form == "texts":
        return [{"text": value} for value in found]
    things: Iterable[Any] = found
    return things


def _tail(path: Path, keys: tuple[Path, ...]) -> Path:
    """The part of `path` below the innermost of the things that it stands in."""
    above = [key for key in keys if len(key) < len(path) and path[: len(key)] == key]
    return path[len(above[-1]) :] if above else path


def _cell(item: Any, column: Column, where: str, defects: list[Defect]) -> str | None:
    try:
        return write_cell(_at(item, column.path), column)
    except ValueError as error:
        defects.append(
            Defect(
                where, error.args[0], phrase("at most {most}, the most a cell holds", most=LONGEST)
            )
        )
        return None


def _at(data: Any, path: Path) -> Any:
    for step in path:
        if data is None:
            return None
        data = data[step]
    return data


def _fill(page: Worksheet, rows: list[Row]) -> None:
    from openpyxl.styles import Alignment

    wrapped = Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(rows, start=FIRST):
        for place, text in enumerate(row, start=1):
            if text is not None:
                cell = page.cell(number, place)
                cell.value = text
                cell.data_type = "s"  # a text that starts with = is a text
                cell.number_format = "@"
                cell.alignment = wrapped
