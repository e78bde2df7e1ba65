"""How judging looks: the indicators, the one at hand, and what is kept beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.screens.score.commands import make_commands
from ui.screens.score.panels.middle import Middle
from ui.screens.score.panels.side_pane import PAGES, ROOM, SidePane
from ui.screens.score.panels.tree_pane import TreePane
from ui.screens.score.values import AspectSheet, Say, Sheet
from ui.theme import Theme, styled


class ScoreView(QWidget):
    """Three panes; digits choose a level wherever no text is being typed."""

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, surface="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.indicators = TreePane(say, theme)
        self.middle = Middle(say, theme)
        self.judge = self.middle.judge
        self.side = SidePane(say, theme)
        self.commands = make_commands(say, theme, self)
        self._lay_out()
        self._wire()
        self.begins_at = self.judge.ladder

    def show_rows(self, model: QAbstractItemModel) -> None:
        """Stand over the indicators of `model`."""
        self.indicators.show_rows(model)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an indicator."""
        self.middle.show_sheet(sheet)
        self.side.belong(indicator=True)
        commands, opened = self.commands, not sheet.closed
        self._may_change(opened, indicator=True)
        commands.take.setEnabled(sheet.suggestion is not None and opened)
        for action in (commands.valid, commands.invalid):
            action.setEnabled(sheet.validity is not None and opened)

    def show_aspect(self, sheet: AspectSheet) -> None:
        """Show an aspect."""
        self.middle.show_aspect(sheet)
        self.side.belong(indicator=False)
        self._may_change(not sheet.closed, indicator=False)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.middle.flush()
        self.side.flush()

    def actions_for_menu(self) -> list[QAction]:
        """Every command of the screen."""
        return self.commands.all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The right pane gives way where there is little room."""
        super().resizeEvent(event)
        self.side.fit(self.width())
        self._make_room()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.indicators)
        row.addWidget(_upright_hair())
        row.addWidget(self.middle, 1)
        row.addWidget(_upright_hair())
        row.addWidget(self.side)

    def _wire(self) -> None:
        commands, judge = self.commands, self.judge
        commands.explain.triggered.connect(judge.explanation.enter)
        commands.reason.triggered.connect(judge.enter_reason)
        commands.through.triggered.connect(judge.follow.wanted)
        commands.find.triggered.connect(self.indicators.enter)
        commands.clear.triggered.connect(partial(judge.ladder.choose, None))
        commands.valid.triggered.connect(partial(judge.validity.choose, "valid"))
        commands.invalid.triggered.connect(partial(judge.validity.choose, "invalid"))
        commands.flag.triggered.connect(judge.head.flag.click)
        commands.note.triggered.connect(judge.note.setFocus)
        commands.cite.triggered.connect(judge.evidence.begin)
        commands.finding.triggered.connect(partial(self.side.turn, "findings"))
        commands.finding.triggered.connect(self.side.findings.begin)
        for page in PAGES:
            getattr(commands, page).triggered.connect(partial(self.side.turn, page))
        commands.side.triggered.connect(self.side.ask)
        self.side.looked.connect(self._make_room)
        for action in (commands.finish, commands.next, commands.previous):
            action.triggered.connect(self.middle.to_ladder)
        self._shortcut("Esc", self.middle.to_ladder)
        for digit in range(10):
            for keys in (str(digit), f"Alt+{digit}"):
                self._shortcut(keys, partial(self.middle.choose_digit, digit))

    def _shortcut(self, keys: str, does: object) -> None:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut = QShortcut(QKeySequence(keys), self, context=context)
        shortcut.activated.connect(does)

    def _make_room(self, _page: str = "") -> None:
        """On a narrow screen the right pane stands in the place of the left one."""
        shown = self.side.isVisibleTo(self)
        self.commands.side.setChecked(shown)
        self.indicators.setVisible(self.width() >= ROOM or not shown)
        self.indicators.fit(self.width())

    def _may_change(self, opened: bool, *, indicator: bool) -> None:
        """A stage that is closed is not changed, nor an indicator that is not in sight."""
        commands = self.commands
        for action in commands.of_an_indicator():
            action.setEnabled(opened and indicator)
        for action in (commands.explain, commands.reason):
            action.setEnabled(indicator)


def _upright_hair() -> QFrame:
    hair = QFrame()
    hair.setFixedWidth(1)
    return styled(hair, surface="upright")
