"""What every table of ours shares: frozen rows, named columns, figures at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Head:
    """The head of a column: its name, and whether figures stand below it."""

    name: str
    figures: bool = False
    tip: str = ""
    wraps: bool = False  # over two lines where it is long


class RowsModel(QAbstractTableModel, Generic[R]):
    """A table over frozen rows; what a cell says is the business of its subclass."""

    # Qt may ask once more after Python has taken the object apart: there is nothing then.
    heads: tuple[Head, ...] = ()
    rows: tuple[R, ...] = ()

    def __init__(self, heads: Sequence[Head], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = tuple(heads)
        self.rows: tuple[R, ...] = ()

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as there are rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """As many as there are heads."""
        return 0 if parent.isValid() else len(self.heads)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Figures stand at the right, words at the left."""
        return RIGHT if self.heads[column].figures else LEFT

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The name of a column, aligned as what stands below it."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section].name
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.heads[section].tip or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            wrap = Qt.TextFlag.TextWordWrap if self.heads[section].wraps else 0
            return int(self.alignment(section)) | int(wrap)
        return None
