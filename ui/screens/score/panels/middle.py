"""The middle of the screen: waiting, an indicator, or an aspect."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from ui.screens.score.panels.aspect_pane import AspectPane
from ui.screens.score.panels.judge_pane import JudgePane
from ui.screens.score.values import AspectSheet, Say, Sheet
from ui.theme import Theme, styled


class Middle(QStackedWidget):
    """One of three; what is typed in the others is kept."""

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.waiting = styled(QLabel(say("score_desk.opening")), role="muted")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.judge = JudgePane(say, theme)
        self.aspect = AspectPane(say, theme)
        for widget in (self.waiting, self.judge, self.aspect):
            self.addWidget(widget)

    def wait(self) -> None:
        """Say that an evaluation is being opened."""
        self.setCurrentWidget(self.waiting)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an indicator; who waited for it goes on at its ladder."""
        waited = self.currentWidget() is self.waiting
        self.judge.show_sheet(sheet)
        self.setCurrentWidget(self.judge)
        if waited and self.isVisible():
            self.to_ladder()

    def show_aspect(self, sheet: AspectSheet) -> None:
        """Show an aspect."""
        self.aspect.show_aspect(sheet)
        self.setCurrentWidget(self.aspect)

    def judging(self) -> bool:
        """Whether an indicator is shown, so that a key may mean its level."""
        return self.currentWidget() is self.judge

    def choose_digit(self, digit: int) -> None:
        """The level called `digit` for the indicator that is shown."""
        if self.judging():
            self.judge.ladder.choose_digit(digit)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.judge.flush()
        self.aspect.flush()

    def to_ladder(self) -> None:
        """Put the keyboard on the ladder, or on the page of the aspect."""
        target = self.judge.ladder if self.judging() else self.aspect
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
