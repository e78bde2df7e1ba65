"""What a screen is handed, and what it hands back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from spbe_desktop.operations.context import Context
from spbe_desktop.paths import settings_file
from spbe_desktop.settings import DEFAULTS, Settings
from spbe_desktop.words import Words
from ui.bus import Bus
from ui.follower import Follower
from ui.problems import Problems
from ui.tasks import TaskRunner
from ui.theme import Theme


@dataclass(frozen=True)
class Desk:
    """Everything a screen works with."""

    context: Context
    tasks: TaskRunner
    problems: Problems
    words: Words
    theme: Theme
    bus: Bus
    opened: Follower
    settings: Settings  # as they were when the window was made
    settings_file: Path = field(default_factory=settings_file)


def make_desk(
    context: Context,
    theme: Theme,
    tasks: TaskRunner | None = None,
    settings: Settings = DEFAULTS,
) -> Desk:
    """A desk over an open workspace, with lanes of its own unless it is handed some."""
    tasks, problems, bus = tasks or TaskRunner(), Problems(context.words), Bus()
    context = context.with_hands(tasks.hands)
    tasks.mishap.connect(problems.show)
    opened = Follower(context, tasks, problems, bus)
    return Desk(context, tasks, problems, context.words, theme, bus, opened, settings)


@dataclass(frozen=True)
class ScreenParts:
    """A built screen: what is shown, its commands, and the presenter that must stay alive."""

    widget: QWidget
    actions: Sequence[QAction]
    presenter: QObject


@dataclass(frozen=True)
class Screen:
    """A screen as the rail knows it: `title` is a catalogue key, `icon` a Phosphor name."""

    name: str
    icon: str
    title: str
    build: Callable[[Desk], ScreenParts]
    lands: bool = False  # shown when an evaluation is opened, or one of its indicators wanted
    needs_evaluation: bool = False  # of no use while none is open
    shows_indicators: bool = False  # stands on the indicator that is wanted, too
    own_find: bool = False  # Ctrl+F and Ctrl+G mean something of its own there

    @property
    def shows(self) -> bool:
        """Whether it stands on the indicator that is wanted."""
        return self.lands or self.shows_indicators
