"""Draws a paper of the list: its title and, once it left the program, when that was."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import SMALL, TEXT, Theme, text_font

TRACE = Qt.ItemDataRole.UserRole + 1  # the role under which a row keeps its Trace
_EDGE, _TOP, _ROW, _SMALL_ROW, _ROUND = 12, 6, 21, 17, 6  # px
Index = QModelIndex | QPersistentModelIndex


class PaperLine(QStyledItemDelegate):
    """One line, or two; a sign stands before what would differ now."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._small = text_font(SMALL)
        self._title = text_font(TEXT)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough for its lines."""
        lines = _ROW + (_SMALL_ROW if index.data(TRACE) is not None else 0)
        return QSize(200, lines + 2 * _TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        room = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, room)
        inside = room.adjusted(_EDGE, _TOP, -_EDGE, -_TOP)
        title = QRect(inside.left(), inside.top(), inside.width(), _ROW)
        self._write(painter, title, index.data(), "ink", title=True)
        trace = index.data(TRACE)
        if trace is not None:
            place = QRect(inside.left(), title.bottom() + 1, inside.width(), _SMALL_ROW)
            used = self._write(painter, place, trace.when, "muted")
            place.setLeft(place.left() + used + 8)
            if trace.changed:
                self._warn(painter, place, trace.changed)
        painter.restore()

    def _warn(self, painter: QPainter, place: QRect, text: str) -> None:
        sign = QRect(place.left(), place.top() + 1, 15, 15)
        self._theme.icon("warning", "warning").paint(painter, sign)
        self._write(painter, place.adjusted(19, 0, 0, 0), text, "warning")

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft" if chosen else "ground"))
            painter.drawRoundedRect(room, _ROUND, _ROUND)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), _ROUND, _ROUND)

    def _write(
        self, painter: QPainter, place: QRect, text: str, tone: str, *, title: bool = False
    ) -> int:
        """Write a line, shortened where it is too long; how wide it came out."""
        font = self._title if title else self._small
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(place.width(), 0))
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)
