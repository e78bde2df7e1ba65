"""The text of plain text files, whatever they are encoded in."""

from __future__ import annotations

import codecs
from pathlib import Path

from spbe_desktop.evidence.reading.outcome import CHARACTERS, Outcome, Reading

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_plain(path: Path) -> Reading:
    """Read a text file: by its mark, as UTF-8, or as what old Windows programs write."""
    with path.open("rb") as file:
        content = file.read(CHARACTERS + 1)
    cut = len(content) > CHARACTERS
    named = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    for encoding in (named, "cp1252", "latin-1"):
        try:
            text = content[:CHARACTERS].decode(encoding)
        except UnicodeDecodeError:
            continue
        return Reading.of([text], cut=cut)
    return Reading(Outcome.DAMAGED)  # pragma: no cover (latin-1 reads everything)
