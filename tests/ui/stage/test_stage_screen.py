"""The stage screen over a real workspace: steps, checks that lead on, closing, opening, history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.finalise_stage import finalise_stage
from spbe_desktop.operations.flag_indicator import flag_indicator
from spbe_desktop.operations.note_aspect import note_aspect
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.read_history import read_history
from spbe_desktop.operations.undo_change import undo_change
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.core.operations.test_stages import a_ready_evaluation
from tests.factories import an_evaluation
from ui.desk import Desk
from ui.screens.stage.model import AFTER, BEFORE, WHAT, HistoryModel
from ui.screens.stage.presenter import StagePresenter
from ui.screens.stage.screen import build
from ui.screens.stage.values import Check
from ui.screens.stage.view import StageView

PACKS = ("permenpanrb-59-2020", "permenpanrb-8-2026", "permenpanrb-5-2018")


@dataclass
class Room:
    """The screen at work, and where it asks the window to go."""

    desk: Desk
    view: StageView
    presenter: StagePresenter
    evaluation: str
    qtbot: QtBot
    wanted: list[str] = field(default_factory=list)

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy, timeout=20_000)

    @property
    def now(self) -> EvaluationView:
        """The evaluation as the disk has it."""
        self.rest()
        return view_evaluation(self.desk.context, self.evaluation)

    def give(self, command: str) -> None:
        self.view.commands[command].trigger()
        self.rest()

    def because(self, reason: str) -> None:
        QTest.keyClicks(self.view.reason.line, reason)
        QTest.keyClick(self.view.reason.line, Qt.Key.Key_Return)
        self.rest()

    def changed(self) -> None:
        """Another screen changed something."""
        with self.qtbot.waitSignal(self.presenter.shown):
            self.desk.bus.evaluation_opened.emit(self.evaluation)
        self.rest()

    def cell(self, row: int, column: int) -> str:
        return str(self.presenter.model.index(row, column).data())


Enter = Callable[[EvaluationView], Room]


@pytest.fixture
def enter(desk: Desk, qtbot: QtBot) -> Enter:
    """Opens the screen on an evaluation, at the size of a small laptop."""
    rooms: list[Room] = []

    def open_room(evaluation: EvaluationView) -> Room:
        parts = build(desk)
        view, presenter = parts.widget, parts.presenter
        assert isinstance(view, StageView)
        assert isinstance(presenter, StagePresenter)
        room = Room(desk, view, presenter, evaluation.id, qtbot)
        rooms.append(room)
        desk.bus.indicator_wanted.connect(room.wanted.append)
        desk.bus.screen_wanted.connect(room.wanted.append)
        qtbot.addWidget(view)
        view.resize(1282, 650)
        with qtbot.waitExposed(view):
            view.show()
        room.changed()
        return room

    return open_room


def checks(room: Room) -> list[Check]:
    told: list[Check] = []
    room.presenter.shown.connect(lambda page: told.extend(page.checks))
    room.changed()
    return told


@pytest.mark.parametrize("pack", PACKS)
def test_every_stage_of_the_activity_is_a_step(enter: Enter, desk: Desk, pack: str) -> None:
    view = an_evaluation(desk.context, instrument=pack, year=2025)
    room = enter(view)
    names = [step[2].text() for step in room.view.steps._steps]
    stages = view.instrument.activity(view.activity).stages
    assert names == [view.instrument.stage(code).name.id for code in stages]


def test_what_holds_up_the_stage_is_said_in_one_sentence(enter: Enter, desk: Desk) -> None:
    room = enter(an_evaluation(desk.context))
    assert room.view.sentence.text() == "50 hal masih menahan Penilaian Mandiri"


def test_unmet_rules_come_first(enter: Enter, desk: Desk) -> None:
    tones = [each.tone for each in checks(enter(an_evaluation(desk.context)))]
    assert tones == sorted(tones, key=["bad", "warning", "good"].index)


def test_a_number_leads_to_its_indicator(enter: Enter, desk: Desk) -> None:
    room = enter(an_evaluation(desk.context))
    room.view.checks.chosen.emit("46")
    assert room.wanted == ["46", "score"]


def test_an_aspect_leads_to_its_first_indicator(enter: Enter, desk: Desk) -> None:
    view = a_ready_evaluation(desk.context)
    finalise_stage(desk.context, view.id)
    room = enter(view)
    room.give("advance")
    links = next(each.links for each in checks(room) if each.links and each.links[0].text)
    firsts = [view.instrument.indicators_of(a.code)[0].code for a in view.instrument.aspects]
    assert [link.code for link in links] == firsts


def test_a_ready_stage_is_closed(enter: Enter, desk: Desk) -> None:
    room = enter(a_ready_evaluation(desk.context))
    room.give("finalise")
    assert room.now.read_only


def test_what_is_typed_is_handed_in_before_a_stage_is_closed(enter: Enter, desk: Desk) -> None:
    room = enter(a_ready_evaluation(desk.context))
    with room.qtbot.waitSignal(desk.bus.hand_in):
        room.give("finalise")


def test_a_stage_that_is_not_ready_says_why(enter: Enter, desk: Desk) -> None:
    room = enter(an_evaluation(desk.context))
    with room.qtbot.waitSignal(desk.problems.told) as told:
        room.give("finalise")
    assert "Semua indikator sudah dinilai" in str(told.args)


def test_a_closed_stage_offers_to_go_on_or_to_open_it_again(enter: Enter, desk: Desk) -> None:
    room = enter(a_ready_evaluation(desk.context))
    room.give("finalise")
    may = {name: action.isEnabled() for name, action in room.view.commands.items()}
    assert may == {"finalise": False, "reopen": True, "advance": True}


def test_going_on_from_a_closed_stage_asks_for_nothing(enter: Enter, desk: Desk) -> None:
    room = enter(a_ready_evaluation(desk.context))
    room.give("finalise")
    room.give("advance")
    assert room.now.stage == "document"


def test_opening_again_asks_for_a_reason_that_stays(enter: Enter, desk: Desk) -> None:
    room = enter(a_ready_evaluation(desk.context))
    room.give("finalise")
    room.give("reopen")
    room.because("salah ketik")
    assert (room.now.read_only, read_history(desk.context, room.evaluation)[0].reason) == (
        False,
        "salah ketik",
    )


def test_without_a_reason_nothing_is_opened(enter: Enter, desk: Desk) -> None:
    room = enter(a_ready_evaluation(desk.context))
    room.give("finalise")
    room.give("reopen")
    room.because("  ")
    assert (room.now.read_only, room.view.reason.go.isEnabled()) == (True, False)


def test_leaving_an_open_stage_asks_for_a_reason(enter: Enter, desk: Desk) -> None:
    room = enter(an_evaluation(desk.context))
    room.view.target.setCurrentIndex(1)
    room.give("advance")
    room.because("hanya interviu tahun ini")
    assert room.now.stage == "interview"


def test_escape_takes_the_question_away(enter: Enter, desk: Desk) -> None:
    room = enter(an_evaluation(desk.context))
    room.give("advance")
    QTest.keyClick(room.view.reason.line, Qt.Key.Key_Escape)
    room.qtbot.waitUntil(lambda: not room.view.reason.isVisible())
    assert room.now.stage == "self"


def test_the_question_goes_when_the_stage_changed(enter: Enter, desk: Desk) -> None:
    room = enter(a_ready_evaluation(desk.context))
    room.give("advance")
    room.give("finalise")
    assert not room.view.reason.isVisible()


def test_the_last_stage_is_the_end(enter: Enter, desk: Desk) -> None:
    room = enter(an_evaluation(desk.context, activity="pemantauan"))
    order = room.now.instrument.activity("pemantauan").stages
    while room.now.stage != order[-1]:
        room.give("advance")
        room.because("uji")
    assert not room.view.commands["advance"].isEnabled()


def test_the_history_says_from_what_to_what(enter: Enter, desk: Desk) -> None:
    view = an_evaluation(desk.context)
    rate_indicator(desk.context, view.id, "3", Decimal(2))
    rate_indicator(desk.context, view.id, "3", Decimal(4))
    undo_change(desk.context, view.id)
    room = enter(view)
    told = [room.cell(0, column) for column in (WHAT, BEFORE, AFTER)]
    assert told == ["3 · Diurungkan: nilai", "4", "2"]


def test_an_aspect_is_named_in_the_history(enter: Enter, desk: Desk) -> None:
    view = an_evaluation(desk.context)
    note_aspect(desk.context, view.id, "1", strengths="Lengkap")
    assert enter(view).cell(0, WHAT) == "Aspek 1 · Catatan aspek: kekuatan"


def test_the_history_of_one_indicator(enter: Enter, desk: Desk) -> None:
    view = an_evaluation(desk.context)
    for code in ("3", "4"):
        rate_indicator(desk.context, view.id, code, Decimal(2))
    room = enter(view)
    room.view.history.look_at("4")
    assert [line.indicator for line in room.presenter.model.rows] == ["4"]


def test_what_was_chosen_stays_chosen(enter: Enter, desk: Desk) -> None:
    view = an_evaluation(desk.context)
    rate_indicator(desk.context, view.id, "3", Decimal(2))
    room = enter(view)
    room.view.history.look_at("3")
    flag_indicator(desk.context, view.id, "7")
    room.changed()
    assert {line.indicator for line in room.presenter.model.rows} == {"3"}


def test_a_person_whose_changes_are_shown(enter: Enter, desk: Desk) -> None:
    room = enter(an_evaluation(desk.context))
    room.view.history.people.setCurrentIndex(room.view.history.people.findData("penilai"))
    assert {line.who for line in room.presenter.model.rows} == {"penilai"}


def test_a_line_of_the_history_leads_to_its_indicator(enter: Enter, desk: Desk) -> None:
    view = an_evaluation(desk.context)
    rate_indicator(desk.context, view.id, "3", Decimal(2))
    room = enter(view)
    room.view.history.table.activated.emit(room.presenter.model.index(0, 0))
    assert room.wanted == ["3", "score"]


def test_the_history_is_a_sound_model(enter: Enter, desk: Desk) -> None:
    room = enter(an_evaluation(desk.context))
    model = room.presenter.model
    assert isinstance(model, HistoryModel)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    rate_indicator(desk.context, room.evaluation, "3", Decimal(2))
    room.changed()
    assert tester.model() is model
