"""Holds the one window, and puts another in its place when language, appearance or name change.

Words, colours and who is at work are fixed in a window from its making, so that nothing in it
can be half of each. Another choice is another window over the same workspace, at the same place:
what is typed is handed in first, and a job under way is finished first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from spbe_desktop.operations.choose_settings import choose_settings
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.open_workspace import account
from spbe_desktop.settings import Choice, Settings
from ui.appearance import is_dark, theme_for
from ui.main_window import MainWindow
from ui.theme import Theme
from ui.welcome import Beginning, Welcome

_AGAIN = 200  # ms until we look again whether a job is done
Compose = Callable[[Context, Theme, Settings], MainWindow]


@dataclass(frozen=True)
class _Place:
    """Where a person is in the window."""

    evaluation: str
    screen: str
    indicator: str


class Shell(QObject):
    """The window and the choices that it was made with."""

    def __init__(
        self,
        application: QApplication,
        context: Context,
        settings: Settings,
        compose: Compose,
    ) -> None:
        super().__init__()
        self._application, self._compose = application, compose
        self.context, self.settings = context, settings
        self._indicator = ""
        self._due = False
        self._way = ""  # how to begin, once the window is the right one
        self.window = self._make()
        application.styleHints().colorSchemeChanged.connect(self._system_changed)

    def choose(self, choices: Mapping[str, Choice]) -> None:
        """Let these choices hold; what only a new window can show brings one."""
        before = self.settings
        self.settings = settings = replace(before, **choices)  # type: ignore[arg-type]
        shown = ("language", "appearance", "name")
        if any(getattr(before, each) != getattr(settings, each) for each in shown):
            actor = settings.name or account()
            self.context = replace(self.context, language=settings.language, actor=actor)
            self.rebuild()
        if not self._due:
            self._begin()

    def welcome(self) -> None:
        """Take a newcomer through the first steps."""
        desk = self.window.desk
        steps = Welcome(desk.words, desk.theme, self.settings.name, self.window)
        steps.answered.connect(self._answered)
        steps.open()

    def _answered(self, answer: Beginning) -> None:
        """Keep the answers; they hold, and the way is gone, once the steps are closed."""
        desk, self._way = self.window.desk, answer.way
        choices: dict[str, Choice] = {
            "language": answer.language,
            "name": answer.name,
            "welcomed": True,
        }
        work = partial(choose_settings, desk.settings_file, choices)
        tell = desk.bus.settings_chosen.emit
        desk.tasks.short(work, lambda _kept: tell(choices), owner=self.window)

    def let_go(self) -> None:
        """Follow the system no longer: the window is closed."""
        self._application.styleHints().colorSchemeChanged.disconnect(self._system_changed)

    def rebuild(self) -> None:
        """Put a new window in the place of this one, as soon as nothing is in the way."""
        if self._due:
            return
        self._due = True
        self._rebuild_when_free()

    def _rebuild_when_free(self) -> None:
        in_the_way = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if in_the_way is not None or self.window.desk.tasks.long_busy:
            QTimer.singleShot(_AGAIN, self, self._rebuild_when_free)
            return
        old = self.window
        place = _Place(old.desk.opened.evaluation, old.front, self._indicator)
        old.desk.bus.hand_in.emit()
        old.desk.tasks.shutdown()
        self.window = self._make()
        self._due = False  # not before: dressing may tell of another scheme itself
        self.window.setGeometry(old.geometry())
        self.window.setWindowState(old.windowState())
        if old.isVisible():
            self.window.show()
        old.hide()
        old.deleteLater()
        self._take_up(place)
        self._begin()

    def _begin(self) -> None:
        """Go the way that was chosen in the first steps."""
        way, self._way = self._way, ""
        bus = self.window.desk.bus
        if way == "sample":
            bus.sample_wanted.emit()
        elif way == "new":
            bus.new_wanted.emit()
        elif way:
            bus.screen_wanted.emit("home" if way == "list" else way)

    def _make(self) -> MainWindow:
        theme = theme_for(self._application, self.settings.appearance)
        theme.dress(self._application)
        window = self._compose(self.context, theme, self.settings)
        bus = window.desk.bus
        # Queued: the screen that tells it is gone afterwards.
        bus.settings_chosen.connect(self.choose, Qt.ConnectionType.QueuedConnection)
        bus.welcome_wanted.connect(self.welcome, Qt.ConnectionType.QueuedConnection)
        bus.indicator_shown.connect(self._remember)
        return window

    def _take_up(self, place: _Place) -> None:
        """Open in the new window what was open in the old one."""
        desk = self.window.desk
        if place.evaluation:
            if place.indicator:
                desk.opened.viewed.connect(
                    partial(self._go, place),
                    Qt.ConnectionType.SingleShotConnection,
                )
            desk.bus.evaluation_opened.emit(place.evaluation)
        self.window.show_screen(place.screen)

    def _go(self, place: _Place, _view: object) -> None:
        """To the indicator, which brings up the score screen, and then back to the place."""
        self.window.desk.bus.indicator_wanted.emit(place.indicator)
        self.window.show_screen(place.screen)

    def _remember(self, code: str) -> None:
        self._indicator = code

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        wanted = is_dark(self._application, self.settings.appearance)
        if wanted != self.window.desk.theme.dark:
            self.rebuild()
