"""Our own pieces of a page: a drawing of a given size, and a heading that can be found again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportlab.platypus import Flowable, HRFlowable, Paragraph

from spbe_desktop.canonical import digest
from spbe_desktop.report.fonts import STRONG
from spbe_desktop.report.tags import drawn_as

LISTED = 1  # the deepest level that the contents list shows
Draw = Callable[[Any], None]


class Picture(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A vector drawing of fixed size; its origin is its lower left corner."""

    def __init__(
        self, width: float, height: float, draw: Draw, said: str = "", tag: str = "Figure"
    ) -> None:
        super().__init__()
        self.width = width
        self.height = height
        self.paint = draw
        self.said = said  # what it tells who cannot see it; a figure without tells nothing
        self.tag = tag if said or tag != "Figure" else ""

    def draw(self) -> None:
        """Paint it where the page put it."""
        with drawn_as(self.canv, self.tag, self.said):
            self.paint(self.canv)


class Rule(HRFlowable):  # type: ignore[misc]  # ReportLab has no types
    """A line across the page; it tells nothing."""

    def draw(self) -> None:
        """Draw it as an artifact."""
        with drawn_as(self.canv, ""):
            super().draw()


class Area(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Empty room for a signature; where it lies is told with the printed paper."""

    def __init__(self, role: str, width: float, height: float) -> None:
        super().__init__()
        self.role = role
        self.width = width
        self.height = height

    def draw(self) -> None:
        """Draw nothing: remember the place."""
        self.canv.signed_here(self.role, self.width, self.height)


class Heading(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A title that enters the outline, and whose page the contents list learns.

    Level 0 and 1 stand in the contents list too. It never ends a page.
    """

    keepWithNext = 1  # noqa: N815 (ReportLab's own name)

    def __init__(
        self,
        number: str,
        title: str,
        body: Any,
        level: int,
        *,
        colour: Any = None,
        indent: float,
        facts: str = "",
    ) -> None:
        super().__init__()
        self.number = number
        self.title = title
        self.body = body
        self.level = level
        self.colour = colour
        self.indent = indent
        self.facts = facts  # what the body tells beside the title, on one line
        self.key = digest(f"{level} {number} {title}".encode())[:16]

    @property
    def label(self) -> str:
        """Number and title on one line, as the outline tells them."""
        return f"{self.number}  {self.title}" if self.number else self.title

    def getSpaceBefore(self) -> float:  # noqa: N802
        """The room above, as its paragraph style asks."""
        return float(self.body.getSpaceBefore())

    def getSpaceAfter(self) -> float:  # noqa: N802
        """The room below."""
        return float(self.body.getSpaceAfter())

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the height the title needs beside its number."""
        _, self.height = self.body.wrapOn(self.canv, width - self.indent, height)
        self.width = width
        return width, self.height

    def draw(self) -> None:
        """Draw number and title, and leave a bookmark."""
        canvas = self.canv
        canvas.bookmarkHorizontal(self.key, 0, self.height + 12)
        depth = self.level - canvas.found(self.key, self.level)
        canvas.addOutlineEntry(self.label, self.key, depth, closed=depth > 0)
        if not isinstance(self.body, Paragraph):
            self.body.drawOn(canvas, self.indent, 0)
            return
        with drawn_as(canvas, f"H{depth + 1}"):
            style = self.body.style
            if self.number:
                canvas.setFont(STRONG, style.fontSize)
                canvas.setFillColor(self.colour)
                canvas.drawString(0, self.height - style.fontSize, self.number)
            self.body.drawOn(canvas, self.indent, 0)
