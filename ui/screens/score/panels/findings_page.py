"""Findings and recommendations of an indicator: a list, and the form of the one being written."""

from __future__ import annotations

from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.screens.score.panels.finding_form import FindingForm
from ui.screens.score.panels.prose import page_of
from ui.screens.score.values import FindingItem, FindingsSheet, Say
from ui.theme import Theme, styled


class FindingCard(QFrame):
    """A finding as it stands; Enter, Space or a click opens it."""

    opened = Signal()

    def __init__(self, item: FindingItem, facts: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, surface="finding")
        self.item = item
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{item.finding}. {item.recommendation}. {facts}")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 10, 7)
        column.setSpacing(2)
        shown = ((item.finding, "strong"), (item.recommendation, "prose"), (facts, "small"))
        for text, role in shown:
            label = styled(QLabel(text), role=role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
            label.setVisible(bool(text))  # not before: it would be a window of its own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, _event: object) -> None:
        """Open it."""
        self.opened.emit()


class FindingsPage(QStackedWidget):
    """The list, or the form."""

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: FindingsSheet | None = None
        self.cards: list[FindingCard] = []
        self.add = styled(QPushButton(say("score_desk.add_finding")), compact="true")
        self.add.setIcon(theme.icon("plus"))
        self.empty = styled(QLabel(say("score_desk.no_findings")), role="small")
        self.empty.setWordWrap(True)
        self.form = FindingForm(say, theme)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.addWidget(page_of(self.add, self.empty, self._list))
        self.addWidget(page_of(self.form))
        self.add.clicked.connect(self.begin)
        self.form.left.connect(self._to_list)

    def show_findings(self, sheet: FindingsSheet) -> None:
        """Show these; what is being written stays in front."""
        before, self._sheet = self._sheet, sheet
        self.add.setEnabled(not sheet.closed)
        self.empty.setVisible(not sheet.items)
        if before is not None and before.key != sheet.key:
            self.setCurrentIndex(0)
        if before is None or before.owners != sheet.owners:
            self.form.owner.setCompleter(_completer(sheet.owners, self))
        if before is None or (before.items, before.facts) != (sheet.items, sheet.facts):
            self._build(sheet)

    def begin(self) -> None:
        """Write a new finding."""
        if self.add.isEnabled():
            self._open(FindingItem(uuid4().hex))

    def flush(self) -> None:
        """Tell now what was typed."""
        self.form.flush()

    def _build(self, sheet: FindingsSheet) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for item, facts in zip(sheet.items, sheet.facts, strict=True):
            card = FindingCard(item, facts)
            card.opened.connect(partial(self._open, item))
            self.cards.append(card)
            self._column.addWidget(card)

    def _open(self, item: FindingItem) -> None:
        if self._sheet is not None and not self._sheet.closed:
            self.setCurrentIndex(1)
            self.form.begin(item)

    def _to_list(self) -> None:
        self.setCurrentIndex(0)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)


def _completer(owners: tuple[str, ...], parent: QWidget) -> QCompleter:
    completer = QCompleter(list(owners), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
