"""A block of cells as spreadsheets put it on the clipboard: tabs, lines, quotes where needed."""

from __future__ import annotations

import re
from collections.abc import Sequence

Block = list[list[str]]
# A quoted cell ends with a quote before a tab or a line's end; all else stands as it is, so
# that a title between quotes keeps them.
_CELL = re.compile(r'"(?P<quoted>(?:[^"]|"")*)"(?=\t|\r|\n|\Z)|(?P<plain>[^\t\r\n]*)')
_NEEDY = re.compile(r'[\t\r\n"]')
_LINE = "\r\n"


def read_block(text: str) -> Block:
    """The rows of `text`; Excel and LibreOffice end the last one, which is no row more."""
    rows: Block = [[]]
    at = 0
    while True:
        found = _CELL.match(text, at)
        assert found is not None  # noqa: S101 (the pattern matches nothing, too)
        quoted = found["quoted"]
        rows[-1].append(found["plain"] if quoted is None else quoted.replace('""', '"'))
        at = found.end()
        if at >= len(text):
            break
        if text[at] == "\t":
            at += 1
            continue
        at += 2 if text.startswith(_LINE, at) else 1
        if at >= len(text):
            break
        rows.append([])
    return rows


def write_block(rows: Sequence[Sequence[str]]) -> str:
    """The rows as a spreadsheet reads them."""
    return _LINE.join("\t".join(_quoted(cell) for cell in row) for row in rows) + _LINE


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDY.search(cell) else cell
