"""The history beside the check list: filters above, the table below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ui.kit.choice_box import ChoiceBox
from ui.kit.fitted_table import FittedTable
from ui.screens.stage.model import AFTER, BEFORE, REASON, WHAT, WHEN, WHO, HistoryModel
from ui.text import Sentences
from ui.theme import styled

_ROW = 30  # px
_WIDTHS = {WHEN: 146, WHO: 76, WHAT: 200, BEFORE: 64, AFTER: 140, REASON: 76}


class HistoryPane(QWidget):
    """Who changed what, when, from what to what, and why."""

    wanted = Signal(str, str)  # indicator, person; empty: all
    row_wanted = Signal(QModelIndex)

    def __init__(
        self, words: Sentences, model: HistoryModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.indicators = ChoiceBox(words("stage.all_indicators"))
        self.people = ChoiceBox(words("stage.all_people"))
        self.count = styled(QLabel(), role="small")
        self.table = FittedTable()
        self.table.setModel(model)
        self.table.setAccessibleName(words("stage.history"))
        self._dress()
        self._lay_out()
        for box in (self.indicators, self.people):
            box.currentIndexChanged.connect(self._choose)
        self.table.activated.connect(self.row_wanted)

    def offer(self, indicators: Sequence[tuple[str, str]], people: Sequence[str]) -> None:
        """Offer what the history speaks of; what was chosen stays chosen."""
        every = (self._words("stage.all_indicators"), self._words("stage.all_people"))
        _fill(self.indicators, [("", every[0]), *indicators])
        _fill(self.people, [("", every[1]), *((name, name) for name in people)])

    def look_at(self, indicator: str) -> None:
        """Show the history of one indicator."""
        self.indicators.setCurrentIndex(max(0, self.indicators.findData(indicator)))

    def _choose(self) -> None:
        self.wanted.emit(self.indicators.currentData() or "", self.people.currentData() or "")

    def _dress(self) -> None:
        table = self.table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.horizontalHeader().setHighlightSections(False)
        table.fit(tuple(_WIDTHS.values()), {BEFORE, AFTER, REASON})

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(styled(QLabel(self._words("stage.history")), role="heading"))
        filters.addWidget(self.count)
        filters.addStretch(1)
        for box, share in ((self.indicators, 4), (self.people, 3)):
            filters.addWidget(box, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(filters)
        column.addWidget(self.table, 1)


def _fill(box: QComboBox, entries: Sequence[tuple[str, str]]) -> None:
    """These entries, without telling that anything was chosen."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for code, name in entries:
        box.addItem(name, code)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
