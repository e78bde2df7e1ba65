"""The head of an indicator: number, title, facts, and the flag to look at it again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ui.screens.score.values import Say, Sheet
from ui.theme import Theme, styled


class Head(QWidget):
    """What is judged."""

    flagged = Signal(bool)

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = styled(QLabel(), role="title")
        self.title = styled(QLabel(), role="heading")
        self.title.setWordWrap(True)
        self.facts = styled(QLabel(), role="small")
        self.facts.setWordWrap(True)
        self.flag = styled(QToolButton(), kind="flag")
        self.flag.setCheckable(True)
        self.flag.setIcon(theme.icon("flag", "muted", on="warning"))
        self.flag.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.flag.setText(say("score_desk.flag"))
        self.flag.setAccessibleName(say("score_desk.flag_action"))
        self.flag.clicked.connect(self.flagged)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self.title)
        names.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(names, 1)
        row.addWidget(self.flag, 0, Qt.AlignmentFlag.AlignTop)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an indicator."""
        self.number.setText(sheet.number)
        self.title.setText(sheet.title)
        self.facts.setText(sheet.facts)
        self.flag.setChecked(sheet.flagged)
        self.flag.setEnabled(not sheet.closed)
