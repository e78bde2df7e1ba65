"""A pane over the window: a field that keeps the keyboard, and a list that the arrows move in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from ui.theme import styled

_EDGE, _PAGE = 12, 8  # px, rows
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGES = {Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}


class SearchPane(QDialog):
    """The first row is chosen; Enter and a click give the chosen one to `give`."""

    def __init__(self, title: str, hint: str, size: tuple[int, int], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setWindowTitle(title)
        self.setFixedSize(size[0], min(size[1], parent.height() - 2 * _EDGE))
        self.search = QLineEdit()
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.state = styled(QLabel(), role="small")
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(8)
        for widget in (self.search, self.state, self.list):
            column.addWidget(widget)
        self.search.installEventFilter(self)
        self.search.returnPressed.connect(self.give)
        self.list.itemClicked.connect(self.give)

    def give(self) -> None:
        """Give what is chosen."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go round, pages stop at the ends."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, row, count = Qt.Key(event.key()), self.list.currentRow(), self.list.count()
            if count and key in _STEPS:
                self.list.setCurrentRow((row + _STEPS[key]) % count)
                return True
            if count and key in _PAGES:
                self.list.setCurrentRow(min(max(row + _PAGES[key], 0), count - 1))
                return True
        return super().eventFilter(watched, event)
