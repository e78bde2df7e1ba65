"""Undo and redo across every command; a text that has the keyboard keeps its own."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt

from tests.ui.score.conftest import Room

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFTED = CONTROL | Qt.KeyboardModifier.ShiftModifier


def press(room: Room, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Press a key on the ladder, and wait until what it asked for is done."""
    room.qtbot.keyClick(room.view.judge.ladder, key, modifier)
    room.rest()


def test_a_level_is_taken_back_and_done_again(room: Room) -> None:
    press(room, Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier)
    press(room, Qt.Key.Key_Z, CONTROL)
    assert (room.saved("1").value, room.view.judge.ladder.value) == (None, None)
    press(room, Qt.Key.Key_Z, SHIFTED)
    assert (room.saved("1").value, room.view.judge.ladder.value) == (Decimal(3), Decimal(3))


def test_a_tick_goes_back_with_the_level_it_made(room: Room) -> None:
    press(room, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
    press(room, Qt.Key.Key_Z, CONTROL)
    saved = room.saved("1")
    assert (saved.criteria_met, saved.value) == (frozenset(), None)


def test_undoing_shows_where_it_was(room: Room) -> None:
    press(room, Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier)
    room.go("5")
    press(room, Qt.Key.Key_Z, CONTROL)
    assert room.view.judge.head.number.text() == "1"


def test_several_commands_are_taken_back_one_by_one(room: Room) -> None:
    press(room, Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier)
    room.view.judge.head.flag.click()
    room.rest()
    press(room, Qt.Key.Key_Z, CONTROL)
    saved = room.saved("1")
    assert (saved.flagged, saved.value) == (False, Decimal(2))
    press(room, Qt.Key.Key_Z, CONTROL)
    assert room.saved("1").value is None


def test_a_text_undoes_its_own_letters(room: Room) -> None:
    press(room, Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier)
    text = room.view.judge.explanation.texts["fact"]
    text.setFocus()
    room.qtbot.keyClicks(text, "Pasal")
    room.qtbot.keyClick(text, Qt.Key.Key_Z, CONTROL)
    room.presenter.flush()
    room.rest()
    assert (text.toPlainText(), room.saved("1").value) == ("", Decimal(2))


def test_a_text_that_was_left_is_taken_back_whole(room: Room) -> None:
    text = room.view.judge.explanation.texts["fact"]
    text.setFocus()
    room.qtbot.keyClicks(text, "Ada perwal")
    room.rest()
    room.view.judge.ladder.setFocus()
    room.rest()
    press(room, Qt.Key.Key_Z, CONTROL)
    assert text.toPlainText() == ""


def test_nothing_to_undo_is_no_command(room: Room) -> None:
    assert not room.undoing.undo.isEnabled()
