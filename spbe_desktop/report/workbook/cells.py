"""Values into cells: text stays text, and what a cell cannot hold is said instead of cut."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from spbe_desktop.report.workbook.plan import plain_text
from spbe_desktop.words import Words

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell

_LIKE_FORMULAS = ("=", "+", "-", "@", "\t")
LONGEST = 32_000  # characters; Excel's cells hold 32,767


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in a cell, and whether it is the whole text."""

    text: str
    whole: bool


def put(cell: Cell | MergedCell, value: str | Decimal | int | None) -> None:
    """Write a value; a text is never taken for a formula or a date, whatever it begins with."""
    if value is None or isinstance(cell, _merged()):
        return
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        _quote(cell, value)


def put_formula(cell: Cell | MergedCell, formula: str) -> None:
    """Write a formula of our own."""
    if not isinstance(cell, _merged()):
        cell.value = formula


def put_text(cell: Cell | MergedCell, text: str, words: Words) -> Written:
    """Write a person's text; one that is too long or not writable is cut, and says so."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    plain = plain_text(text)
    fit = ILLEGAL_CHARACTERS_RE.sub("\ufffd", plain)[:LONGEST]
    if fit != plain:
        fit = f"{words('book.cut')}\n{fit}"
    if fit and not isinstance(cell, _merged()):
        cell.value = fit
        cell.data_type = "s"
        _quote(cell, fit)
    return Written(fit, fit == plain)


def _quote(cell: Cell | MergedCell, text: str) -> None:
    """A text like a formula stays one where a person edits it: Excel's own mark for that."""
    if text.startswith(_LIKE_FORMULAS):
        cell.quotePrefix = True


def _merged() -> type:
    from openpyxl.cell.cell import MergedCell

    return MergedCell
