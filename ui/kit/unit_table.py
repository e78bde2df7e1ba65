"""A table of boxes: things in rows, conditions in columns; Space or a click ticks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import styled

Index = QModelIndex | QPersistentModelIndex
_NARROW = 62  # px a column of boxes
_NONE = QModelIndex()


class BoxesModel(QAbstractTableModel):
    """First column the name, which can be rewritten; then a box a column."""

    ticked = Signal(int, int, bool)  # row, column of boxes from 0, met
    renamed = Signal(int, str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._rows: tuple[str, ...] = ()
        self._columns: tuple[tuple[str, str], ...] = ()  # heading, told
        self._marks: frozenset[tuple[int, int]] = frozenset()
        self.locked = False

    def show(
        self,
        rows: Sequence[str],
        columns: Sequence[tuple[str, str]],
        marks: frozenset[tuple[int, int]],
    ) -> None:
        """Show these; where only boxes differ, the rows stay."""
        same = len(rows) == len(self._rows) and len(columns) == len(self._columns)
        if not same:
            self.beginResetModel()
        self._rows, self._columns, self._marks = tuple(rows), tuple(columns), marks
        if not same:
            self.endResetModel()
        elif rows:
            last = self.index(len(rows) - 1, len(columns))
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns))

    def rowCount(self, parent: Index = _NONE) -> int:
        """One row a thing."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """The name, and the conditions."""
        return 0 if parent.isValid() else len(self._columns) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name, or whether the box is ticked."""
        if not index.isValid():
            return None
        if index.column() == 0:
            shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
            tip = role == Qt.ItemDataRole.ToolTipRole
            return self._rows[index.row()] if role in shown or tip else None
        met = (index.row(), index.column() - 1) in self._marks
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if met else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._rows[index.row()]}, {self._columns[index.column() - 1][0]}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell a tick, or another name; what comes of it is shown when it is kept."""
        if role == Qt.ItemDataRole.CheckStateRole and index.column():
            met = Qt.CheckState(value) == Qt.CheckState.Checked
            self.ticked.emit(index.row(), index.column() - 1, met)
            return True
        if role == Qt.ItemDataRole.EditRole and not index.column() and str(value).strip():
            self.renamed.emit(index.row(), str(value).strip())
            return True
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be rewritten, boxes ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.locked:
            return flags
        own = Qt.ItemFlag.ItemIsUserCheckable if index.column() else Qt.ItemFlag.ItemIsEditable
        return flags | own

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The conditions: short, and whole for who asks."""
        if side != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section - 1][0] if section else self._name
        if role == Qt.ItemDataRole.ToolTipRole and section:
            return self._columns[section - 1][1]
        return None


class UnitTable(QTableView):
    """The table itself: names take the room that the boxes leave."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = BoxesModel(name, self)
        self.setModel(self.boxes)
        self.setAccessibleName(name)
        styled(self, boxes="true")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(40)
        header.setDefaultSectionSize(_NARROW)
        header.setHighlightSections(False)
        self.boxes.modelReset.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        for column in range(self.boxes.columnCount()):
            mode = QHeaderView.ResizeMode.Fixed if column else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if column:
                header.resizeSection(column, _NARROW)
