"""How the sheets of a pack look: headings, notes, widths, choices, and the sums of weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_desktop.instrument.workbook_layout import Column, Path, Sheet, layout
from spbe_desktop.words import Words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

NAME_ROW, NAMES, HEADINGS, SUMS, FIRST = 1, 2, 3, 4, 5  # rows; what an author writes is below
SPARE = 200  # rows below the last that totals and choices still reach
FEW = 20  # rows below the last that show the sum of their parts
OWN = "#"  # columns and sheets that start with it are for people and are not read
WEIGHT: Path = ("weight",)
_LANGUAGES = {"id", "en", "plain"}
_WIDE = {"field", f"{OWN}meaning", f"{OWN}hint"}
_WIDTHS = {"text": 44, "choice": 14, "codes": 26, "exacts": 14}


def head(page: Worksheet, sheet: Sheet, words: Words, last: int) -> None:
    """Write the rows above the data of one sheet; its rows end in row `last`."""
    page.cell(NAME_ROW, 1, sheet.name)
    page.cell(NAME_ROW, 2, words("workbook.about"))
    columns = _columns(sheet)
    for place, (name, column) in enumerate(columns, start=1):
        page.cell(NAMES, place, name)
        heading = page.cell(HEADINGS, place, _heading(name, column, words))
        _note(heading, name, column, words)
        _shape(page, place, name, column, last)
    _sums(page, sheet, columns, words, last)
    corner = page.cell(FIRST, min(len(sheet.keys) + 2, len(columns)))
    page.freeze_panes = corner.coordinate


def dress(book: Workbook, words: Words) -> None:
    """Give the upper rows of every sheet their look, and the book its title."""
    from openpyxl.styles import Alignment, Font, PatternFill

    book.properties.creator = "SPBE Desktop"
    book.properties.title = words("workbook.title")
    grey, bold = Font(color="808080"), Font(bold=True)
    fonts = {NAME_ROW: grey, NAMES: grey, HEADINGS: bold, SUMS: bold}
    band = PatternFill("solid", fgColor="E2E6EB")
    for page in book.worksheets:
        for row, font in fonts.items():
            for upper in page[row]:
                upper.font = font
                if row in (HEADINGS, SUMS):
                    upper.fill = band
                if row == HEADINGS:
                    upper.alignment = Alignment(wrap_text=True, vertical="top")


def _columns(sheet: Sheet) -> list[tuple[str, Column | None]]:
    """The columns as they stand: names with what they hold, none where a name says it all."""
    if sheet.form == "fields":
        own = [(f"{OWN}{name}", None) for name in ("meaning", "hint")]
        return [("field", None), ("value", Column(("value",), "text")), *own]
    fixed = len(sheet.heads) - len(sheet.columns)
    plain: list[tuple[str, Column | None]] = [(name, None) for name in sheet.heads[:fixed]]
    own = [(f"{OWN}{part}.weight", None) for part in _PARTS.get(sheet.name, ())]
    return [*plain, *((column.name, column) for column in sheet.columns), *own]


def _heading(name: str, column: Column | None, words: Words) -> str:
    if name.startswith(OWN):
        return words(f"workbook.own_{name.removeprefix(OWN).partition('.')[0]}")
    if column is None:
        key = name.removesuffix("[]").split(".")[-1]
        return words(f"workbook.of_{key}" if name.endswith("[]") else f"workbook.field_{key}")
    return label(column, words) + (" *" if column.needed else "")


def label(column: Column, words: Words) -> str:
    """What a person calls a column."""
    texts = len(column.path) > 1 and column.path[-1] in _LANGUAGES
    path = column.path[:-1] if texts else column.path
    named = ": ".join(words(f"workbook.field_{part}") for part in path)
    if texts and column.path[-1] != "id":
        named = words(f"workbook.in_{column.path[-1]}", name=named)
    return named


def hint(column: Column, words: Words) -> str:
    """What is to be written in a column."""
    text = words(f"workbook.note_{column.kind}", choices=", ".join(column.choices))
    return f"{text} {words('workbook.needed' if column.needed else 'workbook.optional')}"


def _note(cell: Cell | MergedCell, name: str, column: Column | None, words: Words) -> None:
    from openpyxl.comments import Comment

    if name.startswith(OWN):
        text = words("workbook.note_own")
    elif column is None:
        text = words("workbook.note_key" if name.endswith("[]") else "workbook.note_name")
    else:
        text = hint(column, words)
    comment = Comment(text, "SPBE Desktop")
    comment.width, comment.height = 320, 110
    cell.comment = comment


def _shape(page: Worksheet, place: int, name: str, column: Column | None, last: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(place)
    size = page.column_dimensions[letter]
    wide = name in _WIDE
    size.width = 36 if wide else _WIDTHS.get(column.kind if column else "", 12)
    size.number_format = "@"  # what is typed stays text: 1.30 keeps its zero, 35-2 is no date
    choices = column.choices if column else ()
    if column is not None and column.kind == "truth":
        choices = ("true", "false")
    if choices:
        allowed = DataValidation("list", formula1=f'"{",".join(choices)}"', allow_blank=True)
        allowed.add(f"{letter}{FIRST}:{letter}{last + SPARE}")
        page.add_data_validation(allowed)


# A layer and the one below it, whose weights it sums.
_PARTS = {"domains": ("aspects",), "aspects": ("indicators",)}
_OWNER = {"aspects": ("domain",), "indicators": ("aspect",)}


def _sums(
    page: Worksheet,
    sheet: Sheet,
    columns: list[tuple[str, Column | None]],
    words: Words,
    last: int,
) -> None:
    from openpyxl.utils import get_column_letter

    for place, (name, column) in enumerate(columns, start=1):
        letter = get_column_letter(place)
        if column is not None and column.path == WEIGHT and not sheet.keys:
            page.cell(SUMS, 1, words("workbook.sum"))
            total = page.cell(SUMS, place, f"={_total(f'{letter}{FIRST}:{letter}{last + SPARE}')}")
            total.number_format = "General"
        elif name.endswith(".weight") and name.startswith(OWN):
            part = name.removeprefix(OWN).partition(".")[0]
            for row in range(FIRST, last + FEW + 1):
                cell = page.cell(row, place, _part_total(part, f"$A{row}", words))
                cell.number_format = "General"


def _part_total(part: str, code: str, words: Words) -> str:
    """The sum of the weights of those rows of the sheet `part` that name `code`."""
    from openpyxl.utils import get_column_letter, quote_sheetname

    below = next(each for each in layout() if each.name == part)
    title = quote_sheetname(words(f"workbook.sheet_{part}"))
    owner = get_column_letter(below.heads.index(_OWNER[part][0]) + 1)
    weight = get_column_letter(below.heads.index(WEIGHT[0]) + 1)
    end = 2000
    picked = f'({title}!${owner}${FIRST}:${owner}${end}&""={code}&"")'
    total = _total(f"{title}!${weight}${FIRST}:${weight}${end}", picked)
    return f'=IF({code}="","",{total})'


def _total(cells: str, picked: str = "") -> str:
    """A sum of decimals that stand as text, with either decimal mark, in any language of Excel.

    The leading 0 makes a number of an empty cell, where LibreOffice would see an error.
    """
    number = f'_xlfn.NUMBERVALUE("0"&SUBSTITUTE({cells},",","."),".",",")'
    return f"ROUND(SUMPRODUCT({picked + '*' if picked else ''}{number}),10)"
