"""Draws pages of a PDF in the background and keeps the last of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer

_LARGEST = 5000  # px of a side: what is larger is drawn smaller, so that memory stays small


class PageDrawer(QObject):
    """Hands out what is drawn, at another size until the wanted one is; tells `drawn`."""

    drawn = Signal(int)  # page

    def __init__(self, document: QPdfDocument, kept: int, parent: QObject) -> None:
        super().__init__(parent)
        self._kept = kept
        self._drawn: dict[int, QPixmap] = {}
        self._asked: dict[int, QSize] = {}
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(document)
        self._renderer.pageRendered.connect(self._take)

    def forget(self) -> None:
        """The document is another one."""
        self._drawn.clear()
        self._asked.clear()

    def page(self, number: int) -> QPixmap | None:
        """A page as it was drawn last, from 0; None while it never was."""
        return self._drawn.get(number)

    def want(self, number: int, size: QSize) -> None:
        """Have a page drawn at a size in device pixels, unless it is or is about to be."""
        room = QSize(_LARGEST, _LARGEST)
        if size.width() > _LARGEST or size.height() > _LARGEST:
            size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if self._asked.get(number) != size and not size.isEmpty():
            self._asked[number] = size
            self._renderer.requestPage(number, size)

    def keep_near(self, number: int) -> None:
        """Let go of the pages furthest from this one."""
        for page in sorted(self._drawn, key=lambda page: abs(page - number))[self._kept :]:
            del self._drawn[page]
            self._asked.pop(page, None)

    def _take(self, number: int, size: QSize, picture: QImage) -> None:
        if self._asked.get(number) != size or picture.isNull():
            return  # of the document before, or of a zoom that is past
        white = QPixmap(picture.size())
        white.fill(Qt.GlobalColor.white)
        with QPainter(white) as painter:
            painter.drawImage(0, 0, picture)
        self._drawn[number] = white
        self.drawn.emit(number)
