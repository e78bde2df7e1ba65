"""How the choice of a baseline looks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.screens.home.bringing import Bringing
from ui.text import Sentences
from ui.theme import styled

_WIDTH = 520  # px


class BaselineWindow(QDialog):
    """Which earlier year, and what is copied from it; or a sentence where there is none."""

    def __init__(self, words: Sentences, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("baseline")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH)
        self.about = styled(QLabel(words("baseline_window.about")), role="muted")
        self.label = styled(QLabel(words("baseline_window.against")), role="label")
        self.year = QComboBox()
        self.year.setAccessibleName(words("baseline_window.against"))
        self.label.setBuddy(self.year)
        self.bringing = Bringing(words)
        self.problem = styled(QLabel(), role="small", tone="bad")
        self.apply = styled(QPushButton(words("baseline_window.do")), kind="primary")
        self.cancel = QPushButton(words("baseline_window.cancel"))
        self._lay_out(title)

    def offer(self, years: list[str], chosen: int) -> None:
        """Offer these, the first being none at all."""
        self.year.clear()
        self.year.addItems(years)
        self.year.setCurrentIndex(chosen)

    def deny(self, sentence: str) -> None:
        """There is nothing to choose from."""
        self.about.setText(sentence)
        for each in (self.label, self.year, self.bringing, self.apply):
            each.hide()

    def refuse(self, sentence: str) -> None:
        """Say why it was not done."""
        self.problem.setText(sentence)
        self.problem.show()

    def _lay_out(self, title: str) -> None:
        heading = styled(QLabel(title), role="title")
        for text in (heading, self.about, self.problem):
            text.setWordWrap(True)
        self.problem.hide()
        self.apply.setDefault(True)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.apply)
        field = QVBoxLayout()
        field.setSpacing(6)
        field.addWidget(self.label)
        field.addWidget(self.year)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(self.about)
        column.addLayout(field)
        column.addWidget(self.bringing)
        column.addWidget(self.problem)
        column.addSpacing(8)
        column.addLayout(buttons)
