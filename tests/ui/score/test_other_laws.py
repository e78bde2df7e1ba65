"""The same screen for other laws: no domains, decimals, levels from zero."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.words import load_words
from tests.ui.score.conftest import Room, a_room, an_evaluation_under
from ui.desk import Desk
from ui.screens.score.model import IndicatorsModel
from ui.screens.score.tree import progress_text, tree_of


@pytest.fixture
def new_law(desk: Desk, qtbot: QtBot) -> Room:
    """PermenPANRB 8/2026: aspects without domains, any decimal from 1 to 5."""
    return a_room(desk, qtbot, an_evaluation_under(desk, "permenpanrb-8-2026"))


@pytest.fixture
def old_law(desk: Desk, qtbot: QtBot) -> Room:
    """PermenPANRB 5/2018: levels from 0 to 5."""
    return a_room(desk, qtbot, an_evaluation_under(desk, "permenpanrb-5-2018"))


def test_without_domains_the_aspects_stand_outermost(
    desk: Desk, qtmodeltester: ModelTester
) -> None:
    model = IndicatorsModel()
    model.show(tree_of(an_evaluation_under(desk, "permenpanrb-8-2026"), load_words("id")))
    qtmodeltester.check(model)
    assert model.rowCount() == 7


def test_a_decimal_is_saved_as_it_is_typed(new_law: Room) -> None:
    code = new_law.view.judge.head.number.text()
    with new_law.qtbot.waitSignal(new_law.desk.bus.saved, timeout=2000):
        new_law.qtbot.keyClicks(new_law.view.judge.decimal, "3,75")
    assert new_law.saved(code).value == Decimal("3.75")


def test_the_ladder_shows_the_rung_a_decimal_reaches(new_law: Room) -> None:
    new_law.qtbot.keyClicks(new_law.view.judge.decimal, "3,75")
    new_law.presenter.flush()
    new_law.rest()
    ladder = new_law.view.judge.ladder
    assert ladder.rows()[ladder.current()].rung.name == "Melembaga"


def test_a_rung_chosen_by_digit_is_the_rung_that_is_shown(new_law: Room) -> None:
    new_law.qtbot.keyClick(new_law.view, Qt.Key.Key_4)
    new_law.rest()
    ladder = new_law.view.judge.ladder
    assert ladder.rows()[ladder.current()].rung.digit == "4"


def test_whole_levels_ask_for_no_decimal(old_law: Room) -> None:
    assert old_law.view.judge.free.isHidden()


def test_level_zero_can_be_chosen(old_law: Room) -> None:
    code = old_law.view.judge.head.number.text()
    old_law.qtbot.keyClick(old_law.view, Qt.Key.Key_0)
    old_law.rest()
    assert old_law.saved(code).value == 0


def test_every_law_is_drawn(new_law: Room, old_law: Room) -> None:
    assert not any(room.view.grab().isNull() for room in (new_law, old_law))


def test_a_repeat_that_is_not_begun_is_not_waited_for(old_law: Room) -> None:
    view = view_evaluation(old_law.desk.context, old_law.evaluation)
    assert (len(view.indicators), progress_text(view, load_words("en"))[:7]) == (37, "0 of 35")


def test_the_chosen_rung_is_in_sight_while_the_ladder_has_the_focus(new_law: Room) -> None:
    ladder = new_law.view.judge.ladder
    new_law.view.resize(1200, 640)
    new_law.view.show()
    ladder.setFocus()
    new_law.qtbot.keyClick(ladder, Qt.Key.Key_2)
    new_law.rest()
    row = ladder.current_row()
    assert row is not None
    new_law.qtbot.waitUntil(lambda: row.visibleRegion().contains(QPoint(8, 8)))
