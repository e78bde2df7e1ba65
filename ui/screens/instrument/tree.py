"""The contents of a pack as a tree of two columns: what it is, and its weight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from spbe_desktop.words import Words
from ui.screens.instrument.contents import Entry
from ui.theme import text_font

Index = QModelIndex | QPersistentModelIndex
KEY = Qt.ItemDataRole.UserRole
FOUND_BY = Qt.ItemDataRole.UserRole + 1
_NOWHERE = -1  # above the outermost entries
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ContentsModel(QAbstractItemModel):
    """The internal id of an index is the number of its entry in reading order."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._entries: list[Entry] = []
        self._above: list[int] = []
        self._below: dict[int, list[int]] = {_NOWHERE: []}

    def show(self, entries: Sequence[Entry]) -> None:
        """Show this tree."""
        self.beginResetModel()
        self._entries, self._above, self._below = [], [], {_NOWHERE: []}
        self._plant(entries, _NOWHERE)
        self.endResetModel()

    def find(self, key: str) -> QModelIndex:
        """Where the entry of that key is; an invalid index for one that is not there."""
        keys = [entry.key for entry in self._entries]
        return self._at(keys.index(key)) if key in keys else QModelIndex()

    def index(
        self,
        row: int,
        column: int,
        parent: Index = QModelIndex(),  # noqa: B008 (Qt's signature)
    ) -> QModelIndex:
        """The place of a row below `parent`."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._below[_number(parent)][row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The group an entry stands in."""
        above = self._above[_number(index)] if index.isValid() else _NOWHERE
        return QModelIndex() if above == _NOWHERE else self._at(above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many entries stand in a group."""
        return 0 if parent.column() > 0 else len(self._below[_number(parent)])

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """What it is, and its weight."""
        return 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What an entry says, what it is found by, and how it looks."""
        if not index.isValid():
            return None
        entry, figures = self._entries[index.internalId()], index.column() == 1
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.weight if figures else entry.title
        if role in (KEY, FOUND_BY):
            return entry.key if role == KEY else entry.found_by
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join(part for part in (entry.title, entry.weight) if part)
        if role == Qt.ItemDataRole.FontRole:
            return text_font(14, QFont.Weight.DemiBold if entry.group else QFont.Weight.Normal)
        if role == Qt.ItemDataRole.TextAlignmentRole and figures:
            return _RIGHT
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The name of a column."""
        named = orientation == Qt.Orientation.Horizontal and section in (0, 1)
        if named and role == Qt.ItemDataRole.DisplayRole:
            return self._words(f"instrument_screen.{('contents', 'weight')[section]}")
        return None

    def _plant(self, entries: Sequence[Entry], above: int) -> None:
        for entry in entries:
            number = len(self._entries)
            self._entries.append(entry)
            self._above.append(above)
            self._below[above].append(number)
            self._below[number] = []
            self._plant(entry.below, number)

    def _at(self, number: int) -> QModelIndex:
        return self.createIndex(self._below[self._above[number]].index(number), 0, number)


def _number(index: Index) -> int:
    return int(index.internalId()) if index.isValid() else _NOWHERE
