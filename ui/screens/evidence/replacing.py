"""Why a document is replaced: the reason is asked for before anything happens."""

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


class ReplaceDialog(QDialog):
    """One field and one decision; without a reason there is none."""

    decided = Signal(str)

    def __init__(self, words: Sentences, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("evidence_screen.replace_title"))
        self.setFixedWidth(_WIDTH)
        about = QLabel(words("evidence_screen.replace_about", name=name))
        about.setWordWrap(True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(words("evidence_screen.replace_hint"))
        self.reason.setAccessibleName(words("evidence_screen.replace_reason"))
        self.take = styled(QPushButton(words("evidence_screen.replace_now")), kind="primary")
        self.take.setEnabled(False)
        leave = QPushButton(words("evidence_screen.cancel"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(styled(QLabel(words("evidence_screen.replace_title")), role="heading"))
        column.addWidget(about)
        column.addWidget(styled(QLabel(words("evidence_screen.replace_reason")), role="label"))
        column.addWidget(self.reason)
        column.addLayout(buttons)
        self.reason.textChanged.connect(lambda text: self.take.setEnabled(bool(text.strip())))
        self.take.clicked.connect(self._decide)
        leave.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _decide(self) -> None:
        self.decided.emit(self.reason.text().strip())
        self.accept()
