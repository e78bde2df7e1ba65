"""From the sheets of a workbook to a checked instrument; every defect names its sheet and cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spbe_desktop.errors import Defect, InstrumentDefective, phrase
from spbe_desktop.instrument.load import check_data, refusal
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.workbook_layout import Column, Sheet, layout
from spbe_desktop.instrument.workbook_places import Places
from spbe_desktop.instrument.workbook_read import Page, read_pages
from spbe_desktop.instrument.workbook_rows import Reader


def read_workbook(path: Path) -> Instrument:
    """The instrument in the workbook `path`.

    Raises InstrumentDefective with every defect: sheet and cell, what is wrong, what is expected.
    """
    pages = [page for page in read_pages(path) if page.name or page.heads or page.lines]
    found = _headings(pages)
    if found:
        raise refusal(path.name, found)
    reader = Reader()
    for sheet in layout():
        for page in pages:
            if page.name == sheet.name:
                reader.read(sheet, page)
    if reader.defects:
        raise refusal(path.name, reader.defects)
    return _checked(reader.data, reader.places, path.name)


def _checked(data: Any, places: Places, name: str) -> Instrument:
    try:
        return check_data(data, name)
    except InstrumentDefective as error:
        found = error.details["defects"]
        told = found if isinstance(found, tuple) else ()
        raise refusal(name, [places.translate(each) for each in told]) from error


def _headings(pages: Sequence[Page]) -> list[Defect]:
    """What is wrong with the sheets themselves, before a row of them is read."""
    sheets = {sheet.name: sheet for sheet in layout()}
    found: list[Defect] = []
    for page in pages:
        found += page.defects
        if page.name not in sheets:
            expected = "the name of a sheet of the format; or let the title start with #"
            found.append(
                Defect(page.cell(1, 1), phrase("is {value!r}", value=page.name[:40]), expected)
            )
        else:
            found += _names(page, sheets[page.name])
    for name, count in Counter(page.name for page in pages).items():
        if count > 1 and name in sheets:
            found.append(
                Defect(
                    "-",
                    phrase("has {count} sheets named {name!r} in A1", count=count, name=name),
                    "one",
                )
            )
    given = {page.name for page in pages}
    for sheet in sheets.values():
        if not sheet.optional and sheet.name not in given:
            found.append(
                Defect(
                    "-", phrase("has no sheet with {name!r} in A1", name=sheet.name), "that sheet"
                )
            )
    return found


def _names(page: Page, sheet: Sheet) -> list[Defect]:
    known = ("field", "value") if sheet.form == "fields" else sheet.heads
    found: list[Defect] = []
    for place, head in enumerate(page.heads, start=1):
        if head and not head.startswith("#"):
            if head not in known:
                wrong = phrase("is {value!r}", value=head[:40])
                found.append(
                    Defect(
                        page.cell(2, place),
                        wrong,
                        phrase("one of {values}", values=", ".join(known)),
                    )
                )
            elif head in page.heads[: place - 1]:
                found.append(
                    Defect(
                        page.cell(2, place), phrase("{value!r} stands twice", value=head), "it once"
                    )
                )
    fixed = set(known[: len(known) - len(sheet.columns)]) | {"field", "value"} & set(known)
    lacking = [h for h in known if h in fixed | _needed(sheet) and h not in page.heads]
    found += [
        Defect(f"{page.title}!2:2", phrase("has no column {value!r}", value=h), "that column")
        for h in lacking
    ]
    return found


def _needed(sheet: Sheet) -> set[str]:
    columns: Sequence[Column] = () if sheet.form == "fields" else sheet.columns
    return {column.name for column in columns if column.needed}
