"""What a screen is handed, what it hands back, and how screens hear of each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from spbe_desktop.operations.context import Context
from spbe_desktop.words import Words
from ui.problems import Problems
from ui.tasks import TaskRunner
from ui.theme import Theme


class Bus(QObject):
    """News that more than one screen wants; screens talk to each other only through it."""

    evaluation_opened = Signal(str)  # id
    evaluation_changed = Signal(object)  # operations.changed.Changed, after a durable commit
    evaluations_changed = Signal()  # the list: one was added
    saved = Signal(object)  # datetime of a durable commit
    indicator_wanted = Signal(str)  # code: some screen asks to see this indicator
    hand_in = Signal()  # the window closes: give what is typed to the SHORT lane now


@dataclass(frozen=True)
class Desk:
    """Everything a screen works with."""

    context: Context
    tasks: TaskRunner
    problems: Problems
    words: Words
    theme: Theme
    bus: Bus


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
    lands: bool = False  # shown when an evaluation is opened
    needs_evaluation: bool = False  # of no use while none is open
