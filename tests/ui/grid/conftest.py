"""The table over a real evaluation, typed into with real keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.grid.model import GridModel
from ui.screens.grid.screen import build
from ui.screens.grid.values import STAGE
from ui.screens.grid.view import GridView

CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Sheet:
    """The grid in a test's hand."""

    view: GridView
    desk: Desk
    qtbot: QtBot
    evaluation: str = ""

    @property
    def model(self) -> GridModel:
        model = self.view.table.model()
        assert isinstance(model, GridModel)
        return model

    @property
    def now(self) -> EvaluationView:
        """The evaluation as it stands on the disk."""
        self.rest()
        return view_evaluation(self.desk.context, self.evaluation)

    def open(self, evaluation: str) -> None:
        self.evaluation = evaluation
        with self.qtbot.waitSignal(self.desk.opened.viewed):
            self.desk.bus.evaluation_opened.emit(evaluation)
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy, timeout=20_000)

    def stand(self, code: str, key: str = "") -> None:
        view = self.desk.opened.view
        assert view is not None
        column = self.model.column_of(key or STAGE + view.stage)
        self.view.stand(self.model.row_of(code), column)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A key goes where the keyboard is: to the table, or to the editor in it."""
        QTest.keyClick(QApplication.focusWidget() or self.view.table, key, held)

    def type(self, text: str) -> None:
        for sign in text:
            QTest.keyClicks(QApplication.focusWidget() or self.view.table, sign)

    def paste(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.view.commands["paste"].trigger()

    def said(self, code: str, key: str = "") -> str:
        view = self.desk.opened.view
        assert view is not None
        column = self.model.column_of(key or STAGE + view.stage)
        return str(self.model.index(self.model.row_of(code), column).data())


@pytest.fixture
def sheet(desk: Desk, qtbot: QtBot) -> Iterator[Sheet]:
    """A grid on the screen, with nothing open in it."""
    view = build(desk).widget
    assert isinstance(view, GridView)
    qtbot.addWidget(view)
    view.resize(1280, 680)
    view.show()
    view.activateWindow()
    qtbot.waitActive(view)
    view.table.setFocus()
    yield Sheet(view, desk, qtbot)
    QApplication.clipboard().clear()
