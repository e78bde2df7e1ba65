"""Two parts of the dashboard: beside each other where there is room, else one below the other."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_APART, _BESIDE = 48, 800  # px between them, and of room from which on they stand side by side
_ROW, _COLUMN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Pair(QWidget):
    """Both have the same share."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = left, right
        self._layout = QBoxLayout(_ROW, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_APART)
        for part in self._parts:
            self._layout.addWidget(part, 1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two."""
        least = super().minimumSizeHint()
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may ask for another order."""
        super().resizeEvent(event)
        wanted = _ROW if event.size().width() >= _BESIDE else _COLUMN
        if wanted != self._layout.direction():
            self._layout.setDirection(wanted)
