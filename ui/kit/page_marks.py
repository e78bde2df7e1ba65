"""What is marked on the pages of a PDF: the text selected, and the places of what is sought."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform
from PySide6.QtPdf import QPdfDocument, QPdfSelection

from ui.kit.pdf_search import PdfSearch
from ui.theme import Theme

_SEEN = 90  # of 255
_STEP, _TRIES = 24.0, 12  # points back to text, and how often
_NEAR = (6.0, -6.0, 14.0, -14.0)  # points
_BREAKS = ("\n", "\r")


class Marks:
    """One selection on one page, and the hits of a search with one of them looked at."""

    def __init__(self, theme: Theme, document: QPdfDocument, search: PdfSearch) -> None:
        self._theme, self._document, self._search = theme, document, search
        self.origin: tuple[int, QPointF] | None = None  # where selecting began
        self.text = ""  # what is selected
        self._page, self._lines = -1, list[QPolygonF]()

    def forget(self) -> None:
        """Nothing is selected."""
        self.origin = None
        self._select(-1, "", [])

    def begin(self, page: int, place: QPointF) -> None:
        """Select from here on."""
        self.forget()
        self.origin = (page, place)

    def reach(self, place: QPointF) -> None:
        """Select as far as here; beside text the nearest to its left counts."""
        if self.origin is None:
            return
        page, start = self.origin
        for step in range(_TRIES):
            end = QPointF(place.x() - step * _STEP, place.y())
            found = self._document.getSelection(page, start, end)
            if found.isValid() and found.text():
                self._select(page, found.text(), found.bounds())
                return

    def take_line(self, page: int, place: QPointF) -> None:
        """Select the line of text that stands at a place."""
        text = self._document.getAllText(page).text()
        here = self._letter(page, place)
        if here is None or here.startIndex() >= len(text):
            return
        first = max(text.rfind(end, 0, here.startIndex()) for end in _BREAKS) + 1
        ends = [text.find(end, here.startIndex()) for end in _BREAKS]
        last = min((end for end in ends if end >= 0), default=len(text))
        line = self._document.getSelectionAtIndex(page, first, last - first)
        self._select(page, line.text(), line.bounds())

    def paint(self, painter: QPainter, page: int, rect: QRect, scale: float) -> None:
        """Draw the marks of a page that lies in `rect`."""
        manner = QTransform.fromTranslate(rect.left(), rect.top()).scale(scale, scale)
        painter.save()
        painter.setBrush(self._thin("warning"))
        for hit in self._search.on(page):
            frame = QPen(self._theme.colour("bad"), 2) if hit == self._search.current else None
            painter.setPen(frame or QPen(Qt.PenStyle.NoPen))
            for place in hit.places:
                painter.drawRect(manner.mapRect(place).adjusted(-2, -2, 2, 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._thin("accent"))
        for line in self._lines if page == self._page else ():
            painter.drawPolygon(manner.map(line))
        painter.restore()

    def _letter(self, page: int, place: QPointF) -> QPdfSelection | None:
        """A letter or a few at a place; Qt tells none of an area without width."""
        for aside in _NEAR:
            found = self._document.getSelection(page, place, place + QPointF(aside, 0))
            if found.isValid() and found.text():
                return found
        return None

    def _select(self, page: int, text: str, lines: list[QPolygonF]) -> None:
        self._page, self.text, self._lines = page, " ".join(text.split()), lines

    def _thin(self, token: str) -> QColor:
        thin = self._theme.colour(token)
        thin.setAlpha(_SEEN)
        return thin
