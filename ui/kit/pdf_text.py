"""The pages of a PDF with their text at hand: selected with the mouse, copied, quoted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from ui.kit.page_marks import Marks
from ui.kit.pdf_search import Hit
from ui.kit.pdf_sheets import PdfSheets
from ui.theme import Theme


class PdfText(PdfSheets):
    """Dragging selects on one page, a double click its line; `selected` tells the text."""

    selected = Signal(str)

    def __init__(
        self, theme: Theme, document: QPdfDocument, marks: Marks, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, document, marks, parent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        if event.button() == Qt.MouseButton.LeftButton and self.laid.rects:
            page, x, y = self._place(event)
            self.marks.begin(page, self.laid.on_page(page, x, y))
            self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select as far as the mouse went, on the page where it began."""
        origin = self.marks.origin
        if event.buttons() & Qt.MouseButton.LeftButton and origin is not None:
            _, x, y = self._place(event)
            self.marks.reach(self.laid.on_page(origin[0], x, y))
            self._tell()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the line."""
        if self.laid.rects:
            page, x, y = self._place(event)
            self.marks.take_line(page, self.laid.on_page(page, x, y))
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.marks.text:
            QGuiApplication.clipboard().setText(self.marks.text)
        else:
            super().keyPressEvent(event)

    def look_at(self, hit: Hit) -> None:
        """Bring a hit into sight and select its line, so that it can be quoted."""
        place = hit.places[0]
        self.marks.take_line(hit.page, place.center())
        self.turn_to(hit.page + 1, place)
        self._tell()

    def _tell(self) -> None:
        self.viewport().update()
        self.selected.emit(self.marks.text)

    def _place(self, event: QMouseEvent) -> tuple[int, float, float]:
        x = event.position().x() + self.horizontalScrollBar().value()
        y = event.position().y() + self.verticalScrollBar().value()
        return self.laid.page_at(y), x, y
