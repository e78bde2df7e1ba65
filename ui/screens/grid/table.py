"""The table in the hand: arrows, digits, Enter, Tab, Delete, Space, as in a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from ui.kit.fitted_table import FittedTable
from ui.kit.rows_model import Index
from ui.screens.grid.delegate import GridDelegate
from ui.screens.grid.model import CELL
from ui.screens.grid.values import GridCell, GridColumn, Kind
from ui.theme import Theme

_ROW, _HEAD = 32, 48  # px
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class GridTable(FittedTable):
    """Cells are chosen one by one or as a block; a digit is a value at once where it can be."""

    given = Signal(QModelIndex, str)  # a whole value, without an editor
    cleared = Signal()
    toggled = Signal(QModelIndex)
    given_up = Signal()  # Esc
    reached = Signal(QModelIndex)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setObjectName("grid")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(_HEAD)
        header.setMinimumSectionSize(44)
        self._delegate = GridDelegate(theme, name, self)
        self._delegate.left.connect(self.step)
        self.setItemDelegate(self._delegate)

    def step(self, rows: int, columns: int) -> None:
        """Go on so far; past the last column that may be typed into, the next row begins."""
        model, here = self.model(), self.currentIndex()
        if not here.isValid():
            return
        if rows:
            row = min(max(here.row() + rows, 0), model.rowCount() - 1)
            self._stand(model.index(row, here.column()))
            return
        place = here.row() * model.columnCount() + here.column() + columns
        while 0 <= place < model.rowCount() * model.columnCount():
            row, column = divmod(place, model.columnCount())
            if model.index(row, column).flags() & Qt.ItemFlag.ItemIsEditable:
                self._stand(model.index(row, column))
                return
            place += columns

    def show_columns(self, columns: Sequence[GridColumn]) -> None:
        """Share the room out between these."""
        growing = [number for number, column in enumerate(columns) if column.grows]
        self.fit([column.width for column in columns], growing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that a spreadsheet knows; all others as Qt has them."""
        key, cell = Qt.Key(event.key()), self._cell()
        back = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        if key in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(back, 0)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.step(0, -1 if key == Qt.Key.Key_Backtab else back)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif cell is not None and cell.kind is Kind.FLAG and event.text() in (" ", "x", "X"):
            self.toggled.emit(self.currentIndex())
        elif cell is not None and cell.kind is Kind.LEVEL and self._digit(event):
            self.given.emit(self.currentIndex(), event.text())
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """The cursor steps by our own rules, and the keyboard comes back to the table."""
        del hint
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.setFocus()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say where the cursor is."""
        super().currentChanged(current, previous)
        self.reached.emit(self.currentIndex())

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Tab belongs to the cells; Ctrl+Tab and the menus lead out of the table."""
        return False

    def _stand(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def _cell(self) -> GridCell | None:
        cell = self.currentIndex().data(CELL)
        return cell if isinstance(cell, GridCell) else None

    def _digit(self, event: QKeyEvent) -> bool:
        return event.modifiers() in _PLAIN and event.text().isdecimal()
