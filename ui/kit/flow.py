"""A layout that breaks its widgets over lines as a text breaks its words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """From left to right, then on the next line."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more, behind the others."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at a place, if there is one."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def put(self, index: int, widget: QWidget) -> None:
        """Have `widget` at a place among the others, whether it is here already or not."""
        self.removeWidget(widget)
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is in so much room."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything at its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """The least."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """As wide as the widest."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Line by line, each thing in the middle of its line; how high all lines are."""
        down, line = rect.y(), list[tuple[QLayoutItem, QRect]]()
        for item in self._shown():
            size = item.sizeHint()
            if rect.width():
                size.setWidth(min(size.width(), rect.width()))
            across = line[-1][1].right() + 1 + self._gap if line else rect.x()
            if line and across + size.width() > rect.right() + 1:
                down += _settle(line, move=move) + self._gap
                across, line = rect.x(), []
            line.append((item, QRect(QPoint(across, down), size)))
        return down + _settle(line, move=move) - rect.y()


def _settle(line: list[tuple[QLayoutItem, QRect]], *, move: bool) -> int:
    """How high a line is, once its things stand in their places."""
    high = max((room.height() for _, room in line), default=0)
    for item, room in line if move else ():
        item.setGeometry(room.translated(0, (high - room.height()) // 2))
    return high
