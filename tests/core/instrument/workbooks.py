"""Packs as workbooks on disk, for tests to open, change and read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from spbe_desktop.errors import Defect, InstrumentDefective
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.workbook_parse import read_workbook
from spbe_desktop.instrument.workbook_write import write_workbook
from spbe_desktop.words import load_words
from tests.core.instrument.small_pack import a_pack, parse


def written(folder: Path, instrument: Instrument | None = None, language: str = "id") -> Path:
    """`instrument`, or the small pack, as a workbook."""
    path = folder / "paket.xlsx"
    with path.open("wb") as file:
        found = instrument or parse(a_pack()).instrument
        write_workbook(found, load_words(language), file)
    return path


def changed(path: Path, change: Callable[[Any], None]) -> Path:
    """The workbook after `change` of its openpyxl book."""
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path


def set_cell(place: str, value: object) -> Callable[[Any], None]:
    """A change of one cell, as `Indikator!G6`."""
    sheet, _, cell = place.partition("!")

    def change(book: Any) -> None:
        book[sheet][cell] = value

    return change


def refused(path: Path) -> tuple[Defect, ...]:
    """The defects the workbook is refused for; it must be refused."""
    with pytest.raises(InstrumentDefective) as refusal:
        read_workbook(path)
    told = refusal.value.details
    found = told["defects"]
    assert isinstance(found, tuple)
    assert (told["file"], told["count"], told["first"]) == (path.name, len(found), found[0])
    return found
