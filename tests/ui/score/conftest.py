"""The score screen over a real workspace."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from spbe_desktop.instrument.load import load_pack
from spbe_desktop.operations.start_evaluation import resolve_agency
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.paths import RESOURCES
from spbe_desktop.store.changes import insert_evaluation
from spbe_desktop.store.queries import evaluation_view
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView
from tests.factories import an_evaluation
from ui.desk import Desk
from ui.screens.score.presenter import ScorePresenter
from ui.screens.score.screen import build
from ui.screens.score.view import ScoreView
from ui.undoing import Undoing

LAWS = ("permenpanrb-59-2020", "permenpanrb-8-2026", "permenpanrb-5-2018")
PACKS = RESOURCES / "instruments"


def an_evaluation_under(desk: Desk, law: str) -> EvaluationView:
    """An evaluation with a pack that the program does not ship."""
    pack, context = load_pack(PACKS / f"{law}.yaml"), desk.context
    agency, activity = resolve_agency(context, "Kota Denpasar"), pack.instrument.activities[0].code
    with context.database.writing() as session:
        change = insert_evaluation(
            session, agency, 2026, pack, activity, at=context.clock.now(), actor="penilai"
        )
        return evaluation_view(session, change.id)


@dataclass(frozen=True)
class Room:
    """The screen at work, and what is in the database behind it."""

    desk: Desk
    view: ScoreView
    presenter: ScorePresenter
    evaluation: str
    qtbot: QtBot
    undoing: Undoing  # the window's, at hand on the screen

    def rest(self) -> None:
        """Wait until all that was asked is done and told."""
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy)

    def go(self, code: str) -> None:
        """Turn to an indicator."""
        self.desk.bus.indicator_wanted.emit(code)

    def saved(self, code: str) -> IndicatorView:
        """An indicator as the database has it, without waiting for anything."""
        return view_evaluation(self.desk.context, self.evaluation).indicator(code)

    def text(self, field: str) -> str:
        """What stands in a part of the explanation."""
        return self.view.judge.explanation.texts[field].toPlainText()


def a_room(desk: Desk, qtbot: QtBot, evaluation: EvaluationView) -> Room:
    """The screen, shown at the size of a small laptop, at the first indicator."""
    parts = build(desk)
    view, presenter = parts.widget, parts.presenter
    assert isinstance(view, ScoreView)
    assert isinstance(presenter, ScorePresenter)
    qtbot.addWidget(view)
    view.resize(1282, 650)
    with qtbot.waitExposed(view):
        view.show()
    desk.bus.evaluation_opened.emit(evaluation.id)
    undoing = Undoing(desk, view)
    undoing.at.connect(desk.bus.indicator_wanted)
    view.addActions([undoing.undo, undoing.redo])
    room = Room(desk, view, presenter, evaluation.id, qtbot, undoing)
    room.rest()
    return room


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> Room:
    """A fresh evaluation of the instrument with 47 indicators."""
    return a_room(desk, qtbot, an_evaluation(desk.context))


@pytest.fixture
def sample_room(desk: Desk, sample: EvaluationView, qtbot: QtBot) -> Room:
    """The sample, at its second stage."""
    return a_room(desk, qtbot, sample)
