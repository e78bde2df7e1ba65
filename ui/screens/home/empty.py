"""What a new workspace shows: what this program is for, and the two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.text import Sentences
from ui.theme import Theme, styled

_WIDTH, _LINES = 480, 3  # px, rows of text


class EmptyHome(QWidget):
    """A picture, a sentence, and the buttons to start or to look at a real case."""

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, surface="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.new_button = styled(QPushButton(words("home.new")), kind="primary")
        self.sample_button = QPushButton(words("home.sample"))
        picture = QLabel()
        picture.setPixmap(theme.icon("clipboard-text", "accent").pixmap(64, 64))
        title = styled(QLabel(words("home.empty_title")), role="title")
        sentence = styled(QLabel(words("home.empty")), role="muted")
        for label in (picture, title, sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        sentence.setWordWrap(True)
        sentence.setFixedSize(_WIDTH, _LINES * sentence.fontMetrics().lineSpacing())
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.sample_button)
        buttons.addWidget(self.new_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(picture)
        column.addWidget(title)
        column.addWidget(sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addStretch(3)
