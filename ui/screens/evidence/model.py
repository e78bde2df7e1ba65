"""The documents, or what was found, one a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.screens.evidence.values import Line

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
LINE = Qt.ItemDataRole.UserRole
DOCUMENTS = "application/x-spbe-documents"  # ids, a line each: documents dragged to an indicator


class LinesModel(QAbstractListModel):
    """Rows of `Line`, read-only; documents may be dragged away."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._rows: dict[str, int] = {}

    def show(self, lines: Sequence[Line]) -> None:
        """Show these; where the same things stand in the same order nothing jumps."""
        before, now = self._lines, tuple(lines)
        if [_key(line) for line in before] == [_key(line) for line in now]:
            self._lines = now
            for row, (old, new) in enumerate(zip(before, now, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._lines = now
        self._rows = {line.key: row for row, line in reversed(list(enumerate(now))) if line.key}
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """The line in that row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, key: str) -> int:
        """The first row of a document, -1 without one."""
        return self._rows.get(key, -1)

    def waiting_after(self, key: str) -> str:
        """The document of the inbox that comes after another, empty without one."""
        rest = self._lines[self.row_of(key) + 1 :]
        return next((line.key for line in rest if line.waiting), "")

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a line."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, all of it as a tool tip, and the line itself."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (line.title, line.detail, line.warning, *line.hints, "".join(line.snippet))
            return "\n".join(part for part in parts if part)
        return line if role == LINE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over; documents can be dragged."""
        line = self.line(index.row())
        if line is None or line.heading:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if line.key else flags

    def mimeTypes(self) -> list[str]:
        """What is dragged are documents of ours."""
        return [DOCUMENTS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the dragged documents."""
        lines = (self.line(index.row()) for index in indexes)
        keys = dict.fromkeys(line.key for line in lines if line is not None and line.key)
        data = QMimeData()
        data.setData(DOCUMENTS, "\n".join(keys).encode())
        return data


def _key(line: Line) -> tuple[str, str, int, str, int]:
    """What a row is, and how high: rows that change their height are laid out anew."""
    high = len(line.hints) + bool(line.warning) + 10 * any(line.snippet)
    return line.key, line.indicator, line.page, line.title, high
