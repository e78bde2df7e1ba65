"""Why a document is replaced or taken out: asked for before anything happens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.text import Sentences
from ui.theme import styled

_WIDTH = 480  # px


class ReasonDialog(QDialog):
    """One field and one decision, in the words of `what`; without a reason there is none."""

    decided = Signal(str)

    def __init__(
        self, words: Sentences, what: str, about: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        key = f"evidence_screen.{what}"
        self.setWindowTitle(words(f"{key}_title"))
        self.setFixedWidth(_WIDTH)
        told = QLabel(about)
        told.setWordWrap(True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(words(f"{key}_hint"))
        self.reason.setAccessibleName(words(f"{key}_reason"))
        self.take = styled(QPushButton(words(f"{key}_now")), kind="primary")
        self.take.setEnabled(False)
        leave = QPushButton(words("evidence_screen.cancel"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(styled(QLabel(words(f"{key}_title")), role="heading"))
        column.addWidget(told)
        column.addWidget(styled(QLabel(words(f"{key}_reason")), role="label"))
        column.addWidget(self.reason)
        column.addLayout(buttons)
        self.reason.textChanged.connect(lambda text: self.take.setEnabled(bool(text.strip())))
        self.take.clicked.connect(self._decide)
        leave.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _decide(self) -> None:
        self.decided.emit(self.reason.text().strip())
        self.accept()
