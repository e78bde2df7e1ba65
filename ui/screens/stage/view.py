"""How the stage screen looks: the line of stages, what may be done, checks beside the history."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.kit.choice_box import ChoiceBox
from ui.screens.stage.checks import CheckList
from ui.screens.stage.history import HistoryPane
from ui.screens.stage.model import HistoryModel
from ui.screens.stage.reason import ReasonBar
from ui.screens.stage.steps import StepLine
from ui.screens.stage.values import Page, Stand
from ui.text import Sentences
from ui.theme import Theme, restyle, styled

_EDGE, _NAME = 24, 18  # px; letters of a stage's name
_COMMANDS = (
    ("finalise", "lock-simple", "Ctrl+Alt+F"),
    ("reopen", "lock-simple-open", "Ctrl+Alt+B"),
    ("advance", "arrow-right", "Ctrl+Alt+L"),
)


class StageView(QWidget):
    """One page: where we are above, what is missing at the left, what happened at the right."""

    looked = Signal(bool)
    advance_wanted = Signal(str)  # to which stage

    def __init__(
        self, words: Sentences, theme: Theme, model: HistoryModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        styled(self, surface="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.steps = StepLine(theme)
        self.sentence = styled(QLabel(), role="title")
        self.detail = styled(QLabel(), role="muted")
        self.reason = ReasonBar(words)
        self.checks = CheckList(words, theme)
        self.history = HistoryPane(words, model)
        self.target = ChoiceBox(words("stage.target"), _NAME)
        self._stand: Stand | None = None
        self.commands = {name: self._action(name, icon, keys) for name, icon, keys in _COMMANDS}
        self.finalise = self._button("finalise", "primary")
        self.reopen = self._button("reopen", "quiet")
        self.advance = self._button("advance", "primary")
        self.commands["advance"].triggered.connect(self._advance)
        self.begins_at = self.history.table
        self._lay_out()

    def show_page(self, page: Page) -> None:
        """Show where the evaluation is."""
        self.steps.show_steps(page.steps)
        self.checks.show_checks(page.checks)
        self._show_stand(page.stand)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the screen came to the front."""
        super().showEvent(event)
        self.looked.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it left it."""
        super().hideEvent(event)
        self.looked.emit(False)

    def _show_stand(self, stand: Stand) -> None:
        if stand == self._stand:
            return
        self._stand = stand
        self.reason.hide()  # it was asked of what stood before
        self.sentence.setText(stand.sentence)
        self.detail.setText(stand.detail)
        restyle(self.detail, tone=stand.tone)
        later = bool(stand.later)
        for name, may in (
            ("finalise", not stand.closed),
            ("reopen", stand.closed),
            ("advance", later),
        ):
            self.commands[name].setEnabled(may)
        self.finalise.setVisible(not stand.closed)
        self.reopen.setVisible(stand.closed)
        self.advance.setVisible(later)
        restyle(self.advance, kind="primary" if stand.closed else "quiet")
        self.target.clear()
        for code, name in stand.later:
            self.target.addItem(name, code)
        self.target.setVisible(len(stand.later) > 1)
        to = stand.later[0][1] if later else ""
        one = self._words("stage.do_advance_to", stage=to)
        self.advance.setText(one if len(stand.later) == 1 else self._words("stage.do_advance"))

    def _advance(self) -> None:
        self.advance_wanted.emit(self.target.currentData() or "")

    def _action(self, name: str, icon: str, keys: str) -> QAction:
        action = QAction(self._theme.icon(icon), self._words(f"stage.do_{name}"), self)
        action.setShortcut(QKeySequence(keys))
        action.setEnabled(False)
        self.addAction(action)
        return action

    def _button(self, name: str, kind: str) -> QPushButton:
        action = self.commands[name]
        button = styled(QPushButton(action.text()), kind=kind)
        button.setToolTip(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        button.clicked.connect(action.trigger)
        return button

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(2)
        for label in (self.sentence, self.detail):
            label.setWordWrap(True)
            said.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(said, 1)
        for widget in (self.reopen, self.advance, self.target, self.finalise):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(styled(QLabel(self._words("stage.ready")), role="heading"))
        left.addWidget(self.checks, 1)
        below = QHBoxLayout()
        below.setSpacing(28)
        below.addLayout(left, 3)
        below.addWidget(self.history, 7)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 18, _EDGE, 12)
        column.setSpacing(16)
        column.addWidget(self.steps)
        column.addWidget(styled(QWidget(), surface="line"))
        column.addLayout(head)
        column.addWidget(self.reason)
        column.addLayout(below, 1)
