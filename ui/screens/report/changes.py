"""What a workbook would change, to be read and decided before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.screens.report.model import ChangeRow, ChangesModel
from ui.text import Sentences
from ui.theme import styled

_WIDTH, _HEIGHT, _TEXTS = 900, 520, 2  # px, px, the last columns that share the room
_COLUMNS = ("place", "indicator", "field", "before", "after")


class ChangesDialog(QDialog):
    """A table of changes with a box each, what could not be read, and one decision."""

    decided = Signal(object)  # the rows taken

    def __init__(self, words: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("report_screen.changes"))
        self.resize(_WIDTH, _HEIGHT)
        self.model = ChangesModel([words(f"report_screen.column_{c}") for c in _COLUMNS], self)
        self.heading = styled(QLabel(), role="title")
        self.about = styled(QLabel(words("report_screen.changes_about")), role="muted")
        self.table = QTableView()
        self.refused = styled(QLabel(), role="small")
        self.take = styled(QPushButton(), kind="primary")
        self.leave = QPushButton(words("report_screen.leave"))
        self._dress()
        self._lay_out()
        self.model.taken_changed.connect(self._tell_taken)
        self.take.clicked.connect(self._decide)
        self.leave.clicked.connect(self.reject)

    def show_changes(self, rows: Sequence[ChangeRow], refused: Sequence[str]) -> None:
        """Show these changes and the sentences about cells that could not be read."""
        self.heading.setText(self._words.plural("report_screen.changes_found", len(rows)))
        self.model.show(rows)
        self.table.setVisible(bool(rows))
        self.about.setVisible(bool(rows))
        self.refused.setText("\n".join(refused))
        self.refused.setVisible(bool(refused))

    def _dress(self) -> None:
        for label in (self.about, self.refused):
            label.setWordWrap(True)
        self.refused.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self._words("report_screen.changes"))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column in range(len(_COLUMNS) - _TEXTS, len(_COLUMNS)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (self.heading, self.about):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.refused)
        column.addStretch(0)
        column.addLayout(buttons)

    def _tell_taken(self, count: int) -> None:
        self.take.setText(self._words.plural("report_screen.take", count))
        self.take.setEnabled(count > 0)

    def _decide(self) -> None:
        self.decided.emit(self.model.taken)
        self.accept()
