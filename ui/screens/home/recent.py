"""What was worked on last, one click away above the list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.screens.home.values import RECENT
from ui.text import Sentences
from ui.theme import Theme, styled


class RecentStrip(QWidget):
    """A quiet button an evaluation; the strip is gone while the list itself is short."""

    chosen = Signal(str)  # id

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self.buttons = [styled(QPushButton(), kind="quiet", compact=True) for _ in range(RECENT)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(styled(QLabel(words("home.recent")), role="label"))
        for number, button in enumerate(self.buttons):
            button.setIcon(theme.icon("clock-counter-clockwise", "accent"))
            button.clicked.connect(partial(self._choose, number))
            row.addWidget(button)
        row.addStretch(1)

    def show_recent(self, recent: Sequence[tuple[str, str]]) -> None:
        """Offer these: id and name."""
        self._ids = [each for each, _ in recent]
        self.setVisible(bool(recent))
        for button, number in zip(self.buttons, range(RECENT), strict=True):
            button.setVisible(number < len(recent))
            button.setText(recent[number][1] if number < len(recent) else "")

    def _choose(self, number: int, _checked: bool = False) -> None:
        self.chosen.emit(self._ids[number])
