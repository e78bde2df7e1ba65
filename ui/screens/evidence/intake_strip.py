"""Taking in, in one line: how far, how fast, how long; pause and cancel; then what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.kit.elided import ElidedLabel
from ui.text import Sentences
from ui.theme import restyle, styled


class IntakeStrip(QFrame):
    """Hidden while there is nothing to tell."""

    paused = Signal(bool)
    cancelled = Signal()
    details_wanted = Signal()

    def __init__(self, words: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        styled(self, surface="verdict", tone="")
        self.sentence = ElidedLabel()
        self.pace = styled(QLabel(), role="small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(140)
        self.pause = styled(QPushButton(words("evidence_screen.pause")), kind="quiet")
        self.pause.setCheckable(True)
        self.stop = styled(QPushButton(words("evidence_screen.cancel")), kind="quiet")
        self.details = styled(QPushButton(words("evidence_screen.details")), kind="quiet")
        self.close_button = styled(QPushButton(words("evidence_screen.close")), kind="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.sentence, 1)
        self._running = (self.pace, self.bar, self.pause, self.stop)
        self._over = (self.details, self.close_button)
        for widget in (*self._running, *self._over):
            row.addWidget(widget)
        self.pause.toggled.connect(self._pause)
        self.stop.clicked.connect(self.cancelled)
        self.details.clicked.connect(self.details_wanted)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def tell(self, share: float, sentence: str, pace: str) -> None:
        """Show a step; a share below 0 is unknown."""
        self.bar.setRange(0, 0 if share < 0 else 1000)
        self.bar.setValue(round(max(share, 0) * 1000))
        self.bar.setAccessibleName(sentence)
        self.sentence.setText(sentence)
        self.pace.setText(pace)
        self._show(running=True, tone="", details=False)

    def tell_result(self, sentence: str, tone: str, details: bool) -> None:
        """Show what came of it until it is closed; `details`: there is a list to be seen."""
        self.pause.setChecked(False)
        self.sentence.setText(sentence)
        self._show(running=False, tone=tone, details=details)

    def _show(self, *, running: bool, tone: str, details: bool) -> None:
        for widget in self._running:
            widget.setVisible(running)
        for widget in self._over:
            widget.setVisible(not running)
        self.details.setVisible(details)
        if self.property("tone") != tone:
            restyle(self, tone=tone)
        self.show()

    def _pause(self, paused: bool) -> None:
        key = "evidence_screen.go_on" if paused else "evidence_screen.pause"
        self.pause.setText(self._words(key))
        self.paused.emit(paused)
