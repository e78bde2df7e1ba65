"""What feeds an indicator: another ministry's index, or the reason to leave it out."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from ui.kit.autosave_text import AutosaveLine
from ui.kit.decimal_field import DecimalField
from ui.screens.score.values import Absence, Say, Source
from ui.theme import styled


class SourceLine(QWidget):
    """A field for the index, and a box for one that is missing."""

    given = Signal(object)  # Decimal, or None where it is missing
    withdrawn = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = styled(QLabel(), role="label")
        self.label.setWordWrap(True)
        self.field = DecimalField()
        self.missing = QCheckBox(say("score.index_missing"))
        self.label.setBuddy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.label, 1)
        row.addWidget(self.field)
        row.addWidget(self.missing)
        self.field.entered.connect(self._entered)
        self.missing.clicked.connect(self._marked)

    def show_source(self, key: str, source: Source | None) -> None:
        """Show the index of an indicator that has one."""
        self.setVisible(source is not None)
        if source is None:
            return
        self.label.setText(source.name)
        self.label.setToolTip(source.note)
        self.field.setAccessibleName(source.name)
        self.field.setPlaceholderText(source.hint)
        self.field.set_bounds(source.least, source.most, source.places)
        self.field.show_text(f"{key}/index", source.text)
        self.field.setEnabled(not source.missing)
        self.missing.setChecked(source.missing)
        self.missing.setToolTip(source.rule)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.field.flush()

    def _entered(self, value: Decimal | None) -> None:
        if value is not None:
            self.given.emit(value)
        elif not self.missing.isChecked():
            self.withdrawn.emit()

    def _marked(self, missing: bool) -> None:
        self.field.setEnabled(not missing)
        if missing:
            self.field.clear()
            self.given.emit(None)
        else:
            self.withdrawn.emit()


class AbsenceLine(QWidget):
    """When the indicator does not apply, and a field for why; an empty one says it applies."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.when = styled(QLabel(), role="small")
        self.when.setWordWrap(True)
        self.reason = AutosaveLine()
        self.reason.setPlaceholderText(say("score.absence_hint"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.when, 1)
        row.addWidget(self.reason, 1)

    def show_absence(self, key: str, absence: Absence | None) -> None:
        """Show the rule of an indicator that has one."""
        self.setVisible(absence is not None)
        if absence is not None:
            self.when.setText(absence.when)
            self.reason.setAccessibleName(absence.when)
            self.reason.show_text(f"{key}/absence", absence.reason)
