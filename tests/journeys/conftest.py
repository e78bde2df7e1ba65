"""A whole window over a workspace of its own, driven by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from ui.app import compose, make_application
from ui.main_window import MainWindow
from ui.screens.grid.view import GridView

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
PATIENCE = 20_000  # ms


@dataclass
class Hands:
    """Two hands on a keyboard; every key goes where the keyboard is, and is counted."""

    window: MainWindow
    qtbot: QtBot
    strokes: int = 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """One key."""
        self.strokes += 1
        QTest.keyClick(self._at(), key, held)

    def type(self, text: str) -> None:
        """A key a letter."""
        for letter in text:
            self.strokes += 1
            QTest.keyClicks(self._at(), letter)

    def go(self, screen: str) -> None:
        """To a screen, by its keys."""
        keys = self.window.turns[screen].shortcut().toString()
        self.press(Qt.Key(ord(keys[-1])), CTRL)
        self.rest()

    def rest(self) -> None:
        """Until all that was asked is done and told."""
        busy = self.window.desk.tasks
        self.qtbot.waitUntil(lambda: not busy.busy, timeout=PATIENCE)

    @property
    def grid(self) -> GridView:
        """The table."""
        grid = self.window.parts["grid"].widget
        assert isinstance(grid, GridView)
        return grid

    @property
    def now(self) -> EvaluationView:
        """What is open, as it stands on the disk."""
        self.rest()
        opened = self.window.desk.opened.view
        assert opened is not None
        return view_evaluation(self.window.desk.context, opened.id)

    def _at(self) -> QWidget:
        return QApplication.focusWidget() or self.window


@pytest.fixture
def hands(workspace: Context, qtbot: QtBot) -> Iterator[Hands]:
    """A window on an empty workspace, in front, as it is after the program was started."""
    make_application()
    window = compose(workspace)
    window.show()
    qtbot.waitActive(window)
    made = Hands(window, qtbot)
    made.rest()
    yield made
    window.close()
    window.deleteLater()
    QApplication.clipboard().clear()
