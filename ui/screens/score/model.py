"""Domains, aspects and indicators as a tree over frozen entries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.kit.indicator_tree import CODE, DEPTH, FLAGGED, GROUP, LEVEL, PROGRESS, SHARE
from ui.screens.score.forest import OUTSIDE, Forest
from ui.screens.score.values import Entry

Index = QModelIndex | QPersistentModelIndex
_SAID = {
    Qt.ItemDataRole.DisplayRole: "title",
    Qt.ItemDataRole.ToolTipRole: "title",
    Qt.ItemDataRole.AccessibleTextRole: "spoken",
    CODE: "code",
    DEPTH: "depth",
    PROGRESS: "progress",
    LEVEL: "level",
    SHARE: "share",
    GROUP: "group",
    FLAGGED: "flagged",
}


class IndicatorsModel(QAbstractItemModel):
    """One column; the internal id of an index is the number of its entry."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forest = Forest()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show this tree; where only values differ, the rows stay and say what changed."""
        before, after = self._forest, Forest()
        after.plant(entries)
        if after.shape == before.shape:
            self._forest = after
            for number, (old, new) in enumerate(zip(before.entries, after.entries, strict=True)):
                if old != new:
                    self.dataChanged.emit(self._at(number), self._at(number))
            return
        self.beginResetModel()
        self._forest = after
        self.endResetModel()

    def find(self, code: str, group: str = "") -> QModelIndex:
        """Where an indicator is, or a group; an invalid index for a code that is not there."""
        entries = enumerate(self._forest.entries)
        found = (
            self._at(number)
            for number, entry in entries
            if (entry.code, entry.group) == (code, group)
        )
        return next(found, QModelIndex())

    def index(
        self,
        row: int,
        column: int,
        parent: Index = QModelIndex(),  # noqa: B008 (Qt's signature)
    ) -> QModelIndex:
        """The place of a row below `parent`."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._forest.below[_number(parent)][row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The group that an entry stands in."""
        above = self._forest.above[_number(index)] if index.isValid() else OUTSIDE
        return QModelIndex() if above == OUTSIDE else self._at(above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many entries stand in a group."""
        return len(self._forest.below[_number(parent)])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        del parent
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What an entry says under `role`."""
        said = _SAID.get(role)
        if said is None or not index.isValid():
            return None
        return getattr(self._forest.entries[_number(index)], said)

    def _at(self, number: int) -> QModelIndex:
        return self.createIndex(self._forest.row(number), 0, number)


def _number(index: Index) -> int:
    """The number of the entry at `index`; where the outermost stand for an invalid one."""
    return int(index.internalId()) if index.isValid() else OUTSIDE
