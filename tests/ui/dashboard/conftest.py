"""The dashboard over a real workspace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import an_evaluation
from ui.desk import Desk
from ui.screens.dashboard.presenter import DashboardPresenter
from ui.screens.dashboard.screen import build
from ui.screens.dashboard.view import DashboardView

PACKS = ("permenpanrb-59-2020", "permenpanrb-8-2026", "permenpanrb-5-2018")


@dataclass(frozen=True)
class Room:
    """The screen at work, and where it asks the window to go."""

    desk: Desk
    view: DashboardView
    presenter: DashboardPresenter
    evaluation: str
    qtbot: QtBot
    wanted: list[str] = field(default_factory=list)

    def rest(self) -> None:
        """Wait until all that was asked is done and told."""
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy)

    @property
    def now(self) -> EvaluationView:
        """The evaluation as the database has it."""
        return view_evaluation(self.desk.context, self.evaluation)

    def said(self) -> list[str]:
        """What stands on the page."""
        return [each.text() for each in self.view.findChildren(QLabel) if each.isVisible()]


Enter = Callable[[EvaluationView], Room]


@pytest.fixture
def enter(desk: Desk, qtbot: QtBot) -> Enter:
    """Opens the dashboard on an evaluation, at the size of a small laptop."""

    rooms: list[Room] = []  # a screen lives as long as its presenter

    def open_room(evaluation: EvaluationView) -> Room:
        parts = build(desk)
        view, presenter = parts.widget, parts.presenter
        assert isinstance(view, DashboardView)
        assert isinstance(presenter, DashboardPresenter)
        room = Room(desk, view, presenter, evaluation.id, qtbot)
        rooms.append(room)
        desk.bus.indicator_wanted.connect(room.wanted.append)
        desk.bus.screen_wanted.connect(room.wanted.append)
        qtbot.addWidget(view)
        view.resize(1282, 650)
        with qtbot.waitExposed(view):
            view.show()
        desk.bus.evaluation_opened.emit(evaluation.id)
        room.rest()
        return room

    return open_room


def judged(desk: Desk, instrument: str) -> EvaluationView:
    """An evaluation whose every ninth indicator waits for its rating."""
    view = an_evaluation(desk.context, instrument=instrument, year=2024)
    scale = view.instrument.scale
    for number, each in enumerate(view.instrument.indicators):
        if number % 9 != 8:
            value = scale.min + (scale.max - scale.min) * (number % 5) / Decimal(4)
            value = value if scale.step is None else Decimal(int(value))
            rate_indicator(desk.context, view.id, each.code, value)
    return view_evaluation(desk.context, view.id)
