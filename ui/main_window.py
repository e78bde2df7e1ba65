"""The frame around the screens: menu, rail, header, stack and status; it knows none by name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.commands import WindowCommands
from ui.desk import Desk, Screen, ScreenParts
from ui.guidance import Guidance
from ui.header import Header, HeaderPresenter
from ui.kit.page_stack import PageStack
from ui.menus import fill_menus
from ui.problems import CrashDialog, NoticeBar
from ui.rail import Rail
from ui.status import StatusLine, StatusPresenter

_LEAST = (880, 480)  # px; a 1366×768 screen at 150 % has 911×512


class MainWindow(QMainWindow):
    """The one window. Closing it hands in what is typed and waits until that is saved."""

    def __init__(self, desk: Desk, screens: Sequence[Screen]) -> None:
        super().__init__()
        self.desk = desk
        self.screens = tuple(screens)
        self._known = {screen.name: screen for screen in self.screens}
        self.parts: dict[str, ScreenParts] = {}
        self.turns: dict[str, QAction] = {}  # the action that turns to each screen
        self.setWindowTitle(desk.words("window.title"))
        self.setMinimumSize(*_LEAST)
        self.resize(1366, 768)
        self.stack = PageStack()
        self.header = Header()
        self.header.tell("", desk.words("window.nothing_open"), "", "")
        self.notice = NoticeBar(desk.words)
        place = desk.words("window.place", path=desk.context.paths.root)
        self.status = StatusLine(desk.words, place)
        self.commands = WindowCommands(desk, self, self._screen_actions)
        self.guidance = Guidance(desk, lambda: self.front, self._by_screen, self)
        self._build_screens()
        self.rail = Rail(list(self.turns.values()))
        self._lay_out()
        window = self.commands, tuple(self.turns.values())
        fill_menus(self.menuBar(), desk.words, self.screens, self.parts, window)
        self.menuBar().addMenu(desk.words("guide.menu")).addActions(self.guidance.actions)
        self._wire()

    def show_screen(self, name: str) -> None:
        """Bring the screen of that name to the front and give it the keyboard."""
        action = self.turns.get(name)
        if action is None or not action.isEnabled():
            return
        action.setChecked(True)
        widget = self.parts[name].widget
        self.commands.stand_back(self._known[name].own_find)
        self.stack.setCurrentWidget(widget)
        # No focus proxy of the screen: Tab would pass what stands before it, only Shift+Tab not.
        begins: QWidget = getattr(widget, "begins_at", widget)
        begins.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def front(self) -> str:
        """The name of the screen in front."""
        current = self.stack.currentWidget()
        return next(name for name, parts in self.parts.items() if parts.widget is current)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing typed is lost: the SHORT lane is finished before the window goes."""
        self.desk.bus.hand_in.emit()
        self.desk.tasks.shutdown()
        event.accept()

    def _build_screens(self) -> None:
        group = QActionGroup(self)
        for number, screen in enumerate(self.screens, start=1):
            parts = screen.build(self.desk)
            self.parts[screen.name] = parts
            self.stack.addWidget(parts.widget)
            turn = QAction(self.desk.theme.icon(screen.icon), self.desk.words(screen.title), group)
            turn.setCheckable(True)
            turn.setEnabled(not screen.needs_evaluation)
            if number < 10:
                turn.setShortcut(QKeySequence(f"Ctrl+{number}"))
            turn.triggered.connect(partial(self._turn, screen.name))
            self.turns[screen.name] = turn
            for action in parts.actions:
                action.triggered.connect(partial(self._turn, screen.name))

    def _turn(self, name: str, _checked: bool = False) -> None:
        if self.stack.currentWidget() is not self.parts[name].widget:
            self.show_screen(name)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        for widget in (self.header, self.notice):
            column.addWidget(widget)
        column.addWidget(_scrolled(self.stack), 1)
        column.addWidget(self.status)
        page = QWidget()
        page.setObjectName("page")
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(page)

    def _screen_actions(self) -> list[QAction]:
        """What the screens can do, the ways to them, and help."""
        actions = [a for parts in self.parts.values() for a in parts.actions]
        return [*self.turns.values(), *actions, *self.guidance.actions]

    def _by_screen(self) -> list[tuple[str, Sequence[QAction]]]:
        """Every command by the screen it belongs to, then the window's own."""
        words = self.desk.words
        screens = [(words(s.title), self.parts[s.name].actions) for s in self.screens]
        own = [*self.commands.actions, *self.guidance.actions, *self.turns.values()]
        return [*screens, (words("window.title"), own)]

    def _wire(self) -> None:
        bus, problems = self.desk.bus, self.desk.problems
        self._header = HeaderPresenter(self.desk, self)
        self._header.told.connect(self.header.tell)
        self._header.saved.connect(self.header.saved.setText)
        self._status = StatusPresenter(self.desk, self)
        self._status.told.connect(self.status.facts.setText)
        self._status.moved_on.connect(self.status.tell)
        self._status.look()
        problems.told.connect(self.notice.tell)
        problems.crashed.connect(self._crashed)
        self.commands.undoing.told.connect(self.status.tell)
        self.commands.undoing.at.connect(self._stand_at)
        bus.evaluation_opened.connect(self._opened)
        bus.indicator_wanted.connect(self._show_indicator)
        bus.screen_wanted.connect(self.show_screen)
        bus.saved.connect(lambda _moment: self.notice.hide())
        self.show_screen(self.screens[0].name)

    def _opened(self, _evaluation: str) -> None:
        self.notice.hide()
        for screen in self.screens:
            self.turns[screen.name].setEnabled(True)
            if screen.lands:
                self.show_screen(screen.name)

    def _show_indicator(self, _code: str) -> None:
        """An indicator is wanted: turn to where it is worked on, unless it is shown here."""
        landing = next((screen.name for screen in self.screens if screen.lands), "")
        if not self._known[self.front].shows:
            self.show_screen(landing)

    def _stand_at(self, code: str) -> None:
        """Something was undone at an indicator: show it where indicators are shown."""
        if self._known[self.front].shows:
            self.desk.bus.indicator_wanted.emit(code)

    def _crashed(self, error: Exception) -> None:
        CrashDialog(self.desk.words, error, self).open()

    def presenters(self) -> tuple[QObject, ...]:
        """The presenters, alive as long as the window."""
        return tuple(parts.presenter for parts in self.parts.values())


def _scrolled(widget: QWidget) -> QScrollArea:
    """A room in which a screen that needs more than a low window has is scrolled."""
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
