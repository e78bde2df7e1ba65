"""The evaluations of the workspace as a table that finds and sorts thousands in a blink."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from spbe_desktop.views.listing import EvaluationRow
from spbe_desktop.views.origin import origin_note
from spbe_desktop.words import Words
from ui.kit.rows_model import Head, Index, RowsModel
from ui.screens.home.columns import AGENCY, COLUMNS, COMPLETE, INSTRUMENT, UPDATED, share
from ui.screens.home.values import HomeRow, Wanted

SHARE = Qt.ItemDataRole.UserRole + 1  # how complete, 0 to 1; only in that column


class EvaluationsModel(RowsModel[HomeRow]):
    """Lines in sight, read-only. It sorts and filters itself: Qt's proxies ask for each cell."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__([Head(words(each.key), each.figures) for each in COLUMNS], parent)
        self._words = words
        self._all: tuple[HomeRow, ...] = ()
        self._wanted = Wanted()
        self._by, self._falling = UPDATED, True

    def show(self, rows: Sequence[HomeRow]) -> None:
        """Show these lines, those of them that are wanted, in the order that was asked for."""
        self._all = tuple(rows)
        self.keep(self._wanted)

    def keep(self, wanted: Wanted) -> None:
        """Keep what is wanted in sight."""
        self._wanted = wanted
        super().show(self._sorted([row for row in self._all if wanted.keeps(row)]))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what is chosen stays chosen."""
        self._by = column if 0 <= column < len(COLUMNS) else UPDATED
        self._falling = order == Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self.rows[index.row()].row.id for index in before]
        self.rows = self._sorted(self.rows)
        places = {row.row.id: number for number, row in enumerate(self.rows)}
        after = [
            self.index(places[each], old.column()) for each, old in zip(ids, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def evaluation(self, row: int) -> EvaluationRow:
        """The evaluation in that row."""
        return self.rows[row].row

    def find(self, evaluation: str) -> QModelIndex:
        """Where an evaluation is; an invalid index where it is not in sight."""
        rows = (number for number, row in enumerate(self.rows) if row.row.id == evaluation)
        return self.index(next(rows, -1), 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says, and how it is aligned."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()].row, COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.say(self._words, row)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            if role == Qt.ItemDataRole.ToolTipRole and index.column() == AGENCY:
                return row.agency
            note = origin_note(row.origin, self._words) if index.column() == INSTRUMENT else ""
            return " · ".join(filter(None, (column.say(self._words, row), note)))
        if role == SHARE and index.column() == COMPLETE:
            return share(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(index.column())
        return None

    def _sorted(self, rows: Sequence[HomeRow]) -> tuple[HomeRow, ...]:
        by = COLUMNS[self._by].sort
        return tuple(sorted(rows, key=lambda each: by(each.row), reverse=self._falling))
