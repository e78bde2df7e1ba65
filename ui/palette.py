"""The command palette: commands, screens, indicators and evaluations, found by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from spbe_desktop.words import Words
from ui.fuzzy import best
from ui.theme import styled

_WIDTH, _HEIGHT, _EDGE, _ICON = 640, 420, 12, 72  # px
_MOST = 60  # entries that are shown
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


@dataclass(frozen=True)
class Entry:
    """Something to go to or to do; `key` is how it is remembered, `hint` stands at the right."""

    key: str
    name: str
    hint: str
    icon: QIcon
    give: Callable[[], object]


def entry_of(action: QAction) -> Entry:
    """A command as an entry, with its keys."""
    name = action.text().replace("&", "")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Entry(f"do:{name}", name, keys, action.icon(), action.trigger)


class Recent:
    """What was given lately, newest first."""

    def __init__(self) -> None:
        self._keys: list[str] = []

    def remember(self, key: str) -> None:
        """This was given now."""
        self._keys = [key, *(each for each in self._keys if each != key)]

    def rank(self, entry: Entry) -> int:
        """0 for what was given last; what was never given comes after all others."""
        return self._keys.index(entry.key) if entry.key in self._keys else len(self._keys)


class _WithHint(QStyledItemDelegate):
    """An entry with its hint at the right, and its name cut before it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the name, then the hint."""
        super().paint(painter, option, index)
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(option.rect.adjusted(0, 0, -_EDGE, 0), right, entry.hint)
        painter.restore()

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The name, cut before the hint."""
        super().initStyleOption(option, index)
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        taken = option.fontMetrics.horizontalAdvance(entry.hint) + _ICON
        room = option.rect.width() - taken
        if room > 0:
            name = option.fontMetrics.elidedText(entry.name, Qt.TextElideMode.ElideRight, room)
            option.text = name


class Palette(QDialog):
    """A search field over a list of entries; Enter gives the chosen one."""

    def __init__(
        self,
        words: Words,
        entries: Sequence[Entry],
        recent: Recent,
        parent: QWidget,
        hint: str = "window.palette_search",
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setWindowTitle(words("window.palette"))
        self.setFixedSize(_WIDTH, min(_HEIGHT, parent.height() - 2 * _EDGE))
        self._entries, self._recent = list(entries), recent
        self.search = QLineEdit()
        self.search.setPlaceholderText(words(hint))
        self.search.setAccessibleName(words(hint))
        self.list = QListWidget()
        self.list.setAccessibleName(words("window.palette"))
        self.list.setItemDelegate(_WithHint(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = styled(QLabel(words("window.palette_nothing")), role="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for widget in (self.search, self.nothing, self.list):
            column.addWidget(widget)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self.filter)
        self.search.returnPressed.connect(self.give)
        self.list.itemClicked.connect(self.give)
        self.filter("")

    def add(self, entries: Sequence[Entry]) -> None:
        """More to be found, read meanwhile; the chosen entry stays chosen."""
        self._entries += entries
        row = self.list.currentRow()
        self.filter(self.search.text())
        self.list.setCurrentRow(max(row, 0))

    def filter(self, text: str) -> None:
        """Show what answers `text` best, what was given lately before its equals."""
        found = best(text, self._entries, lambda each: each.name, self._recent.rank, _MOST)
        self.list.clear()
        for entry in found:
            item = QListWidgetItem(entry.icon, entry.name)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            self.list.addItem(item)
        self.nothing.setVisible(not found)
        self.list.setCurrentRow(0)

    def give(self) -> None:
        """Give the chosen entry, after the palette is gone."""
        if self.list.currentRow() < 0:
            return
        entry: Entry = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        self._recent.remember(entry.key)
        self.accept()
        entry.give()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the keyboard stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step, count = _STEPS.get(Qt.Key(event.key()), 0), self.list.count()
            if step and count:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(
                    row % count if abs(step) == 1 else min(max(row, 0), count - 1)
                )
                return True
        return super().eventFilter(watched, event)
