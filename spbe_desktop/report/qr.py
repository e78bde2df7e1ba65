"""QR codes on paper: drawn as plain rectangles, which every printer keeps sharp."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

SIDE = (
    42.0  # points of a page's mark: 15 mm, which leaves the margins of the regulation as they are
)
QUIET = 4  # modules
_DARK = re.compile(rb"\x00+")  # modules that stand together in a row


@dataclass(frozen=True, slots=True)
class QrMark:
    """The mark at the foot of each page; `text_of` is told page, pages and the page's own text."""

    text_of: Callable[[int, int, str], str]
    size: float = SIDE

    def draw(self, canvas: Any, page: int, pages: int) -> None:
        """Draw the mark of one page at the origin of `canvas`."""
        draw_qr(canvas, self.text_of(page, pages, canvas.text_of(page)), 0, 0, self.size)


def modules(text: str) -> list[bytes]:
    """The rows of the code from the top: 0 is dark; the correction level is M."""
    import zxingcpp

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture: Any = memoryview(code.to_image(scale=1, add_quiet_zones=False))
    height, width = picture.shape
    dots = picture.tobytes()
    return [dots[row * width : (row + 1) * width] for row in range(height)]


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
        f"{run.start()} {number} {run.end() - run.start()} 1 re"
        for number, row in enumerate(rows)
        for run in _DARK.finditer(row)
    ]
    canvas._code.append("f")
    canvas.restoreState()
