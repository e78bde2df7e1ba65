"""The plan as a table; the effort of a step is typed into it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from spbe_desktop.words import Words
from ui.screens.dashboard.values import PlanRow

NUMBER, TITLE, WAY, STEPS, GAIN, EFFORT, INDEX = range(7)
_FIELDS = ("number", "title", "way", "steps", "gain", "effort", "index")
_PROSE = (TITLE, STEPS)
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PlanModel(QAbstractTableModel):
    """One line an indicator."""

    effort_typed = Signal(str, str)  # code, text

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: tuple[PlanRow, ...] = ()

    def show(self, rows: Sequence[PlanRow]) -> None:
        """Show these lines."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def code(self, row: int) -> str:
        """The indicator of a line."""
        return self._rows[row].code

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One an indicator."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Seven."""
        return 0 if parent.isValid() else len(_FIELDS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell."""
        row, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return f"{row.code}  {row.title}" if column == TITLE else getattr(row, _FIELDS[column])
        if role == Qt.ItemDataRole.TextAlignmentRole and column not in _PROSE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words("dashboard_screen.effort_tip") if column == EFFORT else row.title
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """An effort is asked for; it stands here once it is kept."""
        text = str(value).strip()
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.EditRole and index.column() == EFFORT and text != row.effort:
            self.effort_typed.emit(row.code, text)
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The effort can be edited."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == EFFORT else usual

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(f"dashboard_screen.head_{_FIELDS[section]}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section in _PROSE else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None
