"""The units of the agency by the criteria that speak of them, and the list of the units."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.kit.unit_table import UnitTable
from ui.screens.score.values import Say, UnitsSheet
from ui.theme import Theme, styled


class UnitsPage(QWidget):
    """What follows on top, the table, and below it a field that takes one name or many lines."""

    marked = Signal(object, str, object, bool)  # level, criterion, units, met
    added = Signal(object)  # tuple of names
    renamed = Signal(str, str)
    removed = Signal(str)

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: UnitsSheet | None = None
        self.told = styled(QLabel(), role="prose")
        self.told.setWordWrap(True)
        self.table = UnitTable(say("score_desk.units"))
        self.empty = styled(QLabel(say("score_desk.no_units")), role="small")
        self.empty.setWordWrap(True)
        self.field = NamesField()
        self.field.setPlaceholderText(say("score_desk.unit_hint"))
        self.field.setAccessibleName(say("score_desk.unit_hint"))
        self.all = styled(QPushButton(say("score_desk.all_units")), kind="quiet", compact="true")
        self.remove = styled(
            QPushButton(say("score_desk.remove_unit")), kind="quiet", compact="true"
        )
        self.remove.setIcon(theme.icon("trash", "accent"))
        self.table.boxes.ticked.connect(self._ticked)
        self.table.boxes.renamed.connect(self._renamed)
        self.remove.clicked.connect(self._remove)
        self.all.clicked.connect(self._mark_all)
        self.field.names.connect(self.added)
        row = QHBoxLayout()
        row.addWidget(self.all)
        row.addStretch(1)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 14, 12)
        column.setSpacing(6)
        for widget in (self.told, self.empty):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self.field)

    def show_units(self, sheet: UnitsSheet) -> None:
        """Show the units and what they fulfil."""
        self._sheet = sheet
        places = {unit: row for row, (unit, _) in enumerate(sheet.units)}
        marks = frozenset((places[unit], column) for unit, column in sheet.marks if unit in places)
        columns = [(f"{each.heading}\n{each.share}", each.text) for each in sheet.columns]
        self.table.boxes.locked = sheet.closed
        self.table.boxes.show([name for _, name in sheet.units], columns, marks)
        self.told.setText(sheet.told)
        self.empty.setVisible(not sheet.units)
        self.table.setVisible(bool(sheet.units))
        self.all.setVisible(bool(sheet.units and sheet.columns))
        self.remove.setVisible(bool(sheet.units))
        for widget in (self.all, self.remove, self.field):
            widget.setEnabled(not sheet.closed)

    def _ticked(self, row: int, column: int, met: bool) -> None:
        if self._sheet is not None:
            each = self._sheet.columns[column]
            self.marked.emit(each.level, each.criterion, (self._sheet.units[row][0],), met)

    def _renamed(self, row: int, name: str) -> None:
        if self._sheet is not None:
            self.renamed.emit(self._sheet.units[row][0], name)

    def _remove(self) -> None:
        row = self.table.currentIndex().row()
        if self._sheet is not None and 0 <= row < len(self._sheet.units):
            self.removed.emit(self._sheet.units[row][0])

    def _mark_all(self) -> None:
        """Every unit fulfils the criterion of the column at hand; again: none does."""
        if self._sheet is None or not self._sheet.columns:
            return
        column = max(self.table.currentIndex().column() - 1, 0)
        each = self._sheet.columns[column]
        met = {unit for unit, at in self._sheet.marks if at == column}
        wanted = len(met) < len(self._sheet.units)
        units = tuple(unit for unit, _ in self._sheet.units if (unit in met) != wanted)
        self.marked.emit(each.level, each.criterion, units, wanted)


class NamesField(QLineEdit):
    """Enter gives the name; a paste of several lines gives them all."""

    names = Signal(object)  # tuple of names

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.returnPressed.connect(self._enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A paste of several lines is several names."""
        lines: list[str] = []
        if event.matches(QKeySequence.StandardKey.Paste):
            pasted = QGuiApplication.clipboard().text().splitlines()
            lines = [line.strip() for line in pasted if line.strip()]
        if len(lines) > 1:
            self.names.emit(tuple(lines))
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.text().strip():
            self.names.emit((self.text().strip(),))
            self.clear()
