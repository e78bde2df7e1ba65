"""How a verdict looks: a tinted card that cannot be misread, in words and not by colour alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QListView, QVBoxLayout

from ui.screens.bundle.model import ProblemsModel
from ui.screens.bundle.parts import line
from ui.screens.bundle.verdict import Told
from ui.text import Sentences
from ui.theme import Theme, restyle, styled

_ROWS, _EDGE = 6, 4  # problems in sight, px


class VerdictView(QFrame):
    """Icon, title, advice, facts, and each problem."""

    def __init__(self, words: Sentences, theme: Theme) -> None:
        super().__init__()
        styled(self, surface="verdict")
        self._theme = theme
        self.icon = QLabel()
        self.title = line(role="heading")
        self.advice = line(selectable=True)
        self.facts = line(role="small", selectable=True)
        self.model = ProblemsModel(self)
        self.problems = QListView()
        self.problems.setModel(self.model)
        self.problems.setAccessibleName(words("bundle_screen.problems"))
        self.problems.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.problems.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        texts = QVBoxLayout()
        texts.setSpacing(6)
        for widget in (self.title, self.advice, self.facts, self.problems):
            texts.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.hide()

    def tell(self, told: Told) -> None:
        """Show a verdict."""
        restyle(self, tone=told.tone)
        restyle(self.title, tone=told.tone)
        self.icon.setPixmap(self._theme.icon(told.icon, told.tone).pixmap(28, 28))
        self.title.setText(told.title)
        self.advice.setText(told.advice)
        self.facts.setText(told.facts)
        self.facts.setVisible(bool(told.facts))
        self.model.show(told.problems)
        rows = min(len(told.problems), _ROWS)
        self.problems.setFixedHeight(rows * self.problems.sizeHintForRow(0) + _EDGE)
        self.problems.setVisible(bool(rows))
        self.show()
