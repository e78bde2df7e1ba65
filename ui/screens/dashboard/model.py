"""The plan as a table; the effort of a step is typed into it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal

from spbe_desktop.words import Words
from ui.kit.rows_model import Head, Index, RowsModel
from ui.screens.dashboard.values import PlanRow

NUMBER, TITLE, WAY, STEPS, GAIN, EFFORT, INDEX = range(7)
_FIELDS = ("number", "title", "way", "steps", "gain", "effort", "index")
_PROSE = ("title", "steps")


class PlanModel(RowsModel[PlanRow]):
    """One line an indicator."""

    effort_typed = Signal(str, str)  # code, text

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        heads = [Head(words(f"dashboard_screen.head_{n}"), n not in _PROSE) for n in _FIELDS]
        super().__init__(heads, parent)
        self._tip = words("dashboard_screen.effort_tip")

    def show(self, rows: Sequence[PlanRow]) -> None:
        """Show these lines; what is being typed into them stays where they are the same."""
        if tuple(rows) != self.rows:
            super().show(rows)

    def code(self, row: int) -> str:
        """The indicator of a line."""
        return self.rows[row].code

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell."""
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return f"{row.code}  {row.title}" if column == TITLE else getattr(row, _FIELDS[column])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(self.alignment(column))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip if column == EFFORT else row.title
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """An effort is asked for; it stands here once it is kept."""
        text = str(value).strip()
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.EditRole and index.column() == EFFORT and text != row.effort:
            self.effort_typed.emit(row.code, text)
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The effort can be edited."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == EFFORT else usual
