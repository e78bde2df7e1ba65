"""A pack as a workbook for those who write it in a spreadsheet."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.files import whole_file
from spbe_desktop.instrument.load import Pack
from spbe_desktop.operations.check_instrument import open_instrument
from spbe_desktop.words import Words


def export_instrument(named: str, target: Path, words: Words) -> Pack:
    """Write the pack of that id or file to the XLSX file `target`, whole or not at all."""
    # The spreadsheet library takes a quarter of a second to load; only this needs it.
    from spbe_desktop.instrument.workbook_write import write_workbook

    pack = open_instrument(named)
    with whole_file(target) as file:
        write_workbook(pack.instrument, words, file)
    return pack
