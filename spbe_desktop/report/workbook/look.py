"""How the workbook looks: the colours of the paper, calm grids, cells to type in that show it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from spbe_desktop.report.style import hex_of, read_look

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill
    from openpyxl.worksheet.worksheet import Worksheet

_LINE, _HIGHEST = 13.0, 409.0  # points: a line of text, and the highest row there can be
FAMILY = "Calibri"  # what Excel and LibreOffice have or replace by one of the same widths


class Look:
    """The styles of one workbook, each made once."""

    def __init__(self) -> None:
        """Read the colours of the one colour file."""
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        look = read_look()
        ink, muted, accent = _argb(look.ink), _argb(look.muted), _argb(look.accent)
        hair = Side("thin", color=_argb(look.hairline))
        self.line = Border(bottom=hair)
        self.body = Font(FAMILY, 10, color=ink)
        self.strong = Font(FAMILY, 10, bold=True, color=ink)
        self.muted = Font(FAMILY, 9, color=muted)
        self.title = Font(FAMILY, 18, bold=True, color=ink)
        self.figure = Font(FAMILY, 28, bold=True, color=accent)
        self.head = Font(FAMILY, 9, bold=True, color=muted)
        self.warning = Font(FAMILY, 9, bold=True, color=_argb(look.warning))
        self.ground = PatternFill("solid", fgColor=_argb(look.ground))
        self.field = PatternFill("solid", fgColor=_argb(look.tint(look.accent, 0.10)))
        self.ramp = tuple(_argb(look.tint(look.level(place / 4), 0.45)) for place in range(5))
        self.text = Alignment(wrap_text=True, vertical="top")
        self.number = Alignment(horizontal="right", vertical="top")
        self.single = Alignment(horizontal="left", vertical="center")

    def dress(
        self,
        cell: Cell | MergedCell,
        *,
        font: Font | None = None,
        fill: PatternFill | None = None,
        place: Alignment | None = None,
        line: Border | None = None,
    ) -> None:
        """Give a cell its looks."""
        cell.font = font or self.body
        cell.alignment = place or self.text
        if fill is not None:
            cell.fill = fill
        if line is not None:
            cell.border = line

    def heads(self, page: Worksheet, row: int) -> None:
        """Give a row of headings its looks."""
        for cell in page[row]:
            self.dress(cell, font=self.head, fill=self.ground, line=self.line)


def fit_rows(page: Worksheet, first: int, widths: Sequence[float]) -> None:
    """Make each row as high as its longest text needs: not every program does it by itself."""
    for number, cells in enumerate(page.iter_rows(min_row=first), start=first):
        lines = 1
        for cell, width in zip(cells, widths, strict=False):
            if isinstance(cell.value, str) and cell.data_type == "s":
                parts = cell.value.split("\n")
                lines = max(lines, sum(1 + int(len(part) / (width * 1.05)) for part in parts))
        page.row_dimensions[number].height = min(_LINE * lines + 3, _HIGHEST)


def ready_to_print(page: Worksheet, *, title_rows: str, wide: bool) -> None:
    """A4, all columns on one page width, the headings on every page."""
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.orientation = "landscape" if wide else "portrait"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
    page.print_title_rows = title_rows
    page.sheet_view.showGridLines = False


def _argb(colour: object) -> str:
    return "FF" + hex_of(colour).lstrip("#").upper()
