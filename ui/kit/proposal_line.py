"""A value that is proposed: how it comes about, and a button to take it over."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme import Theme, styled


@dataclass(frozen=True)
class Suggestion:
    """`typed` is the value as it would be typed; `told` how it comes about, `more` beside it."""

    typed: str
    told: str
    more: str = ""
    source: str = ""  # where the rule comes from
    taken: bool = False  # the value given is this one


class ProposalLine(QFrame):
    """Proposes and explains; only the button gives the value."""

    taken = Signal(str)  # the value as it would be typed

    def __init__(self, theme: Theme, take: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, surface="proposal")
        self._typed = ""
        self.told, self.more = QLabel(), styled(QLabel(), role="small")
        for label in (self.told, self.more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        styled(self.told, role="row")
        self.take = styled(QPushButton(take), compact="true")
        self.take.setIcon(theme.icon("arrow-bend-down-right", "accent"))
        self.take.clicked.connect(self.take_over)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.told)
        texts.addWidget(self.more)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 6, 5)
        row.setSpacing(10)
        row.addLayout(texts, 1)
        row.addWidget(self.take, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_suggestion(self, suggestion: Suggestion | None) -> None:
        """Show what is proposed; nothing hides the line."""
        self.setVisible(suggestion is not None)
        self._typed = "" if suggestion is None else suggestion.typed
        if suggestion is None:
            return
        self.told.setText(suggestion.told)
        self.more.setText(suggestion.more)
        self.more.setVisible(bool(suggestion.more))
        self.setToolTip(suggestion.source)
        self.take.setEnabled(not suggestion.taken)

    def take_over(self) -> None:
        """Give the value, as if it had been typed."""
        if self._typed and self.take.isEnabled():
            self.taken.emit(self._typed)
