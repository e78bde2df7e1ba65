"""A list of cards: a name with a state at its right, and two quiet lines below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import SMALL, TEXT, Theme, text_font

CARD = Qt.ItemDataRole.UserRole + 32  # what a model tells the delegate: a Card
_HEIGHT, _EDGE, _LINE = 76, 16, 20  # px
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Card:
    """What one card says: name, a quiet mark beside it, state in a colour, two lines."""

    title: str
    mark: str
    state: str
    tone: str
    first: str
    second: str


class CardDelegate(QStyledItemDelegate):
    """Draws the cards."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every card is as high as the other."""
        return QSize(160, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, then three lines."""
        card = index.data(CARD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inside = QRect(option.rect).adjusted(_EDGE, 8, -_EDGE, -8)
        line = QRect(inside.left(), inside.top(), inside.width(), _LINE)
        painter.setFont(text_font(SMALL))
        state = painter.fontMetrics().horizontalAdvance(card.state)
        painter.setPen(self._theme.colour(card.tone))
        painter.drawText(
            line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, card.state
        )
        painter.setFont(text_font(TEXT, QFont.Weight.DemiBold))
        title = painter.fontMetrics().horizontalAdvance(card.title) + 8
        self._write(painter, line.adjusted(0, 0, -state - 8, 0), card.title, "ink")
        painter.setFont(text_font(SMALL))
        self._write(painter, line.adjusted(title, 0, -state - 8, 0), card.mark, "muted")
        self._write(painter, line.translated(0, _LINE), card.first, "muted")
        self._write(painter, line.translated(0, 2 * _LINE), card.second, "muted")
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        selected = QStyle.StateFlag.State_Selected in option.state
        if not (selected or QStyle.StateFlag.State_MouseOver in option.state):
            return
        focused = selected and QStyle.StateFlag.State_HasFocus in option.state
        ring = QPen(self._theme.colour("accent"), 1.5) if focused else QPen(Qt.PenStyle.NoPen)
        painter.setPen(ring)
        painter.setBrush(self._theme.colour("accent_soft" if selected else "ground"))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 6, 6)

    def _write(self, painter: QPainter, rect: QRect, said: str, colour: str) -> None:
        painter.setPen(self._theme.colour(colour))
        fitting = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, fitting)
