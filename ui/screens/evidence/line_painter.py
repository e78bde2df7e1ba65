"""Draws a row of the list: how it looks, what it is, what it may prove, and what was found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.screens.evidence.model import LINE
from ui.screens.evidence.values import Line
from ui.theme import SMALL, TEXT, Theme, text_font

_EDGE, _TOP, _ROW, _SMALL_ROW, _HEAD = 12, 7, 20, 17, 30  # px
_THUMB, _GAP, _ICON = QSize(36, 48), 10, 20  # px
_MIDDLE, _RIGHT = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
Thumb = Callable[[str], QPixmap | None]
Index = QModelIndex | QPersistentModelIndex


class LinePainter(QStyledItemDelegate):
    """A thumbnail or a sign of the kind, then lines; a dot before what waits in the inbox."""

    def __init__(self, theme: Theme, thumb: Thumb, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._thumb = theme, thumb
        self._strong = text_font(TEXT - 1, QFont.Weight.DemiBold)
        self._small = text_font(SMALL)
        self._icons: dict[tuple[str, str], QPixmap] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough for its lines."""
        line: Line = index.data(LINE)
        if line.heading:
            return QSize(200, _HEAD)
        more = bool(line.warning) + len(line.hints) + any(line.snippet)
        lines = _ROW + _SMALL_ROW * (bool(line.detail) + more)
        picture = 0 if line.indicator else _THUMB.height()
        return QSize(200, max(lines, picture) + 2 * _TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        line: Line = index.data(LINE)
        room = QRect(option.rect)
        painter.save()
        if line.heading:
            self._head(painter, line, room)
        else:
            self._ground(painter, option)
            inside = room.adjusted(_EDGE, _TOP, -_EDGE, -_TOP)
            if not line.indicator:
                self._picture(painter, line, inside)
                inside.setLeft(inside.left() + _THUMB.width() + _GAP)
            self._texts(painter, line, inside)
            painter.setPen(self._theme.colour("hairline"))
            painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("accent_soft"))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(self._theme.colour("accent"), 2))
                painter.drawRect(QRect(option.rect).adjusted(1, 1, -2, -2))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.colour("ground"))

    def _head(self, painter: QPainter, line: Line, room: QRect) -> None:
        painter.fillRect(room, self._theme.colour("ground"))
        painter.setFont(text_font(SMALL, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("muted"))
        inside = room.adjusted(_EDGE, 0, -_EDGE, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, line.title)

    def _picture(self, painter: QPainter, line: Line, inside: QRect) -> None:
        box = QRect(inside.topLeft(), _THUMB)
        thumb = self._thumb(line.digest) if line.digest else None
        if thumb is None:
            painter.setPen(self._theme.colour("hairline"))
            painter.setBrush(self._theme.colour("ground"))
            painter.drawRoundedRect(box, 4, 4)
            sign = QRect(QPoint(0, 0), QSize(_ICON, _ICON))
            sign.moveCenter(box.center())
            painter.drawPixmap(sign, self._sign(painter, line.icon, "muted"))
        else:
            kept = Qt.AspectRatioMode.KeepAspectRatio
            sheet = QRect(box.topLeft(), thumb.size().scaled(box.size(), kept))
            sheet.moveCenter(box.center())
            painter.drawPixmap(sheet, thumb)
            painter.setPen(self._theme.colour("edge"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(sheet.adjusted(0, 0, -1, -1))

    def _texts(self, painter: QPainter, line: Line, inside: QRect) -> None:
        place = QRect(inside.left(), inside.top(), inside.width(), _ROW)
        if line.waiting:
            painter.setBrush(self._theme.colour("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(place.left(), place.center().y() - 3, 7, 7)
            place.setLeft(place.left() + 13)
        self._write(painter, place, line.title, "ink", self._strong, _MIDDLE)
        place = QRect(inside.left(), place.bottom() + 1, inside.width(), _SMALL_ROW)
        if line.detail:
            self._write(painter, place, line.detail, "muted", self._small)
            place.translate(0, _SMALL_ROW)
        if line.warning:
            sign = QRect(place.left(), place.top() + 1, 15, 15)
            painter.drawPixmap(sign, self._sign(painter, "warning", "warning"))
            self._write(painter, place.adjusted(19, 0, 0, 0), line.warning, "warning", self._small)
            place.translate(0, _SMALL_ROW)
        for number, hint in enumerate(line.hints):
            tone = "muted" if number else "accent"
            self._write(painter, place, hint, tone, self._small)
            place.translate(0, _SMALL_ROW)
        if any(line.snippet):
            self._snippet(painter, line, place)

    def _snippet(self, painter: QPainter, line: Line, place: QRect) -> None:
        """The words around, what was found in ink."""
        metrics = QFontMetrics(self._small)
        before, found, after = (" ".join(part.split()) for part in line.snippet)
        spare = max(place.width() - metrics.horizontalAdvance(f"{found}  "), 0)
        before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, spare // 2)
        for text, tone in ((before, "muted"), (found, "ink"), (after, "muted")):
            font = text_font(SMALL, QFont.Weight.DemiBold) if tone == "ink" else self._small
            shown = self._write(painter, place, text, tone, font)
            width = QFontMetrics(font).horizontalAdvance(f"{shown} ") if shown else 0
            place = place.adjusted(width, 0, 0, 0)

    def _write(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        tone: str,
        font: QFont,
        elide: Qt.TextElideMode = _RIGHT,
    ) -> str:
        shown = QFontMetrics(font).elidedText(text, elide, max(place.width(), 0))
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        return shown

    def _sign(self, painter: QPainter, name: str, tone: str) -> QPixmap:
        if (name, tone) not in self._icons:
            ratio = painter.device().devicePixelRatioF()
            icon = self._theme.icon(name, role=tone)
            self._icons[name, tone] = icon.pixmap(QSize(_ICON, _ICON), ratio)
        return self._icons[name, tone]
