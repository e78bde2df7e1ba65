"""Asks for a reason, in the page and not in front of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ui.screens.stage.values import Wish
from ui.text import Sentences
from ui.theme import styled


class ReasonBar(QFrame):
    """A question, a line to answer on, and a way back."""

    given = Signal(object, str)  # Wish, reason

    def __init__(self, words: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, surface="verdict", tone="warning")
        self._wish: Wish | None = None
        self.question = QLabel()
        self.line = QLineEdit()
        self.line.setPlaceholderText(words("stage.reason_hint"))
        self.go = styled(QPushButton(), kind="primary")
        self.cancel = styled(QPushButton(words("stage.cancel")), kind="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self.question)
        row.addWidget(self.line, 1)
        row.addWidget(self.go)
        row.addWidget(self.cancel)
        self.line.returnPressed.connect(self._give)
        self.line.textChanged.connect(self._told)
        self.go.clicked.connect(self._give)
        self.cancel.clicked.connect(self.hide)
        away = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        away.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        away.activated.connect(self.hide)
        self.hide()

    def ask(self, wish: Wish) -> None:
        """Ask for the reason of a wish."""
        self._wish = wish
        self.question.setText(wish.question)
        self.line.setAccessibleName(wish.question)
        self.go.setText(wish.button)
        self.line.clear()
        self._told("")
        self.show()
        self.line.setFocus()

    def _told(self, text: str) -> None:
        self.go.setEnabled(bool(text.strip()))

    def _give(self) -> None:
        reason = self.line.text().strip()
        if self._wish is not None and reason:
            self.hide()
            self.given.emit(self._wish, reason)
