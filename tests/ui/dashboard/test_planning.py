"""The improvement planner: a target, an effort typed in place, and the steps in their order."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester

from spbe_desktop.operations.set_effort import set_effort
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import load_words
from tests.ui.dashboard.conftest import PACKS, Enter, Room, judged
from ui.desk import Desk
from ui.screens.dashboard.model import EFFORT, GAIN, NUMBER, STEPS, TITLE, WAY, PlanModel
from ui.screens.dashboard.values import PlanRow

WORDS = load_words("id")


def aim(room: Room, text: str) -> None:
    """Type a target and leave the field."""
    field = room.view.plan.target
    field.setFocus()
    field.selectAll()
    room.qtbot.keyClicks(field, text)
    room.qtbot.keyClick(field, Qt.Key.Key_Return)
    room.rest()


def cell(room: Room, row: int, column: int) -> str:
    return str(room.presenter.model.index(row, column).data())


def test_the_plan_leads_to_the_next_predicate_by_itself(
    enter: Enter, sample: EvaluationView
) -> None:
    text = enter(sample).view.plan.summary.text()
    assert text.startswith("Untuk mencapai 3,50, naikkan 4 indikator sebanyak 11 tingkat")


def test_the_plan_tells_order_way_and_gain(enter: Enter, sample: EvaluationView) -> None:
    room = enter(sample)
    first = [cell(room, 0, column) for column in (NUMBER, TITLE, WAY, STEPS, GAIN)]
    assert first == ["1", "43  Layanan Data Terbuka", "2 → 5", "3 × +0,030", "+0,090"]


def test_a_typed_target_is_kept_and_planned_for(enter: Enter, sample: EvaluationView) -> None:
    room = enter(sample)
    aim(room, "4,2")
    assert room.now.target == Decimal("4.2")
    assert room.view.plan.summary.text().startswith("Untuk mencapai 4,20")


def test_a_predicate_is_a_target_as_well(enter: Enter, sample: EvaluationView) -> None:
    room = enter(sample)
    box = room.view.plan.predicate
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)
    room.rest()
    assert room.now.target == Decimal("4.2")


@pytest.mark.parametrize("text", ["9", "tiga", "-1"])
def test_a_target_off_the_scale_is_refused_in_words(
    enter: Enter, sample: EvaluationView, text: str
) -> None:
    room = enter(sample)
    aim(room, text)
    assert room.view.plan.wrong.text() == "Sasaran harus berupa angka dari 1 sampai 5."
    assert room.now.target is None


def test_a_reached_target_needs_nothing(enter: Enter, sample: EvaluationView) -> None:
    room = enter(sample)
    aim(room, "2")
    assert room.view.plan.summary.text() == (
        "Sasaran 2,00 sudah tercapai; tidak ada yang perlu dinaikkan."
    )
    assert not room.view.plan.table.isVisible()


def test_an_effort_typed_in_its_cell_changes_the_plan(enter: Enter, sample: EvaluationView) -> None:
    room = enter(sample)
    table = room.view.plan.table
    table.setFocus()
    table.setCurrentIndex(room.presenter.model.index(0, EFFORT))
    room.qtbot.keyClick(table, Qt.Key.Key_9)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    room.qtbot.keyClick(editor, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: room.now.indicator("43").effort == Decimal(9))
    room.rest()
    assert "43" not in [row.code for row in planned(room)]


def test_an_effort_that_is_no_number_is_refused_in_words(
    enter: Enter, sample: EvaluationView
) -> None:
    room = enter(sample)
    room.presenter.model.setData(room.presenter.model.index(0, EFFORT), "banyak")
    assert room.view.plan.wrong.text() == "Upaya harus berupa angka, nol atau lebih."


def test_an_emptied_effort_is_one_again(enter: Enter, sample: EvaluationView) -> None:
    room = enter(sample)
    set_effort(room.desk.context, sample.id, "43", Decimal("0.5"))
    room.desk.bus.evaluation_opened.emit(sample.id)
    room.rest()
    room.presenter.model.setData(room.presenter.model.index(0, EFFORT), "")
    room.rest()
    assert room.now.indicator("43").effort is None


def test_efforts_of_all_indicators_can_be_reached(enter: Enter, sample: EvaluationView) -> None:
    room = enter(sample)
    room.view.plan.everything.setChecked(True)
    room.rest()
    assert room.presenter.model.rowCount() == 47


def test_enter_on_a_line_goes_to_its_indicator(enter: Enter, sample: EvaluationView) -> None:
    room = enter(sample)
    room.view.plan.table.activated.emit(room.presenter.model.index(1, TITLE))
    assert room.wanted == ["44", "score"]


@pytest.mark.parametrize("instrument", PACKS)
def test_what_is_not_rated_counts_from_the_least(enter: Enter, desk: Desk, instrument: str) -> None:
    assert "belum dinilai" in enter(judged(desk, instrument)).view.plan.note.text()


def test_the_command_brings_the_target_to_the_hand(enter: Enter, sample: EvaluationView) -> None:
    room = enter(sample)
    room.view.plan_action.trigger()
    assert room.view.plan.target.hasFocus()


def test_the_plan_is_a_proper_model(qtmodeltester: ModelTester) -> None:
    model = PlanModel(WORDS)
    model.show([PlanRow("1", "Arsitektur", "1", "2 → 3", "+0,03", "+0,03", "1", "3,2")] * 3)
    qtmodeltester.check(model)


def planned(room: Room) -> tuple[PlanRow, ...]:
    model = room.presenter.model
    return tuple(
        PlanRow(model.code(row), "") for row in range(model.rowCount()) if cell(room, row, NUMBER)
    )
