"""The search of the open evaluation: a field, and places below it that Enter goes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.kit.rows_model import Index
from ui.text import Sentences
from ui.theme import Theme, styled, text_font

_WIDTH, _HEIGHT, _EDGE, _ROW = 760, 480, 12, 50  # px
_REST = 150  # ms after the last key
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


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


class Finder(QDialog):
    """Says what is wanted once typing rests; shows places; says which one is gone to."""

    wanted = Signal(str)
    chosen = Signal(object)  # the handle of a place

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setWindowTitle(words("find.title"))
        self.setFixedSize(_WIDTH, min(_HEIGHT, parent.height() - 2 * _EDGE))
        self.search = QLineEdit()
        self.search.setPlaceholderText(words("find.hint"))
        self.search.setAccessibleName(words("find.hint"))
        self.search.setClearButtonEnabled(True)
        self.state = styled(QLabel(words("find.about")), role="small")
        self.list = QListWidget()
        self.list.setAccessibleName(words("find.title"))
        self.list.setItemDelegate(_PlaceDelegate(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._want)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(8)
        for widget in (self.search, self.state, self.list):
            column.addWidget(widget)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._rest.start)
        self.search.returnPressed.connect(self.give)
        self.list.itemClicked.connect(self.give)

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the keyboard stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step, count = _STEPS.get(Qt.Key(event.key()), 0), self.list.count()
            if step and count:
                self.list.setCurrentRow((self.list.currentRow() + step) % count)
                return True
        return super().eventFilter(watched, event)

    def _want(self) -> None:
        self._rest.stop()
        self.wanted.emit(self.search.text())
