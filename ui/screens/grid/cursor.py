"""Where the cursor stands in the table, and the ways it can go."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Signal

from spbe_desktop.views.evaluation import EvaluationView, State
from ui.desk import Desk
from ui.screens.grid.model import CELL, CODE, GridModel
from ui.screens.grid.values import STAGE, GridCell

_UNRATED, _UNDONE = (State.EMPTY.value,), (State.EMPTY.value, State.STARTED.value)


class Cursor(QObject):
    """Knows places by indicator and column, so that filters do not lead it astray."""

    moved = Signal(int, int)  # row and column to stand on
    said = Signal(str)  # what is wrong about the cell under it, or nothing

    def __init__(self, desk: Desk, model: GridModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._model = desk, model
        self.code = ""
        desk.bus.indicator_wanted.connect(self.go)

    def reach(self, index: QModelIndex) -> None:
        """The cursor is here now."""
        self.code = str(index.data(CODE) or "")
        cell = index.data(CELL)
        self.said.emit(cell.why if isinstance(cell, GridCell) else "")

    def go(self, code: str, key: str = "") -> None:
        """Stand on an indicator, at the stage that is judged now unless a column is named."""
        row, column = self._model.row_of(code), self._model.column_of(key or self._now())
        if row >= 0 and column >= 0:
            self.moved.emit(row, column)

    def finish(self) -> None:
        """Stand on the next indicator in sight without a value; without such, on one not done."""
        rows = self._model.rows
        after = self._model.row_of(self.code) + 1
        for states in (_UNRATED, _UNDONE):
            for row in (*rows[after:], *rows[:after]):
                if row.state in states:
                    self.go(row.code)
                    return

    def open(self) -> None:
        """Turn to this indicator on the score screen."""
        if self.code:
            self._desk.bus.indicator_wanted.emit(self.code)
            self._desk.bus.screen_wanted.emit("score")

    def _now(self) -> str:
        view: EvaluationView | None = self._desk.opened.view
        return "" if view is None else STAGE + view.stage
