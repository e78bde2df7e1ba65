"""The tables of a bundle that is read: indicators, documents, differences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from ui.kit.rows_model import Head, Index, RowsModel
from ui.text import Sentences

_FIGURES = {"value", "own", "theirs", "change", "documents", "size", "number"}


@dataclass(frozen=True)
class Line:
    """One row: what each column says, and what is told beside it when it is chosen."""

    cells: dict[str, str]
    details: str = ""
    key: str = ""


class LinesModel(RowsModel[Line]):
    """Rows of `Line` under named columns, read-only."""

    def __init__(
        self, words: Sentences, fields: tuple[str, ...], parent: QObject | None = None
    ) -> None:
        self._fields = fields
        heads = [Head(words(f"bundle_reading.head_{each}"), each in _FIGURES) for each in fields]
        super().__init__(heads, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        if not index.isValid():
            return None
        said = self.rows[index.row()].cells[self._fields[index.column()]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return said
        return self.alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None
