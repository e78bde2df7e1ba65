"""The evaluations of an agency, oldest first, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from ui.kit.rows_model import Head, Index, RowsModel
from ui.kit.table_window import grows
from ui.text import Sentences

FIELDS = ("year", "instrument", "index", "predicate", "change", "ruler")
WIDTHS = (70, 130, 80, 130, 146, grows(240))  # px
_FIGURES = {"year", "index", "change"}


@dataclass(frozen=True)
class YearRow:
    """One evaluation; `ruler` says how its instrument stands to the one before."""

    evaluation: str
    year: str
    instrument: str
    index: str
    predicate: str
    change: str
    ruler: str


class YearsModel(RowsModel[YearRow]):
    """Rows of `YearRow`, read-only."""

    def __init__(self, words: Sentences, parent: QObject | None = None) -> None:
        heads = [Head(words(f"trend_window.head_{each}"), each in _FIGURES) for each in FIELDS]
        super().__init__(heads, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        if not index.isValid():
            return None
        said = str(getattr(self.rows[index.row()], FIELDS[index.column()]))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return said
        return self.alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None
