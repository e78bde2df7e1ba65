"""The level follows from the criteria; where it does not, the reason is asked for in place."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt

from tests.ui.score.conftest import Room
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
