"""How the pane for a new evaluation looks."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.screens.home.bringing import Bringing
from ui.text import Sentences
from ui.theme import styled

_WIDTH, _INDENT = 520, 26  # px


class NewEvaluation(QDialog):
    """Agency by typing, year, instrument and activity; Enter starts."""

    measured = Signal(bool, tuple)  # whether against an earlier year, and what is copied of it

    def __init__(self, words: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(words("home.new_title"))
        self.setFixedWidth(_WIDTH)
        self.agencies = QStringListModel(self)
        self.agency = QLineEdit()
        self.found = styled(QLabel(), role="small")
        self.own = QCheckBox(words("home.own_agency"))
        self.baseline = QCheckBox()
        self.bringing = Bringing(words)
        self.year = QSpinBox()
        self.instrument = QComboBox()
        self.activity = QComboBox()
        self.problem = styled(QLabel(), role="small", tone="bad")
        self.start = styled(QPushButton(words("home.start")), kind="primary")
        self.cancel = QPushButton(words("home.cancel"))
        self._dress()
        self._lay_out()

    def offer_baseline(self, sentence: str) -> None:
        """Offer an earlier evaluation to be measured against; nothing where there is none."""
        self.baseline.setText(sentence)
        self.baseline.setVisible(bool(sentence))
        self.bringing.setVisible(bool(sentence))

    def fill(
        self, instruments: list[str], chosen: int, activities: list[str], activity: int
    ) -> None:
        """Offer these instruments and these activities, one of each chosen."""
        self.instrument.blockSignals(True)
        self.instrument.clear()
        self.instrument.addItems(instruments)
        self.instrument.setCurrentIndex(chosen)
        self.instrument.blockSignals(False)
        self.activity.clear()
        self.activity.addItems(activities)
        self.activity.setCurrentIndex(activity)

    def refuse(self, sentence: str) -> None:
        """Say why it was not started."""
        self.problem.setText(sentence)
        self.problem.show()

    def _dress(self) -> None:
        words = self._words
        completer = QCompleter(self.agencies, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(9)
        self.agency.setCompleter(completer)
        self.agency.setPlaceholderText(words("home.agency_hint"))
        self.agency.setAccessibleName(words("home.agency"))
        self.year.setRange(2000, 2100)
        self.year.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.year.setAccessibleName(words("home.year"))
        self.instrument.setAccessibleName(words("home.instrument"))
        self.activity.setAccessibleName(words("home.activity"))
        self.problem.setWordWrap(True)
        self.found.setWordWrap(True)
        self.found.setMinimumHeight(20)
        self.own.hide()
        self.baseline.hide()
        self.bringing.hide()
        self.bringing.setContentsMargins(_INDENT, 0, 0, 0)
        self.baseline.toggled.connect(self.bringing.setEnabled)
        self.baseline.toggled.connect(self._measure)
        self.bringing.changed.connect(self._measure)
        self.baseline.setChecked(True)
        self.baseline.setToolTip(words("home.baseline_tip"))
        self.problem.hide()
        self.start.setDefault(True)
        self.start.setEnabled(False)
        self.cancel.clicked.connect(self.reject)

    def _measure(self) -> None:
        self.measured.emit(self.baseline.isChecked(), self.bringing.parts)

    def _lay_out(self) -> None:
        words = self._words
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(8)
        for key, field in (
            ("home.agency", self.agency),
            ("home.instrument", self.instrument),
        ):
            form.addRow(_label(words(key), field), field)
            if field is self.agency:
                form.addRow(self.found)
                form.addRow(self.own)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        for key, each, share in (("home.activity", self.activity, 3), ("home.year", self.year, 1)):
            cell = QVBoxLayout()
            cell.setSpacing(6)
            cell.addWidget(_label(words(key), each))
            cell.addWidget(each)
            pair.addLayout(cell, share)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(styled(QLabel(words("home.new_title")), role="title"))
        column.addLayout(form)
        column.addLayout(pair)
        column.addWidget(self.baseline)
        column.addWidget(self.bringing)
        column.addWidget(self.problem)
        column.addSpacing(8)
        column.addLayout(buttons)


def _label(text: str, field: QWidget) -> QLabel:
    label = styled(QLabel(text), role="label")
    label.setBuddy(field)
    return label
