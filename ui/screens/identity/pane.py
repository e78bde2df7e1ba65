"""How one pane looks: what it is about, its commands, a table, and the chosen row in full."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.kit.fitted_table import FittedTable
from ui.kit.flow import Flow
from ui.theme import styled

_EDGE, _FACTS = 24, 168  # px
_FREE = Qt.TextInteractionFlag.TextSelectableByMouse


class Pane(QWidget):
    """Facts at the top, commands below them, a table with what is said of its chosen row."""

    chosen = Signal(int)

    def __init__(self, about: str, commands: Sequence[QAction], name: str, model: object) -> None:
        super().__init__()
        styled(self, surface="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.facts, self.about = QLabel(), styled(QLabel(), role="muted")
        for label in (self.facts, self.about):
            label.setWordWrap(True)
            label.setTextInteractionFlags(_FREE)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        note = styled(QLabel(about), role="muted")
        note.setWordWrap(True)
        self.buttons = QWidget()
        flow = Flow(self.buttons, 8)
        for number, action in enumerate(commands):
            flow.addWidget(_button(action, first=number == 0))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_EDGE, 16, _EDGE, 16)
        self.column.setSpacing(12)
        for widget in (note, self.facts, self.buttons):
            self.column.addWidget(widget)
        self.facts.hide()
        self.table = FittedTable()
        if isinstance(model, QAbstractItemModel):
            self._add_table(name, model)
        else:
            self.column.addStretch(1)

    def tell(self, facts: str) -> None:
        """Say what the pane is about now."""
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))

    def fit(self, widths: Sequence[int]) -> None:
        """Give the columns their widths; the first takes what is left."""
        self.table.fit(widths, {0})

    def _add_table(self, name: str, model: QAbstractItemModel) -> None:
        table = self.table
        table.setModel(model)
        table.setAccessibleName(name)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.selectionModel().currentRowChanged.connect(self._choose)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setWidget(self.about)
        room.setFixedHeight(_FACTS)
        room.setFrameShape(QScrollArea.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(table, 1)
        self.column.addWidget(room)

    def _choose(self, current: QModelIndex) -> None:
        self.chosen.emit(current.row())


def _button(action: QAction, *, first: bool) -> QPushButton:
    """A command that can be given now; what makes no sense yet takes no room."""
    button = styled(QPushButton(action.text()), kind="primary" if first else "")
    if not action.isEnabled():
        button.hide()
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setVisible)
    return button
