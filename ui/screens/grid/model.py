"""The indicators as a table that is typed into; what is typed is asked for, never kept here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ui.kit.rows_model import Head, Index, RowsModel
from ui.screens.grid.values import GridCell, GridColumn, GridRow, Kind, Typed, Wanted

CELL = Qt.ItemDataRole.UserRole  # the GridCell itself
CODE = Qt.ItemDataRole.UserRole + 1


class GridModel(RowsModel[GridRow]):
    """Rows that are in sight; a row stays until the filter changes, whatever is typed into it."""

    asked = Signal(list)  # of Typed
    columns: tuple[GridColumn, ...] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._wanted = Wanted()
        self._all: tuple[GridRow, ...] = ()

    def show_columns(self, columns: Sequence[GridColumn]) -> None:
        """Stand under these columns, without rows."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.heads = tuple(Head(each.name, each.figures, each.tip, wraps=True) for each in columns)
        self.rows = self._all = ()
        self.endResetModel()

    def show(self, rows: Sequence[GridRow]) -> None:
        """Show these rows; where only cells differ, the rows stay and say what changed."""
        same = [row.code for row in rows] == [row.code for row in self._all]
        self._all = tuple(rows)
        if not same:
            self.keep(self._wanted)
            return
        fresh = {row.code: row for row in rows}
        before, self.rows = self.rows, tuple(fresh[row.code] for row in self.rows)
        last = len(self.columns) - 1
        for number, (old, new) in enumerate(zip(before, self.rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number, 0), self.index(number, last))

    def keep(self, wanted: Wanted) -> None:
        """Keep what is wanted in sight."""
        self._wanted = wanted
        kept = tuple(row for row in self._all if wanted.keeps(row))
        if [row.code for row in kept] == [row.code for row in self.rows]:
            return
        super().show(kept)

    def row_of(self, code: str) -> int:
        """The row of an indicator, -1 where it is not in sight."""
        return next((n for n, row in enumerate(self.rows) if row.code == code), -1)

    def column_of(self, key: str) -> int:
        """The number of a column, -1 where there is none."""
        return next((n for n, each in enumerate(self.columns) if each.key == key), -1)

    def cell(self, row: int, column: int) -> GridCell:
        """What stands at a place."""
        return self.rows[row].cells[column]

    def typed(self, row: int, column: int, text: str) -> Typed:
        """A text at a place, to be asked for."""
        return Typed(self.rows[row].code, self.columns[column].key, text)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(cell.text.split())
        if role == Qt.ItemDataRole.EditRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.why or cell.tip or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.heads[index.column()].name
            return ", ".join(part for part in (head, cell.text, cell.why) if part)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(index.column())
        return {CELL: cell, CODE: self.rows[index.row()].code}.get(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """What is typed is asked for; it stands here once it was taken."""
        if role != Qt.ItemDataRole.EditRole or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        if str(value) != self.cell(index.row(), index.column()).text:
            self.asked.emit([self.typed(index.row(), index.column(), str(value))])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What may be typed into can be edited."""
        usual = super().flags(index)
        if not index.isValid() or self.cell(index.row(), index.column()).kind is Kind.FIXED:
            return usual
        return usual | Qt.ItemFlag.ItemIsEditable
