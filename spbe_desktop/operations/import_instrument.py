"""A pack from a workbook: read, checked, written as YAML, and read again before it counts."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.errors import Defect
from spbe_desktop.files import write_whole
from spbe_desktop.instrument.load import Pack, parse_pack, refusal
from spbe_desktop.instrument.pack_text import pack_text


def import_instrument(source: Path, target: Path) -> Pack:
    """Write the instrument in the XLSX file `source` to the pack file `target`.

    Raises InstrumentDefective with every defect, each at its sheet and cell; nothing is written
    then.
    """
    # The spreadsheet library takes a quarter of a second to load; only this needs it.
    from spbe_desktop.instrument.workbook_parse import read_workbook

    instrument = read_workbook(source)
    pack = parse_pack(pack_text(instrument), target.name)
    if pack.instrument != instrument:
        wrong = Defect("-", "does not read back as it was written", "the same instrument")
        raise refusal(source.name, [wrong])
    write_whole(target, pack.content)
    return pack
