"""How judging looks: the indicators, the one at hand, and where the whole stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.screens.score.panels.judge_pane import JudgePane
from ui.screens.score.panels.result_pane import ROOM, ResultPane
from ui.screens.score.panels.tree_pane import TreePane
from ui.screens.score.values import Results, Say, Sheet
from ui.theme import Theme, styled

_NEXT, _PREVIOUS = ("Ctrl+Down", "PgDown"), ("Ctrl+Up", "PgUp")


class ScoreView(QWidget):
    """Three panes; digits choose a level wherever no text is being typed."""

    narrowed = Signal(bool)  # whether the right pane is shown

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._theme = say, theme
        styled(self, surface="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.indicators = TreePane(say, theme)
        self.judge = JudgePane(say, theme)
        self.results = ResultPane(say, theme)
        self.finish_action = self._action(
            "score.next_unfinished", "check", "Ctrl+Return", "Ctrl+Enter"
        )
        self.next_action = self._action("score.next", "caret-down", *_NEXT)
        self.previous_action = self._action("score.previous", "caret-up", *_PREVIOUS)
        self.explain_action = self._action("score.explain", "pencil-line", "F2")
        self.attach_action = self._action("score.add_evidence", "paperclip", "Ctrl+Shift+A")
        self.find_action = self._action("score.find", "magnifying-glass", "Ctrl+F")
        self.clear_action = self._action("score.clear", "eraser", "Ctrl+Backspace")
        self.take_action = self._action("score.take_proposal", "arrow-bend-down-right", "Ctrl+T")
        self.results_action = self._action("score.results", "columns", "F9")
        self.results_action.setCheckable(True)
        self._lay_out()
        self._wire()
        self.setFocusProxy(self.judge.ladder)

    def show_rows(self, model: QAbstractItemModel) -> None:
        """Stand over the indicators of `model`."""
        self.indicators.show_rows(model)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an indicator."""
        self.judge.show_sheet(sheet)
        self.results.show_sheet(sheet)

    def show_results(self, results: Results) -> None:
        """Show where the evaluation stands."""
        self.results.show_results(results)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.judge.flush()

    def actions_for_menu(self) -> list[QAction]:
        """Every command of the screen."""
        return [
            self.finish_action,
            self.next_action,
            self.previous_action,
            self.explain_action,
            self.attach_action,
            self.find_action,
            self.clear_action,
            self.take_action,
            self.results_action,
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The right pane gives way where there is little room."""
        super().resizeEvent(event)
        self.results.fit(self.width())
        self.results_action.setChecked(self.results.isVisibleTo(self))
        self._make_room()

    def _action(self, key: str, icon: str, *shortcuts: str) -> QAction:
        action = QAction(self._theme.icon(icon), self._say(key), self)
        action.setShortcuts([QKeySequence(each) for each in shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.indicators)
        row.addWidget(_upright_hair())
        row.addWidget(self.judge, 1)
        row.addWidget(_upright_hair())
        row.addWidget(self.results)

    def _wire(self) -> None:
        self.explain_action.triggered.connect(self.judge.explanation.enter)
        self.find_action.triggered.connect(self.indicators.search.setFocus)
        self.results_action.triggered.connect(self.results.ask)
        self.results_action.triggered.connect(self._make_room)
        ladder = self.judge.ladder
        self.clear_action.triggered.connect(partial(ladder.choose, None))
        for action in (self.finish_action, self.next_action, self.previous_action):
            action.triggered.connect(self._to_ladder)
        self._shortcut("Esc", self._to_ladder)
        for digit in range(10):
            for keys in (str(digit), f"Alt+{digit}"):
                self._shortcut(keys, partial(ladder.choose_digit, digit))

    def _shortcut(self, keys: str, does: object) -> None:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut = QShortcut(QKeySequence(keys), self, context=context)
        shortcut.activated.connect(does)

    def _make_room(self) -> None:
        """On a narrow screen the right pane stands in the place of the left one."""
        wide = self.width() >= ROOM
        self.indicators.setVisible(wide or not self.results.isVisibleTo(self))

    def _to_ladder(self) -> None:
        self.judge.ladder.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _upright_hair() -> QFrame:
    hair = QFrame()
    hair.setFixedWidth(1)
    return styled(hair, surface="upright")
