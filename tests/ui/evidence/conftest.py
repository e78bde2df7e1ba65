"""The evidence screen over an evaluation, with real documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import an_evaluation
from ui.desk import Desk
from ui.screens.evidence.presenter import EvidencePresenter
from ui.screens.evidence.screen import build
from ui.screens.evidence.values import Line
from ui.screens.evidence.view import EvidenceView

PATIENCE = 20_000  # ms


@dataclass
class Room:
    """The screen, what drives it, and what a test asks of both."""

    desk: Desk
    view: EvidenceView
    presenter: EvidencePresenter
    evaluation: EvaluationView
    qtbot: QtBot

    def settle(self) -> None:
        """Wait until everything that was asked for is done and told."""
        calm = 0

        def rested() -> bool:
            nonlocal calm
            calm = 0 if self.desk.tasks.busy else calm + 1
            return calm > 2

        self.qtbot.waitUntil(rested, timeout=PATIENCE)

    def take(self, *paths: Path, indicator: str = "") -> None:
        """Take files in and wait until they are read."""
        self.presenter.taker.take(paths, indicator)
        self.settle()

    @property
    def lines(self) -> Sequence[Line]:
        """The rows of the list that are documents or hits."""
        model = self.presenter.lister.model
        rows = (model.line(row) for row in range(model.rowCount()))
        return [line for line in rows if line is not None and not line.heading]

    def choose(self, name: str) -> None:
        """Choose the first row of that title, and wait until it is shown."""
        model = self.presenter.lister.model
        rows = range(model.rowCount())
        row = next(r for r in rows if (line := model.line(r)) and line.title == name)
        self.view.list.choose(row)
        self.settle()

    def search(self, typed: str) -> None:
        """Type into the search field and wait for the answer."""
        self.view.top.search.setText(typed)
        self.view.top.flush()
        self.settle()

    def now(self) -> EvaluationView:
        """The evaluation as it is kept."""
        return view_evaluation(self.desk.context, self.evaluation.id)


@pytest.fixture
def open_room(desk: Desk, context: Context, qtbot: QtBot) -> Callable[..., Room]:
    """Opens the screen over a fresh evaluation."""

    def opened(instrument: str = "permenpanrb-59-2020") -> Room:
        evaluation = an_evaluation(context, instrument=instrument)
        parts = build(desk)
        view, presenter = parts.widget, parts.presenter
        assert isinstance(view, EvidenceView)
        assert isinstance(presenter, EvidencePresenter)
        qtbot.addWidget(view)
        view.resize(1282, 650)
        view.show()
        room = Room(desk, view, presenter, evaluation, qtbot)
        desk.bus.evaluation_opened.emit(evaluation.id)
        room.settle()
        return room

    return opened


@pytest.fixture
def room(open_room: Callable[..., Room]) -> Room:
    """The screen over a fresh evaluation by the usual instrument."""
    return open_room()
