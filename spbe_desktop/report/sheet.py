"""The sheet of paper: its size, its margins, and the room of the text."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import cm, mm

from spbe_desktop.views.papers import PLAIN_SHEET, SHEETS

LEAST_BELOW = 14.0  # points that no printer can be trusted to print on


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet in points; margins by Permendagri 1/2023: top 2, bottom 2.5, left 3, right 2 cm."""

    page_width: float
    page_height: float
    bottom: float = 2.5 * cm
    top: float = 2 * cm
    left: float = 3 * cm
    right: float = 2 * cm

    @property
    def width(self) -> float:
        """The width of the text."""
        return self.page_width - self.left - self.right

    @property
    def height(self) -> float:
        """The height of the text."""
        return self.page_height - self.top - self.bottom


def sheet_of(name: str = PLAIN_SHEET, mark: float = 0.0) -> Sheet:
    """The sheet of that name, its foot high enough for a page mark `mark` points wide."""
    wide, tall = SHEETS[name]
    plain = Sheet(wide * mm, tall * mm)
    return Sheet(plain.page_width, plain.page_height, max(plain.bottom, mark + 2 * LEAST_BELOW))
