"""A line across a pane that says one fact, and offers one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.theme import Theme, styled


class Banner(QFrame):
    """Hidden while there is nothing to say; an icon and the words tell it, not the colour alone."""

    wanted = Signal()  # what the button offers

    def __init__(
        self, theme: Theme, tone: str, icon: str, deed: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        styled(self, surface="banner", tone=tone)
        picture = QLabel()
        picture.setPixmap(theme.icon(icon, tone).pixmap(18, 18))
        self.sentence = styled(QLabel(), role="row")
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = styled(QPushButton(deed), compact="true")
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 6, 5)
        row.setSpacing(10)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Say it; nothing hides the line."""
        self.sentence.setText(sentence)
        self.setVisible(bool(sentence))
