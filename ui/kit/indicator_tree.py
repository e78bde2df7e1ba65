"""A tree of things to judge: groups, and in them number, title, state and level."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ui.kit.contrast import readable_on
from ui.theme import Theme, mixed, text_font

Index = QModelIndex | QPersistentModelIndex
# What a model tells of a node, beside its DisplayRole.
CODE = Qt.ItemDataRole.UserRole  # number of an indicator; empty for a group
DEPTH = Qt.ItemDataRole.UserRole + 1  # 0 for the outermost group
PROGRESS = Qt.ItemDataRole.UserRole + 2  # 0 nothing, 1 begun, 2 done
LEVEL = Qt.ItemDataRole.UserRole + 3  # as shown; empty while there is none
SHARE = Qt.ItemDataRole.UserRole + 4  # place of the level on the scale, 0 to 1
GROUP = Qt.ItemDataRole.UserRole + 5  # code of a group that has a page; empty for others
FLAGGED = Qt.ItemDataRole.UserRole + 6  # to be looked at again
_ROW, _GROUP, _EDGE, _FLAG = 30, 34, 12, 14  # px


class IndicatorDelegate(QStyledItemDelegate):
    """Draws a row: what is not done yet is a ring, what is begun half full, what is done a disc."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flag = theme.icon("flag-fill", "warning")

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Groups stand a little higher than rows."""
        return QSize(120, _ROW if index.data(CODE) else _GROUP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, then a group or a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        rect = QRect(option.rect)
        rect.setLeft(_EDGE)
        rect.setRight(rect.right() - _EDGE)
        if index.data(CODE):
            self._paint_row(painter, rect, index)
        else:
            self._paint_group(painter, rect, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        ground = QRectF(option.rect)
        ground.setLeft(4)
        ground.adjust(0, 1, -4, -1)
        selected = QStyle.StateFlag.State_Selected in option.state
        hovered = QStyle.StateFlag.State_MouseOver in option.state
        focused = QStyle.StateFlag.State_HasFocus in option.state
        if not (selected or hovered):
            return
        ring = QPen(self._theme.colour("accent"), 1.5) if focused and selected else None
        painter.setPen(ring if ring else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(self._theme.colour("accent_soft" if selected else "ground"))
        painter.drawRoundedRect(ground, 6, 6)

    def _paint_group(self, painter: QPainter, rect: QRect, index: Index) -> None:
        depth = int(index.data(DEPTH))
        outer = depth == 0 and index.model().rowCount(index) > 0
        size, tone = (15, "ink") if outer else (13, "muted")
        painter.setFont(text_font(size, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour(tone))
        rect.setLeft(rect.left())
        middle = Qt.AlignmentFlag.AlignVCenter
        level = str(index.data(LEVEL) or "")
        room = painter.fontMetrics().horizontalAdvance(level) + 10
        title = QRect(rect)
        title.setRight(rect.right() - room)
        painter.drawText(title, middle, _elided(painter, index, title.width()))
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, level)

    def _paint_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        left = rect.left()
        self._paint_state(painter, QPointF(left + 6, rect.center().y() + 0.5), index)
        painter.setFont(text_font(14))
        painter.setPen(self._theme.colour("muted"))
        number = QRect(left + 14, rect.top(), 22, rect.height())
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, str(index.data(CODE)))
        chip = self._paint_level(painter, rect, index)
        painter.setFont(text_font(14))
        painter.setPen(self._theme.colour("ink"))
        title = QRect(rect)
        title.setLeft(number.right() + 8)
        title.setRight(round(chip.left()) - 6)
        if index.data(FLAGGED):
            flag = QRect(title.right() - _FLAG, rect.center().y() - _FLAG // 2, _FLAG, _FLAG)
            self._flag.paint(painter, flag)
            title.setRight(flag.left() - 4)
        painter.drawText(title, middle, _elided(painter, index, title.width()))

    def _paint_state(self, painter: QPainter, centre: QPointF, index: Index) -> None:
        progress = int(index.data(PROGRESS) or 0)
        colour = self._theme.colour(("faint", "muted", "good")[progress])
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(colour if progress == 2 else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 4.5, 4.5)
        if progress == 1:
            painter.setBrush(colour)
            half = QRectF(centre.x() - 4.5, centre.y() - 4.5, 9, 9)
            painter.drawPie(half, 90 * 16, 180 * 16)

    def _paint_level(self, painter: QPainter, rect: QRect, index: Index) -> QRectF:
        """The level in its colour at the right edge; where it is."""
        level, share = str(index.data(LEVEL) or "–"), index.data(SHARE)
        painter.setFont(text_font(14, QFont.Weight.DemiBold))
        wide = max(24, painter.fontMetrics().horizontalAdvance(level) + 10)
        chip = QRectF(rect.right() - wide, rect.center().y() - 9, wide, 20)
        colour = self._theme.colour("paper")
        if share is not None:
            colour = mixed(colour, self._theme.level_colour(float(share)), 0.92)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(chip, 5, 5)
        painter.setPen(
            readable_on(colour, self._theme) if share is not None else self._theme.colour("faint")
        )
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, level)
        return chip


class IndicatorTree(QTreeView):
    """The tree itself; `reached` names the indicator under the cursor, `grouped` the group."""

    reached = Signal(str)  # code
    grouped = Signal(str)  # code of a group with a page

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setItemDelegate(IndicatorDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which indicator the cursor is at."""
        super().currentChanged(current, previous)
        code = current.data(CODE) if current.isValid() else ""
        group = current.data(GROUP) if current.isValid() else ""
        if code:
            self.reached.emit(str(code))
        elif group:
            self.grouped.emit(str(group))


def _elided(painter: QPainter, index: Index, room: int) -> str:
    text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
