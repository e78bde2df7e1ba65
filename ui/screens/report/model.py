"""The changes of a workbook that came back, one a row, each to be taken or left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ui.kit.rows_model import Head, Index, RowsModel

_CHECKED = Qt.CheckState.Checked


@dataclass(frozen=True)
class ChangeRow:
    """A change as it is shown: the texts of its columns, and a warning where both changed."""

    texts: tuple[str, ...]
    full: tuple[str, ...]  # what a tool tip says
    warning: str


class ChangesModel(RowsModel[ChangeRow]):
    """Rows with a box in the first column; `taken_changed` tells how many are taken."""

    taken_changed = Signal(int)

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__([Head(name) for name in heads], parent)
        self._taken: list[bool] = []

    def show(self, rows: Sequence[ChangeRow]) -> None:
        """Show these; one that both sides changed is left until it is ticked."""
        self._taken = [not row.warning for row in rows]
        super().show(rows)
        self.taken_changed.emit(sum(self._taken))

    @property
    def taken(self) -> tuple[int, ...]:
        """The rows that are ticked."""
        return tuple(row for row, taken in enumerate(self._taken) if taken)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, the box, and what stands behind a shortened text."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[index.column()]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.warning or row.full[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return _CHECKED if self._taken[index.row()] else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a change or leave it."""
        if not index.isValid() or index.column() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._taken[index.row()] = Qt.CheckState(value) == _CHECKED
        self.dataChanged.emit(index, index, [role])
        self.taken_changed.emit(sum(self._taken))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has a box."""
        flags = super().flags(index)
        return flags if index.column() else flags | Qt.ItemFlag.ItemIsUserCheckable
