"""What happens to each rating, as a table: the indicators that ask for a look come first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from ui.kit.rows_model import Head, Index, RowsModel
from ui.kit.table_window import grows
from ui.text import Sentences

FIELDS = ("fate", "code", "title", "values", "why")
WIDTHS = (200, 60, grows(240), 100, grows(200))  # px


@dataclass(frozen=True)
class FateRow:
    """One indicator: its fate with a sign, its value before and after, and why."""

    fate: str
    code: str
    title: str
    values: str
    why: str


class FatesModel(RowsModel[FateRow]):
    """Rows of `FateRow`, read-only."""

    def __init__(self, words: Sentences, parent: QObject | None = None) -> None:
        heads = [Head(words(f"upgrade_window.head_{each}"), each == "code") for each in FIELDS]
        super().__init__(heads, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        if not index.isValid():
            return None
        said = str(getattr(self.rows[index.row()], FIELDS[index.column()]))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return said
        return self.alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None
