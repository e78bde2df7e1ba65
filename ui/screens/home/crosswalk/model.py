"""Every indicator of the new instrument with what the old evaluation has for it, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from ui.kit.rows_model import Head, Index, RowsModel
from ui.kit.table_window import grows
from ui.text import Sentences

FIELDS = ("target", "strength", "source", "level", "documents", "reason")
WIDTHS = (180, 124, 180, 108, 68, grows(220))  # px
_FIGURES = {"level", "documents"}


@dataclass(frozen=True)
class StartRow:
    """One line: an indicator to be judged, how far old material helps, and that material."""

    target: str
    strength: str
    source: str
    level: str  # by the old ruler, to be read
    documents: str
    reason: str
    names: str = ""  # of the documents


class StartModel(RowsModel[StartRow]):
    """Rows of `StartRow`, read-only."""

    def __init__(self, words: Sentences, parent: QObject | None = None) -> None:
        heads = [Head(words(f"start_window.head_{each}"), each in _FIGURES) for each in FIELDS]
        super().__init__(heads, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; the documents by name where they are pointed at."""
        if not index.isValid():
            return None
        row, field = self.rows[index.row()], FIELDS[index.column()]
        said = str(getattr(row, field))
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.names if field == "documents" else said
        return self.alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None
