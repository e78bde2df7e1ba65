"""QR codes on paper: drawn as plain rectangles, which every printer keeps sharp."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

SIDE = (
    42.0  # points of a page's mark: 15 mm, which leaves the margins of the regulation as they are
)
QUIET = 4  # modules


@dataclass(frozen=True, slots=True)
class QrMark:
    """The mark at the foot of each page; `text_of` is told page, pages and the page's own text."""

    text_of: Callable[[int, int, str], str]
    size: float = SIDE

    def draw(self, canvas: Any, page: int, pages: int) -> None:
        """Draw the mark of one page at the origin of `canvas`."""
        draw_qr(canvas, self.text_of(page, pages, canvas.text_of(page)), 0, 0, self.size)


def modules(text: str) -> list[list[bool]]:
    """The rows of the code from the top: True is dark; the correction level is M."""
    import zxingcpp

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture: Any = memoryview(code.to_image(scale=1, add_quiet_zones=False)).tolist()
    return [[value == 0 for value in row] for row in picture]


def draw_qr(canvas: Any, text: str, x: float, y: float, side: float) -> None:
    """Draw the code in a square of `side` points whose lower left corner is at x, y."""
    rows = modules(text)
    step = side / len(rows)
    canvas.saveState()
    canvas.setFillGray(0)
    canvas.translate(x, y + side)
    canvas.scale(step, -step)  # a module is a unit; rows are counted from the top
    # Written as they are: ReportLab's own rectangles take ten times as long on sixty pages.
    canvas._code += [
        f"{first} {row} {count} 1 re"
        for row, dark in enumerate(rows)
        for first, count in _runs(dark)
    ]
    canvas._code.append("f")
    canvas.restoreState()


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where dark modules begin in a row, and how many stand together."""
    first = None
    for place, dark in enumerate((*row, False)):
        if dark and first is None:
            first = place
        elif not dark and first is not None:
            yield first, place - first
            first = None
