"""The command palette: commands, screens, indicators and evaluations, found by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from spbe_desktop.words import Words
from ui.fuzzy import best
from ui.kit.search_pane import SearchPane

_SIZE, _EDGE, _ICON = (640, 420), 12, 72  # px
_MOST = 60  # entries that are shown


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


class Palette(SearchPane):
    """Everything that can be given now; Enter gives the chosen entry."""

    def __init__(
        self,
        words: Words,
        entries: Sequence[Entry],
        recent: Recent,
        parent: QWidget,
        hint: str = "window.palette_search",
    ) -> None:
        super().__init__(words("window.palette"), words(hint), _SIZE, parent)
        self._entries, self._recent = list(entries), recent
        self.state.setText(words("window.palette_nothing"))
        self.list.setItemDelegate(_WithHint(self.list))
        self.search.textChanged.connect(self.filter)
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
        self.state.setVisible(not found)
        self.list.setCurrentRow(0)

    def give(self) -> None:
        """Give the chosen entry, after the palette is gone."""
        if self.list.currentRow() < 0:
            return
        entry: Entry = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        self._recent.remember(entry.key)
        self.accept()
        entry.give()
