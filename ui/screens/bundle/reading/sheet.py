"""A table with the words about its chosen row beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ui.kit.fitted_table import FittedTable
from ui.screens.bundle.reading.model import Line, LinesModel
from ui.text import Sentences
from ui.theme import styled

_WIDTHS = {"code": 52, "number": 60, "value": 64, "own": 92, "theirs": 112, "change": 80}
_WIDTHS |= {"documents": 72, "size": 80, "level": 130, "cited": 120, "title": 170, "name": 230}
_GROWS = {"title", "name"}


class Sheet(QWidget):
    """Rows at the left, what the chosen one says at the right, a sentence where there is none."""

    def __init__(self, words: Sentences, name: str, fields: tuple[str, ...]) -> None:
        super().__init__()
        self.model = LinesModel(words, fields, self)
        self.table = FittedTable()
        self.table.setModel(self.model)
        self.table.setAccessibleName(name)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setAccessibleName(words("bundle_reading.details"))
        self.note = styled(QLabel(), role="muted")
        self.note.setWordWrap(True)
        self.note.hide()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.table)
        self.split.addWidget(self.details)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.addWidget(self.split)
        column.addLayout(row, 1)
        self._fields = fields
        self.table.selectionModel().currentRowChanged.connect(self._tell)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these, the first one chosen."""
        self.model.show(lines)
        widths = [_WIDTHS[each] for each in self._fields]
        growing = [place for place, each in enumerate(self._fields) if each in _GROWS]
        self.table.fit(widths, growing)
        if lines:
            self.table.selectRow(0)

    def say(self, sentence: str) -> None:
        """Say something above the rows."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def _tell(self, current: QModelIndex) -> None:
        rows = self.model.rows
        self.details.setPlainText(rows[current.row()].details if current.isValid() else "")
