"""The pages of a PDF, small: one below the other, drawn when they come in sight."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit.page_drawer import PageDrawer
from ui.theme import SMALL, Theme, text_font

_PAGE, _EDGE, _NUMBER = QSize(84, 119), 10, 18  # px
_KEPT = 60
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Numbers(QAbstractListModel):
    """As many rows as there are pages."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._count = 0

    def show(self, count: int) -> None:
        self.beginResetModel()
        self._count = count
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a page."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The number of the page."""
        return str(index.row() + 1) if role == Qt.ItemDataRole.DisplayRole else None


class _Small(QStyledItemDelegate):
    """A sheet with its number below."""

    def __init__(self, theme: Theme, drawer: PageDrawer, document: QPdfDocument) -> None:
        super().__init__(drawer)
        self._theme, self._drawer, self._document = theme, drawer, document
        self._font = text_font(SMALL - 1)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The same for every page."""
        return QSize(_PAGE.width() + 2 * _EDGE, _PAGE.height() + _NUMBER + 2 * _EDGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The page where it is drawn, else a white sheet; the current one in a frame."""
        page, theme = index.row(), self._theme
        room = QRect(option.rect).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE - _NUMBER)
        drawn = self._drawer.page(page)
        sheet = QRect(room)
        if drawn is None:
            ratio = painter.device().devicePixelRatioF()
            self._drawer.want(page, self._fitting(page) * ratio)
        else:
            kept = Qt.AspectRatioMode.KeepAspectRatio
            sheet = QRect(room.topLeft(), drawn.size().scaled(room.size(), kept))
            sheet.moveCenter(room.center())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(sheet, Qt.GlobalColor.white)
        if drawn is not None:
            painter.drawPixmap(sheet, drawn)
        painter.setPen(QPen(theme.colour("accent" if chosen else "edge"), 2 if chosen else 1))
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0))
        painter.setFont(self._font)
        painter.setPen(theme.colour("accent" if chosen else "muted"))
        below = QRect(room.left(), room.bottom() + 4, room.width(), _NUMBER)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()

    def _fitting(self, page: int) -> QSize:
        size = self._document.pagePointSize(page)
        return size.scaled(_PAGE.toSizeF(), Qt.AspectRatioMode.KeepAspectRatio).toSize()


class PdfThumbs(QListView):
    """`wanted` tells the page that was chosen, from 1."""

    wanted = Signal(int)

    def __init__(self, theme: Theme, document: QPdfDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._marking = document, False
        self._numbers = _Numbers(self)
        self._drawer = PageDrawer(document, _KEPT, self)
        self.setModel(self._numbers)
        self.setItemDelegate(_Small(theme, self._drawer, document))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(_PAGE.width() + 2 * _EDGE + 14)
        self._drawer.drawn.connect(self.viewport().update)
        self.selectionModel().currentChanged.connect(self._chosen)

    def begin(self) -> None:
        """The document is another one."""
        self._drawer.forget()
        self._numbers.show(self._document.pageCount())
        self.mark(1)

    def mark(self, page: int) -> None:
        """Show which page is in sight."""
        self._marking = True
        self.setCurrentIndex(self._numbers.index(page - 1))
        self._marking = False
        self._drawer.keep_near(page - 1)

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self._marking:
            self.wanted.emit(now.row() + 1)
