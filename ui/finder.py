"""The search of the open evaluation: a field, and places below it that Enter goes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.kit.rows_model import Index
from ui.kit.search_pane import SearchPane
from ui.text import Sentences
from ui.theme import Theme, text_font

_SIZE, _EDGE, _ROW = (760, 480), 12, 50  # px
_REST = 150  # ms after the last key


@dataclass(frozen=True)
class Place:
    """Where something was found, what stands there (pieces, the found ones strong), a handle."""

    where: str
    pieces: tuple[tuple[str, bool], ...]
    hit: object

    @property
    def said(self) -> str:
        """Both in one line."""
        return f"{self.where}: {''.join(text for text, _ in self.pieces)}"


class _PlaceDelegate(QStyledItemDelegate):
    """Two lines: where, and what stands there."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every place is as high as the other."""
        del option, index
        return QSize(160, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Where in small letters, then the pieces, cut at the edge."""
        place: Place = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        if QStyle.StateFlag.State_Selected in option.state:
            painter.fillRect(option.rect, self._theme.colour("accent_soft"))
        room = QRect(option.rect).adjusted(_EDGE, 5, -_EDGE, -5)
        painter.setClipRect(room)
        painter.setFont(text_font(13))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, place.where)
        for text, strong in place.pieces:
            weight = QFont.Weight.Bold if strong else QFont.Weight.Normal
            painter.setFont(text_font(14, weight))
            painter.setPen(self._theme.colour("accent" if strong else "ink"))
            low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, low, text)
            room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(text))
        painter.restore()


class Finder(SearchPane):
    """Says what is wanted once typing rests; shows places; says which one is gone to."""

    wanted = Signal(str)
    chosen = Signal(object)  # the handle of a place

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget) -> None:
        super().__init__(words("find.title"), words("find.hint"), _SIZE, parent)
        self.search.setClearButtonEnabled(True)
        self.state.setText(words("find.about"))
        self.list.setItemDelegate(_PlaceDelegate(theme, self.list))
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._want)
        self.search.textChanged.connect(self._rest.start)

    def show_places(self, places: Sequence[Place], sentence: str) -> None:
        """Show these, the first chosen, and how many there are."""
        self.list.clear()
        for place in places:
            item = QListWidgetItem(place.said)
            item.setData(Qt.ItemDataRole.UserRole, place)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.state.setText(sentence)

    def give(self) -> None:
        """Go to the chosen place, after the search is gone; look first if typing did not rest."""
        if self._rest.isActive():
            self._want()
        elif self.list.currentRow() >= 0:
            place: Place = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
            self.accept()
            self.chosen.emit(place.hit)

    def _want(self) -> None:
        self._rest.stop()
        self.wanted.emit(self.search.text())
