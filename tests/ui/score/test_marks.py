"""The evaluator's own marks: the flag that the tree shows, and the note to self."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.score.conftest import Room
from ui.kit.indicator_tree import FLAGGED


def test_a_flag_is_saved_and_stands_in_the_tree(room: Room) -> None:
    room.qtbot.keyClick(room.view, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    room.rest()
    row = room.presenter.model.find("1")
    assert (room.saved("1").flagged, row.data(FLAGGED)) == (True, True)
    assert "ditandai untuk ditinjau" in row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_flag_is_taken_down(room: Room) -> None:
    room.view.judge.head.flag.click()
    room.rest()
    room.view.judge.head.flag.click()
    room.rest()
    assert not room.saved("1").flagged


def test_flagged_indicators_are_found_by_their_flag(room: Room) -> None:
    room.view.judge.head.flag.click()
    room.rest()
    room.view.indicators.search.setText("ditandai")
    rows = room.presenter.rows
    assert (rows.rowCount(), rows.rowCount(rows.index(0, 0, rows.index(0, 0)))) == (1, 1)


def test_a_note_to_self_is_saved_as_it_is_typed(room: Room) -> None:
    room.view.commands.note.trigger()
    note = room.view.judge.note
    assert note.hasFocus()
    with room.qtbot.waitSignal(room.desk.bus.saved, timeout=2000):
        room.qtbot.keyClicks(note, "Tanya Kominfo")
    assert room.saved("1").note == "Tanya Kominfo"


def test_a_note_belongs_to_its_indicator(room: Room) -> None:
    room.qtbot.keyClicks(room.view.judge.note, "Tanya Kominfo")
    room.go("2")
    assert room.view.judge.note.text() == ""
    room.rest()
    room.go("1")
    assert room.view.judge.note.text() == "Tanya Kominfo"
