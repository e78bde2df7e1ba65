"""A list of files with what came of each: after taking in, and after a check of all evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
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

from ui.screens.evidence.values import Outcome
from ui.text import Sentences
from ui.theme import Theme, styled

_WIDTH, _HEIGHT = 760, 480  # px
_ICONS = {
    "good": "check-circle",
    "muted": "files",
    "warning": "warning",
    "bad": "x-circle",
}
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class OutcomesModel(QAbstractTableModel):
    """A file a row: a sign and its name, and what came of it."""

    def __init__(
        self, theme: Theme, heads: Sequence[str], rows: Sequence[Outcome], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._heads, self._rows = tuple(heads), tuple(rows)
        self._icons = {tone: theme.icon(name, role=tone) for tone, name in _ICONS.items()}

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a file."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The name, and what came of it."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, the sign before the name, and all of it as a tool tip."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (row.name, row.told)[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self._icons[row.tone]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section] if section < len(self._heads) else None
        return None


class OutcomesDialog(QDialog):
    """A heading, the list, and a button to close it."""

    def __init__(
        self,
        words: Sentences,
        theme: Theme,
        heading: str,
        rows: Sequence[Outcome],
        parent: QWidget | None = None,
        *,
        of: str = "told",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("evidence_screen.outcomes"))
        self.resize(_WIDTH, _HEIGHT)
        self.heading = styled(QLabel(heading), role="heading")
        self.heading.setWordWrap(True)
        heads = [words(f"evidence_screen.column_{each}") for each in ("file", of)]
        self.table = QTableView()
        self.table.setModel(OutcomesModel(theme, heads, rows, self))
        self.table.setAccessibleName(words("evidence_screen.outcomes"))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setVisible(bool(rows))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 320)
        close = QPushButton(words("evidence_screen.close"))
        close.clicked.connect(self.accept)
        self._below = QHBoxLayout()
        self._below.addStretch(1)
        self._below.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        column.addLayout(self._below)

    def offer(self, button: QPushButton) -> None:
        """Offer something to be done about it."""
        self._below.insertWidget(1, button)
