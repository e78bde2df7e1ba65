"""The report's typeface: Source Sans Pro, embedded, in four cuts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import font_source_sans_pro
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "SourceSansPro"
ITALIC = "SourceSansPro-It"
STRONG = "SourceSansPro-Semibold"
LIGHT = "SourceSansPro-Light"

_UNITS: dict[tuple[str, str], int] = {}  # thousandths of the size, by font and text
_MOST = 60_000
# A byte as a PDF writes it between brackets (ISO 32000-1, 7.3.4.2).
_ESCAPES = {
    byte: "\\" + chr(byte)
    if byte in b"()\\"
    else chr(byte)
    if 32 <= byte < 127
    else f"\\{byte:03o}"
    for byte in range(256)
}

_FILES = {REGULAR: "Regular", ITALIC: "It", STRONG: "Semibold", LIGHT: "Light"}


class Face(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A font that measures a word once: reports say the same words a thousand times."""

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: ARG002, N802
        """How wide `text` runs; the encoding is ReportLab's, and text is always text here."""
        units = _UNITS.get((self.fontName, text))
        if units is None:
            widths, missing = self.face.charWidths, self.face.defaultWidth
            units = sum(widths.get(ord(letter), missing) for letter in text)
            if len(_UNITS) >= _MOST:
                _UNITS.clear()
            _UNITS[self.fontName, text] = units
        return float(0.001 * size * units)

    def splitString(self, text: Any, doc: Any, encoding: str = "utf-8") -> Any:  # noqa: N802
        """The text in the numbers that the file gives its letters; at once where all are known."""
        state = self.state.get(doc)
        if state is not None and isinstance(text, str):
            try:
                given = map(ord, text.replace("\xa0", " "))
                return [(0, bytes(map(state.assignments.__getitem__, given)))] if text else []
            except (KeyError, ValueError):  # a letter that is new, or not in the first subset
                pass
        return super().splitString(text, doc, encoding)


def escaped(text: str | bytes) -> str:
    """A text as a PDF writes it between brackets."""
    return (text if isinstance(text, str) else text.decode("latin-1")).translate(_ESCAPES)


def register_fonts() -> None:
    """Make the four cuts known to ReportLab, once a process."""
    if REGULAR in pdfmetrics.getRegisteredFontNames():
        return
    folder = Path(str(font_source_sans_pro.__file__)).parent / "files"
    for name, file in _FILES.items():
        pdfmetrics.registerFont(Face(name, str(folder / f"SourceSansPro-{file}.ttf")))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=STRONG, italic=ITALIC, boldItalic=STRONG
    )


def width_of(text: str, font: str, size: float) -> float:
    """How wide `text` runs, in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


def shortened(text: str, font: str, size: float, room: float) -> str:
    """`text`, cut with an ellipsis where it would run wider than `room` points."""
    if width_of(text, font, size) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width_of(text[:middle] + "…", font, size) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


def lines_of(text: str, font: str, size: float, room: float, most: int) -> list[str]:
    """`text` broken at spaces into at most `most` lines of `room` points; the last is cut."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < most - 1:
        count = 1
        while count < len(rest) and width_of(" ".join(rest[: count + 1]), font, size) <= room:
            count += 1
        lines.append(shortened(" ".join(rest[:count]), font, size, room))
        rest = rest[count:]
    return [*lines, shortened(" ".join(rest), font, size, room)] if rest else lines
