"""A PDF to be read: pages one below the other, search with marks, thumbnails, zoom."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMargins, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from ui.theme import Theme

_EDGE, _THUMB = 16, QSize(92, 130)  # px
_STEP, _LEAST, _MOST = 1.2, 0.3, 5.0  # zoom


class PdfPages(QWidget):
    """Thumbnails at the left, the pages at the right; `turned` tells the page in sight, from 1."""

    turned = Signal(int, int)  # page, pages

    def __init__(self, theme: Theme, name: str, pages: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = QPdfDocument(self)
        self.found = QPdfSearchModel(self)
        self.found.setDocument(self.document)
        self.pages = QPdfView(self)
        self.pages.setAccessibleName(name)
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.pages.setDocumentMargins(QMargins(_EDGE, _EDGE, _EDGE, _EDGE))
        self.pages.setPageSpacing(_EDGE)
        self.pages.setDocument(self.document)
        self.pages.setSearchModel(self.found)
        ground = self.pages.palette()
        ground.setColor(QPalette.ColorRole.Dark, theme.colour("hairline"))
        self.pages.setPalette(ground)
        self.thumbs = QListWidget()
        self.thumbs.setAccessibleName(pages)
        self.thumbs.setFixedWidth(_THUMB.width() + 44)
        self.thumbs.setIconSize(_THUMB)
        self.thumbs.setUniformItemSizes(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.thumbs)
        row.addWidget(self.pages, 1)
        self.thumbs.currentRowChanged.connect(self._to_row)
        self.thumbs.verticalScrollBar().valueChanged.connect(self._fill_thumbs)
        self.pages.pageNavigator().currentPageChanged.connect(self._turned)

    def show_file(self, path: Path) -> bool:
        """Show a PDF from its first page; False where it does not open."""
        self.document.close()
        opened = self.document.load(str(path)) == QPdfDocument.Error.None_
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.thumbs.clear()
        for number in range(1, self.document.pageCount() + 1):
            item = QListWidgetItem(str(number))
            item.setSizeHint(QSize(_THUMB.width() + 20, _THUMB.height() + 18))
            self.thumbs.addItem(item)
        self.thumbs.setVisible(self.document.pageCount() > 1)
        self._fill_thumbs()
        self._turned(0)
        return opened

    def close_file(self) -> None:
        """Let go of the file."""
        self.document.close()
        self.thumbs.clear()

    @property
    def page(self) -> int:
        """The page in sight, from 1."""
        return self.pages.pageNavigator().currentPage() + 1

    def turn_to(self, page: int) -> None:
        """Bring a page into sight."""
        if 1 <= page <= self.document.pageCount():
            self.pages.pageNavigator().jump(page - 1, QPointF())

    def mark(self, text: str) -> None:
        """Mark every occurrence of a text."""
        self.found.setSearchString(text)

    def zoom(self, larger: bool) -> None:
        """One step larger or smaller."""
        factor = self.pages.zoomFactor()
        if self.pages.zoomMode() != QPdfView.ZoomMode.Custom and self.document.pageCount():
            width = self.document.pagePointSize(0).width() * self.logicalDpiX() / 72
            factor = (self.pages.viewport().width() - 2 * _EDGE) / max(width, 1)
        self.pages.setZoomMode(QPdfView.ZoomMode.Custom)
        wanted = factor * (_STEP if larger else 1 / _STEP)
        self.pages.setZoomFactor(min(max(wanted, _LEAST), _MOST))

    def fit(self) -> None:
        """The whole width of a page."""
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _to_row(self, row: int) -> None:
        if row >= 0 and row + 1 != self.page:
            self.turn_to(row + 1)

    def _turned(self, page: int) -> None:
        blocked = self.thumbs.blockSignals(True)
        self.thumbs.setCurrentRow(page)
        self.thumbs.blockSignals(blocked)
        self._fill_thumbs()
        self.turned.emit(page + 1, self.document.pageCount())

    def _fill_thumbs(self) -> None:
        """Draw the thumbnails in sight that were not drawn yet: a few, so that nothing stalls."""
        room = self.thumbs.viewport().rect()
        for row in range(self.thumbs.count()):
            item = self.thumbs.item(row)
            if not item.icon().isNull() or not self.thumbs.visualItemRect(item).intersects(room):
                continue
            size = self.document.pagePointSize(row).scaled(
                QSize(_THUMB).toSizeF(), Qt.AspectRatioMode.KeepAspectRatio
            )
            white = QPixmap(size.toSize())
            white.fill(Qt.GlobalColor.white)
            picture = self.document.render(row, size.toSize())
            if picture.isNull():
                continue
            with QPainter(white) as painter:
                painter.drawImage(0, 0, picture)
            item.setIcon(QIcon(white))
