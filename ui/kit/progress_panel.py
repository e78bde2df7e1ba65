"""A long job in one line: what is done just now, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from ui.kit.elided import ElidedLabel
from ui.theme import styled


class ProgressPanel(QWidget):
    """Hidden while nothing runs."""

    cancelled = Signal()

    def __init__(self, cancel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = styled(ElidedLabel(), role="small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(140)
        self.stop = styled(QPushButton(cancel), kind="quiet")
        self.stop.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        self.hide()

    def tell(self, done: int, total: int, sentence: str) -> None:
        """Show a step; a total of 0 is unknown."""
        self.bar.setRange(0, 1000 if total else 0)
        if total:
            self.bar.setValue(done * 1000 // total)
        self.sentence.setText(sentence)
        self.bar.setAccessibleName(sentence)
        self.show()
