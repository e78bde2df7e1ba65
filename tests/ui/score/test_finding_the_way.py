"""Through the indicators by tree, keys and search."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import load_words
from tests.ui.score.conftest import Room
from ui.kit.indicator_tree import CODE, LEVEL, PROGRESS
from ui.screens.score.model import IndicatorsModel
from ui.screens.score.tree import next_unfinished, step, tree_of


def a_model(view: EvaluationView) -> IndicatorsModel:
    model = IndicatorsModel()
    model.show(tree_of(view, load_words("id")))
    return model


def test_the_model_keeps_qts_rules(sample: EvaluationView, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(a_model(sample))


def test_domains_hold_aspects_and_these_indicators(sample: EvaluationView) -> None:
    model = a_model(sample)
    domain = model.index(0, 0)
    aspect = model.index(0, 0, domain)
    assert [model.rowCount(each) for each in (QModelIndex(), domain, aspect)] == [4, 1, 10]


def test_a_row_says_number_level_and_state(sample: EvaluationView) -> None:
    model = a_model(sample)
    row = model.find("1")
    assert (row.data(CODE), row.data(LEVEL), row.data(PROGRESS)) == ("1", "4", 2)


def test_new_values_keep_the_rows(room: Room) -> None:
    before = room.presenter.model.find("1")
    changed = rate_indicator(room.desk.context, room.evaluation, "1", Decimal(5))
    with room.qtbot.waitSignal(room.presenter.model.dataChanged, timeout=2000):
        room.desk.bus.evaluation_changed.emit(changed)
    assert before.data(LEVEL) == "5"


@pytest.mark.parametrize(
    ("code", "by", "reached"), [("1", 1, "2"), ("1", -1, "1"), ("47", 1, "47")]
)
def test_a_step_stays_within_the_indicators(
    sample: EvaluationView, code: str, by: int, reached: str
) -> None:
    assert step(sample, code, by) == reached


def test_the_next_unfinished_is_sought_all_the_way_round(sample: EvaluationView) -> None:
    assert next_unfinished(sample, "47") == "2"  # indicator 1 is complete in the sample


@pytest.mark.parametrize(
    ("key", "modifier", "reached"),
    [
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier, "2"),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, "2"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, "2"),
    ],
)
def test_keys_lead_on(
    sample_room: Room, key: Qt.Key, modifier: Qt.KeyboardModifier, reached: str
) -> None:
    sample_room.qtbot.keyClick(sample_room.view.judge.ladder, key, modifier)
    assert sample_room.view.judge.head.number.text() == reached


def test_going_on_leaves_the_keyboard_on_the_ladder(sample_room: Room) -> None:
    sample_room.view.commands.explain.trigger()
    sample_room.view.commands.finish.trigger()
    assert sample_room.view.judge.ladder.hasFocus()


def test_keys_lead_back(sample_room: Room) -> None:
    sample_room.go("14")
    ladder = sample_room.view.judge.ladder
    sample_room.qtbot.keyClick(ladder, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert sample_room.view.judge.head.number.text() == "13"


def test_the_cursor_of_the_tree_turns_to_its_indicator(sample_room: Room) -> None:
    tree = sample_room.view.indicators.tree
    sample_room.qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert sample_room.view.judge.head.number.text() == "2"


def test_a_search_keeps_what_has_the_words(sample_room: Room) -> None:
    sample_room.view.indicators.search.setText("audit keamanan")
    rows = sample_room.presenter.rows
    aspect = rows.index(0, 0, rows.index(0, 0))
    assert (rows.rowCount(), rows.index(0, 0, aspect).data(CODE)) == (1, "31")


def test_the_pane_counts_what_is_complete(sample_room: Room) -> None:
    assert sample_room.view.indicators.count.text() == "6 dari 47 lengkap  ·  47 dinilai"


def test_the_right_pane_gives_way_on_a_small_screen(sample_room: Room) -> None:
    sample_room.view.resize(940, 520)
    assert not sample_room.view.side.isVisible()


def test_the_right_pane_comes_when_it_is_asked_for(sample_room: Room) -> None:
    sample_room.view.resize(940, 520)
    sample_room.view.commands.side.trigger()
    assert sample_room.view.side.isVisible()
    assert not sample_room.view.indicators.isVisible()


def test_the_tree_comes_back_when_the_right_pane_goes(sample_room: Room) -> None:
    sample_room.view.resize(940, 520)
    sample_room.view.commands.side.trigger()
    sample_room.view.commands.side.trigger()
    assert sample_room.view.indicators.isVisible()


def test_the_guidance_is_for_the_next_level(sample_room: Room) -> None:
    assert "tingkat 5" in sample_room.view.side.guidance.texts["following"].text()


def test_what_was_written_before_is_at_hand(sample_room: Room) -> None:
    assert "Penilaian Mandiri: tingkat 2" in sample_room.view.side.guidance.texts["earlier"].text()


def test_a_search_that_finds_nothing_says_so(sample_room: Room) -> None:
    pane = sample_room.view.indicators
    pane.search.setText("tidak ada di mana pun")
    assert pane.nothing.isVisible()
    pane.search.clear()
    assert not pane.nothing.isVisible()


def test_while_an_evaluation_is_opened_the_middle_says_so(sample_room: Room) -> None:
    sample_room.desk.bus.evaluation_opened.emit(sample_room.evaluation)
    middle = sample_room.view.middle
    assert (middle.currentWidget(), middle.waiting.text()) == (
        middle.waiting,
        "Membuka evaluasi…",
    )
    sample_room.rest()
    assert middle.judging()
