"""What is done to the chosen cells as a whole: copied, cut, pasted, filled, cleared, flagged."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtWidgets import QApplication

from ui.screens.grid.clipboard import Block, read_block, write_block
from ui.screens.grid.model import GridModel
from ui.screens.grid.table import GridTable
from ui.screens.grid.values import FLAG, NUMBER, STAGE, Kind, Typed

_OTHER_WAY = {"": "1"}


class Hand(QObject):
    """Turns what is chosen into what is asked of the model; a block is asked for at once."""

    refused = Signal(str, int, int)  # a catalogue key, and how many rows there are and fit

    def __init__(self, table: GridTable, model: GridModel) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        table.given.connect(self.give)
        table.cleared.connect(self.clear)
        table.toggled.connect(self.toggle)

    def give(self, index: QModelIndex, text: str) -> None:
        """A whole value at one cell."""
        self._ask([(index.row(), index.column(), text)])

    def copy(self) -> None:
        """Put the chosen block on the clipboard, as a spreadsheet reads it."""
        rows, columns = self._chosen()
        if rows:
            block = [[self._model.cell(r, c).text for c in columns] for r in rows]
            QApplication.clipboard().setText(write_block(block))

    def cut(self) -> None:
        """Copy, then clear."""
        self.copy()
        self.clear()

    def clear(self) -> None:
        """Empty every chosen cell that may be typed into."""
        rows, columns = self._chosen()
        self._ask([(r, c, "") for r in rows for c in columns if self._open(r, c)])

    def toggle(self, index: QModelIndex) -> None:
        """Set the flag of the chosen rows, or take it back, as the first one needs."""
        wanted = _OTHER_WAY.get(self._model.cell(index.row(), index.column()).text, "")
        rows, columns = self._chosen()
        column = self._model.column_of(FLAG)
        chosen = rows if column in columns else [index.row()]
        self._ask([(row, column, wanted) for row in chosen])

    def fill_down(self) -> None:
        """The uppermost chosen cell of each column goes into those below it."""
        rows, columns = self._chosen()
        self._ask(
            [
                (row, column, self._model.cell(rows[0], column).text)
                for column in columns
                for row in rows[1:]
                if self._open(row, column)
            ]
        )

    def paste(self) -> None:
        """What is on the clipboard, from the upper left of what is chosen, or into all of it."""
        text = QApplication.clipboard().text()
        rows, columns = self._chosen()
        if not text or not rows:
            return
        block = read_block(text)
        if len(block) == len(block[0]) == 1:
            self._paste_one(block[0][0], rows, columns)
            return
        room = self._model.rowCount() - rows[0]
        if len(block) > room:
            self.refused.emit("grid.too_long", len(block), room)
            return
        self._paste_block(block, rows[0], columns[0])

    def _paste_one(self, text: str, rows: list[int], columns: list[int]) -> None:
        places = [(r, c) for r in rows for c in columns if self._open(r, c)]
        if not places:
            self.refused.emit("grid.not_here", 1, 0)
            return
        self._ask([(row, column, text) for row, column in places])

    def _paste_block(self, block: Block, top: int, left: int) -> None:
        last = self._model.columnCount() - 1
        wanted = [
            (top + down, left + across, text)
            for down, line in enumerate(block)
            for across, text in enumerate(line)
            if left + across <= last
        ]
        if not any(self._typable(column) for _, column, _ in wanted):
            self.refused.emit("grid.not_here", len(block), 0)
            return
        self._ask([each for each in wanted if self._typable(each[1]) or self._told(each[1])])

    def _ask(self, cells: list[tuple[int, int, str]]) -> None:
        typed: list[Typed] = [self._model.typed(*cell) for cell in cells]
        if typed:
            self._model.asked.emit(typed)

    def _chosen(self) -> tuple[list[int], list[int]]:
        """The rows and columns that the chosen cells span."""
        chosen = self._table.selectionModel().selectedIndexes()
        rows = {index.row() for index in chosen}
        columns = {index.column() for index in chosen}
        if not rows:
            return [], []
        return (
            list(range(min(rows), max(rows) + 1)),
            list(range(min(columns), max(columns) + 1)),
        )

    def _open(self, row: int, column: int) -> bool:
        return self._model.cell(row, column).kind is not Kind.FIXED

    def _typable(self, column: int) -> bool:
        """Whether anything may be typed into a column."""
        return any(self._open(row, column) for row in range(self._model.rowCount()))

    def _told(self, column: int) -> bool:
        """Whether what is pasted there must at least be what stands there."""
        key = self._model.columns[column].key
        return key == NUMBER or key.startswith(STAGE)
