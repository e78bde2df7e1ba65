"""The improvement planner: a target, the steps to it, and what they cost."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.screens.dashboard.values import PlanText
from ui.text import Sentences
from ui.theme import restyle, styled

_ROW, _HEAD = 36, 40  # px
_WIDTHS = (48, 0, 128, 216, 96, 136, 112)  # px; the second takes the rest
_TITLE, _EFFORT = 1, 5


class PlanPane(QWidget):
    """Target above, table below, as high as its lines."""

    aimed = Signal(str)
    row_wanted = Signal(QModelIndex)

    def __init__(self, words: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.target = QLineEdit()
        self.predicate = QComboBox()
        self.everything = QCheckBox(words("dashboard_screen.everything"))
        self.summary = QLabel()
        self.note = styled(QLabel(), role="small")
        self.wrong = styled(QLabel(), role="small", tone="bad")
        self.table = QTableView()
        self._bounds: tuple[str, ...] = ()
        self._dress()
        self._lay_out()
        self.target.editingFinished.connect(self._aim)
        self.predicate.activated.connect(lambda at: self.aimed.emit(self._bounds[at]))
        self.table.activated.connect(self._go)

    def show_rows(self, model: QAbstractItemModel) -> None:
        """Stand over `model`."""
        self.table.setModel(model)
        header = self.table.horizontalHeader()
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self._fit)
        self._fit()

    def show_plan(self, plan: PlanText) -> None:
        """Show what the plan comes to."""
        self.wrong.hide()
        self.summary.setText(plan.summary)
        restyle(self.summary, tone=plan.tone)
        self.note.setText(plan.note)
        self.note.setVisible(bool(plan.note))
        if not self.target.hasFocus() or not self.target.isModified():
            self.target.setText(plan.target)
        self._bounds = tuple(each.bound for each in plan.choices)
        self.predicate.clear()
        self.predicate.addItems([each.text for each in plan.choices])
        found = plan.target in self._bounds
        self.predicate.setCurrentIndex(self._bounds.index(plan.target) if found else -1)

    def show_wrong(self, sentence: str) -> None:
        """Say why what was typed is not kept."""
        self.wrong.setText(sentence)
        self.wrong.show()

    def _aim(self) -> None:
        if self.target.isModified():
            self.target.setModified(False)
            self.aimed.emit(self.target.text())

    def _go(self, index: QModelIndex) -> None:
        if index.column() != _EFFORT:
            self.row_wanted.emit(index)

    def _fit(self) -> None:
        rows = self.table.model().rowCount()
        self.table.setFixedHeight(_HEAD + rows * _ROW + 4)
        self.table.setVisible(rows > 0)

    def _dress(self) -> None:
        self.target.setFixedWidth(88)
        self.target.setAccessibleName(self._words("dashboard_screen.target_index"))
        self.predicate.setMinimumWidth(216)
        self.predicate.setAccessibleName(self._words("dashboard_screen.target_predicate"))
        self.predicate.setPlaceholderText(self._words("dashboard_screen.choose"))
        self.summary.setWordWrap(True)
        self.note.setWordWrap(True)
        self.wrong.hide()
        table = self.table
        table.setAccessibleName(self._words("dashboard_screen.plan"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.horizontalHeader().setHighlightSections(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(QLabel(self._words("dashboard_screen.target_index")))
        row.addWidget(self.target)
        row.addWidget(styled(QLabel(self._words("dashboard_screen.or")), role="muted"))
        row.addWidget(self.predicate)
        row.addWidget(self.wrong)
        row.addStretch(1)
        row.addWidget(self.everything)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.summary)
        column.addWidget(self.note)
        column.addWidget(self.table)
