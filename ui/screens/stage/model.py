"""The history as a table, newest first."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from spbe_desktop.words import Words
from ui.kit.rows_model import Head, RowsModel
from ui.screens.stage.values import Line

WHEN, WHO, WHAT, BEFORE, AFTER, REASON = range(6)
_FIELDS = ("when", "who", "what", "before", "after", "reason")
Index = QModelIndex | QPersistentModelIndex


class HistoryModel(RowsModel[Line]):
    """One line a change; what is too long for its cell is told while the pointer rests on it."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__([Head(words(f"stage.head_{name}")) for name in _FIELDS], parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell."""
        text = str(getattr(self.rows[index.row()], _FIELDS[index.column()]))
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return text or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(self.alignment(index.column()))
        return None
