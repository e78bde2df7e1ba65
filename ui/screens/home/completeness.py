"""Draws how complete an evaluation is as a small bar beside its figures."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.screens.home.model import SHARE
from ui.theme import Theme

_BAR, _THICK, _LEFT = 44.0, 6.0, 12.0  # px
_FAINT = 0.45


class CompletenessDelegate(QStyledItemDelegate):
    """A cell as ever, but for one with a share: a bar, then its text."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the bar left of the text where there is a share."""
        super().paint(painter, option, index)
        share = index.data(SHARE)
        if share is None:
            return
        rect = QRectF(option.rect)
        bar = QRectF(rect.left() + _LEFT, rect.center().y() - _THICK / 2, _BAR, _THICK)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = self._theme.colour("edge")
        track.setAlphaF(_FAINT)
        painter.setBrush(track)
        painter.drawRoundedRect(bar, _THICK / 2, _THICK / 2)
        if share > 0:
            bar.setWidth(max(_THICK, _BAR * share))
            painter.setBrush(self._theme.colour("good" if share >= 1 else "accent"))
            painter.drawRoundedRect(bar, _THICK / 2, _THICK / 2)
        painter.restore()
