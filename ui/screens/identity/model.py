"""The lines of a pane as a table: what is said of one thing, and the key it is known by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from ui.kit.rows_model import Head, Index, RowsModel
from ui.text import Sentences

# The columns of each pane, and their widths in px; the first takes what is left.
COLUMNS = {
    "believed": (("name", 220), ("role", 150), ("until", 130), ("spoken", 420)),
    "missions": (("agency", 260), ("year", 70), ("title", 220), ("mine", 150), ("state", 130)),
    "receipts": (("agency", 240), ("serial", 220), ("revision", 80), ("arrived", 150), ("by", 170)),
}


@dataclass(frozen=True)
class Line:
    """One row; `about` is all that there is to say of it."""

    key: str
    cells: tuple[str, ...]
    about: str = ""


class LinesModel(RowsModel[Line]):
    """Rows of `Line`, read-only."""

    def __init__(self, pane: str, words: Sentences, parent: QObject | None = None) -> None:
        heads = [Head(words(f"trust_screen.column_{name}")) for name, _ in COLUMNS[pane]]
        super().__init__(heads, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        if not index.isValid():
            return None
        said = self.rows[index.row()].cells[index.column()]
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return said if role in shown else None
