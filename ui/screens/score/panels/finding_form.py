"""One finding being written: saved as it is typed, under an id of its own from the first letter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.kit.autosave_text import AutosaveLine, AutosaveText
from ui.kit.date_field import DateField
from ui.screens.score.values import FindingItem, Say
from ui.theme import Theme, styled

PRIORITIES = ("", "high", "medium", "low")
_HIGH = 84  # px of a text


class FindingForm(QWidget):
    """What was found, what should be done, by whom, how urgently, and by when."""

    written = Signal(object)  # FindingItem as it is wanted
    withdrawn = Signal(str)
    left = Signal()

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = FindingItem("")
        self.finding, self.recommendation = AutosaveText(), AutosaveText()
        self.owner = AutosaveLine()
        self.priority = styled(QComboBox(), compact="true")
        for code in PRIORITIES:
            self.priority.addItem(say(f"score_desk.priority_{code or 'none'}"), code)
        self.due = DateField(say("score_desk.due_hint"))
        self.back = styled(QPushButton(say("score_desk.done")), compact="true")
        self.withdraw = styled(
            QPushButton(say("score_desk.withdraw")), kind="quiet", compact="true"
        )
        self.withdraw.setIcon(theme.icon("trash", "bad"))
        for text in (self.finding, self.recommendation):
            styled(text, tall="true").setMaximumHeight(_HIGH)
            text.settled.connect(self._tell)
        styled(self.owner, compact="true")
        self.owner.settled.connect(self._tell)
        self.due.entered.connect(self._tell)
        self.priority.activated.connect(self._tell)
        self.back.clicked.connect(self.leave)
        self.withdraw.clicked.connect(self._withdraw)
        self._lay_out(say)

    def begin(self, item: FindingItem) -> None:
        """Write at `item`, a new one or one that is there."""
        self.flush()
        self._item = item
        self.finding.show_text(f"{item.id}/finding", item.finding)
        self.recommendation.show_text(f"{item.id}/recommendation", item.recommendation)
        self.owner.show_text(f"{item.id}/owner", item.owner)
        self.due.show_day(f"{item.id}/due", item.due)
        self.priority.setCurrentIndex(max(self.priority.findData(item.priority), 0))
        self.finding.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Tell now what was typed."""
        for field in (self.finding, self.recommendation, self.owner, self.due):
            field.flush()

    def leave(self) -> None:
        """Keep what was typed, and go back."""
        self.flush()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _tell(self, _what: object = None) -> None:
        """A finding that says nothing yet is none."""
        day = self.due.iso()
        item = replace(
            self._item,
            finding=self.finding.toPlainText(),
            recommendation=self.recommendation.toPlainText(),
            owner=self.owner.text(),
            priority=str(self.priority.currentData()),
            due=self._item.due if day is None else day,
        )
        if item != self._item and (item.finding.strip() or item.recommendation.strip()):
            self._item = item
            self.written.emit(item)

    def _withdraw(self) -> None:
        item, self._item = self._item, FindingItem("")
        self.withdrawn.emit(item.id)
        self.left.emit()

    def _lay_out(self, say: Say) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for key, field in (
            ("finding", self.finding),
            ("recommendation", self.recommendation),
            ("owner", self.owner),
            ("priority", self.priority),
            ("due", self.due),
        ):
            label = styled(QLabel(say(f"score_desk.{key}")), role="label")
            label.setBuddy(field)
            field.setAccessibleName(label.text())
            column.addWidget(label)
            column.addWidget(field)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.withdraw)
        column.addSpacing(4)
        column.addLayout(row)
