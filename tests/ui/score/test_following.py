"""The level follows from the criteria; where it does not, the reason is asked for in place."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.advance_stage import advance_stage
from tests.ui.score.conftest import Room, a_room, an_evaluation_under
from ui.desk import Desk
from ui.kit.rung import RungRow

CONTROL = Qt.KeyboardModifier.ControlModifier


def rungs(room: Room) -> tuple[RungRow, ...]:
    return room.view.judge.ladder.rows()


def press(room: Room, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key on the ladder, and wait until what it asked for is done."""
    ladder = room.view.judge.ladder
    room.qtbot.keyClick(ladder, key, modifier or Qt.KeyboardModifier.NoModifier)
    room.rest()


def test_space_ticks_from_below_and_the_level_follows(room: Room) -> None:
    for _ in range(3):
        press(room, Qt.Key.Key_Space)
    saved = room.saved("1")
    assert (saved.value, len(saved.criteria_met)) == (Decimal(3), 3)


def test_the_ladder_climbs_with_the_criteria(room: Room) -> None:
    press(room, Qt.Key.Key_Space)
    press(room, Qt.Key.Key_Space)
    assert room.view.judge.ladder.value == 2
    assert room.view.judge.follow.told.text() == "✓ Tingkat mengikuti kriteria."


def test_a_tick_with_a_hole_below_lifts_nothing(room: Room) -> None:
    press(room, Qt.Key.Key_Space)
    room.qtbot.keyClick(rungs(room)[3].boxes["1"], Qt.Key.Key_Space)
    room.rest()
    assert room.saved("1").value == 1


def test_another_digit_is_an_override_and_asks_why_in_place(room: Room) -> None:
    press(room, Qt.Key.Key_Space)
    press(room, Qt.Key.Key_4)
    follow = room.view.judge.follow
    assert follow.told.text() == "⚠ Menyimpang: menurut kriteria tingkat 1."
    assert (follow.reason.isVisible(), follow.reason.missing) == (True, True)


def test_an_override_stands_on_the_ladder(room: Room) -> None:
    press(room, Qt.Key.Key_Space)
    press(room, Qt.Key.Key_4)
    marks = [row.marks.text() for row in rungs(room)]
    assert marks == ["☑ menurut kriteria", "", "", "◆ Penilaian Mandiri", ""]


def test_the_reason_is_one_key_away_and_is_saved(room: Room) -> None:
    press(room, Qt.Key.Key_Space)
    press(room, Qt.Key.Key_4)
    press(room, Qt.Key.Key_F3)
    reason = room.view.judge.follow.reason
    assert reason.hasFocus()
    room.qtbot.keyClicks(reason, "Reviu lisan")
    room.presenter.flush()
    room.rest()
    rating = room.saved("1").rating
    assert rating is not None
    assert (rating.override_reason, reason.missing) == ("Reviu lisan", False)


def test_an_override_is_taken_back_with_one_key(room: Room) -> None:
    press(room, Qt.Key.Key_Space)
    press(room, Qt.Key.Key_4)
    press(room, Qt.Key.Key_Space, CONTROL)
    assert room.saved("1").value == 1


def test_a_level_that_was_keyed_ticks_its_criteria_with_one_key(room: Room) -> None:
    press(room, Qt.Key.Key_3)
    press(room, Qt.Key.Key_Space, CONTROL)
    saved = room.saved("1")
    assert (len(saved.criteria_met), saved.followed, saved.overridden) == (3, Decimal(3), False)


def test_keying_levels_alone_asks_for_no_reason(room: Room) -> None:
    press(room, Qt.Key.Key_3)
    assert room.view.judge.follow.reason.isHidden()
    assert room.view.judge.follow.told.text() == "Tingkat dipilih tanpa mencentang kriteria."


def test_arrows_walk_through_the_criteria_and_come_back(room: Room) -> None:
    press(room, Qt.Key.Key_Right)
    lowest, second = rungs(room)[0].boxes["1"], rungs(room)[1].boxes["1"]
    assert lowest.hasFocus()
    room.qtbot.keyClick(lowest, Qt.Key.Key_Up)
    assert second.hasFocus()
    room.qtbot.keyClick(second, Qt.Key.Key_Space)
    room.qtbot.keyClick(second, Qt.Key.Key_Left)
    room.rest()
    assert room.view.judge.ladder.hasFocus()
    assert room.saved("1").criteria_met == {(Decimal(2), "1")}


@pytest.fixture
def pemdi(desk: Desk, qtbot: QtBot) -> Room:
    """A law that proposes decimals from evidence items."""
    return a_room(desk, qtbot, an_evaluation_under(desk, "permenpanrb-8-2026"))


def test_where_decimals_are_proposed_a_tick_makes_no_override(pemdi: Room) -> None:
    press(pemdi, Qt.Key.Key_Space)
    press(pemdi, Qt.Key.Key_3)
    assert (len(pemdi.saved("1").criteria_met), pemdi.saved("1").overridden) == (1, False)


def test_a_value_other_than_the_proposal_asks_why(pemdi: Room) -> None:
    item = next(iter(rungs(pemdi)[0].items.values()))
    pemdi.qtbot.keyClick(item, Qt.Key.Key_Space)
    press(pemdi, Qt.Key.Key_3)
    reason = pemdi.view.judge.follow.reason
    assert (reason.isVisible(), reason.placeholderText()) == (True, "Alasan berbeda dari usulan")


def test_the_note_of_an_item_is_typed_below_it(pemdi: Room) -> None:
    code, item = next(iter(rungs(pemdi)[0].items.items()))
    pemdi.qtbot.keyClick(item, Qt.Key.Key_Space)
    pemdi.rest()
    pemdi.qtbot.keyClick(item, Qt.Key.Key_N)
    assert item.note is not None
    pemdi.qtbot.keyClicks(item.note, "Peta lama")
    item.note.flush()
    pemdi.rest()
    (said,) = pemdi.saved("1").item_verdicts
    assert (said.item, said.verdict.value, said.note) == (code, "accepted", "Peta lama")


def test_a_level_that_is_carried_over_asks_for_no_reason_again(sample_room: Room) -> None:
    advance_stage(sample_room.desk.context, sample_room.evaluation, "interview", reason="Langsung")
    sample_room.desk.bus.evaluation_opened.emit(sample_room.evaluation)
    sample_room.rest()
    press(sample_room, Qt.Key.Key_Space)
    assert sample_room.view.judge.follow.reason.isHidden()
