"""The command palette: every command of the window, found by typing a few letters of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from spbe_desktop.words import Words

_WIDTH, _HEIGHT, _EDGE = 560, 380, 12  # px


class _WithKeys(QStyledItemDelegate):
    """A command with its keys at the right."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the command, then its keys."""
        super().paint(painter, option, index)
        action: QAction = index.data(Qt.ItemDataRole.UserRole)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(option.rect.adjusted(0, 0, -_EDGE, 0), right, keys)
        painter.restore()


class Palette(QDialog):
    """A search field over a list of actions; Enter gives the command."""

    def __init__(self, words: Words, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setWindowTitle(words("window.palette"))
        self.setFixedSize(_WIDTH, _HEIGHT)
        self._actions = [action for action in actions if action.isEnabled()]
        self.search = QLineEdit()
        self.search.setPlaceholderText(words("window.palette_search"))
        self.search.setAccessibleName(words("window.palette_search"))
        self.list = QListWidget()
        self.list.setAccessibleName(words("window.palette"))
        self.list.setItemDelegate(_WithKeys(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self.filter)
        self.search.returnPressed.connect(self.give)
        self.list.itemClicked.connect(self.give)
        self.filter("")

    def filter(self, text: str) -> None:
        """Keep the commands that have every typed word."""
        wanted = text.casefold().split()
        self.list.clear()
        for action in self._actions:
            name = action.text().replace("&", "")
            if all(word in name.casefold() for word in wanted):
                item = QListWidgetItem(action.icon(), name)
                item.setData(Qt.ItemDataRole.UserRole, action)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def give(self) -> None:
        """Give the chosen command, after the palette is gone."""
        if self.list.currentRow() < 0:
            return
        item = self.list.currentItem()
        action: QAction = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the keyboard stays in the field."""
        keys = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = keys.get(Qt.Key(event.key()), 0)
            if step and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)
