"""Where the pages of a document lie, one below the other, at a scale."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSizeF

EDGE = 16  # px around the pages and between them


@dataclass(frozen=True)
class PageLayout:
    """Rectangles of pages in pixels; `scale` is pixels to the point."""

    rects: tuple[QRect, ...] = ()
    scale: float = 1.0
    width: int = 0
    height: int = 0

    def page_at(self, y: float) -> int:
        """The page at a height: the nearest above where it is between two, 0 without pages."""
        tops = [rect.top() for rect in self.rects]
        return max(bisect_right(tops, y) - 1, 0)

    def pages_in(self, top: int, bottom: int) -> range:
        """The pages of which anything lies between two heights."""
        if not self.rects:
            return range(0)
        return range(self.page_at(top), self.page_at(bottom) + 1)

    def on_page(self, page: int, x: float, y: float) -> QPointF:
        """A place on a page, in points from its top left, however far outside it lies."""
        rect = self.rects[page]
        wide, high = rect.width() / self.scale, rect.height() / self.scale
        across, down = (x - rect.left()) / self.scale, (y - rect.top()) / self.scale
        return QPointF(min(max(across, 0), wide), min(max(down, 0), high))


def lay_pages(sizes: Sequence[QSizeF], scale: float, room: int) -> PageLayout:
    """Lay pages of these sizes in points out in a room so wide, each in its middle."""
    pixels = [(round(size.width() * scale), round(size.height() * scale)) for size in sizes]
    width = max([room, *(wide + 2 * EDGE for wide, _ in pixels)])
    rects, top = [], EDGE
    for wide, high in pixels:
        rects.append(QRect((width - wide) // 2, top, wide, high))
        top += high + EDGE
    return PageLayout(tuple(rects), scale, width, top)


def fitting(sizes: Sequence[QSizeF], room: int) -> float:
    """The scale at which the widest page fills a room so wide."""
    widest = max((size.width() for size in sizes), default=0.0)
    return max(room - 2 * EDGE, 1) / widest if widest else 1.0
