"""The pages beside what is judged, by their keys, on every law."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.score.conftest import LAWS, Room, a_room, an_evaluation_under
from ui.desk import Desk

PAGES = {
    Qt.Key.Key_F4: "guidance",
    Qt.Key.Key_F11: "document",
    Qt.Key.Key_F5: "findings",
    Qt.Key.Key_F6: "units",
    Qt.Key.Key_F7: "history",
    Qt.Key.Key_F8: "results",
}


@pytest.mark.parametrize(("key", "name"), PAGES.items())
def test_each_page_has_a_key(room: Room, key: Qt.Key, name: str) -> None:
    room.qtbot.keyClick(room.view, key)
    room.rest()
    assert room.view.side.current() == name


def test_a_page_that_is_asked_for_brings_the_pane_back(room: Room) -> None:
    room.view.resize(826, 394)
    room.qtbot.keyClick(room.view, Qt.Key.Key_F7)
    assert (room.view.side.isVisible(), room.view.indicators.isVisible()) == (True, False)


def test_f9_folds_the_pane_away(room: Room) -> None:
    room.qtbot.keyClick(room.view, Qt.Key.Key_F9)
    assert not room.view.side.isVisible()


@pytest.mark.parametrize("law", LAWS)
def test_the_guidance_says_what_is_asked_and_where_it_stands(
    desk: Desk, qtbot: QtBot, law: str
) -> None:
    room = a_room(desk, qtbot, an_evaluation_under(desk, law))
    texts = {name: text.text() for name, text in room.view.side.guidance.texts.items()}
    view = room.desk.opened.view
    assert view is not None
    first = view.indicators[0].indicator
    assert first.title.id in texts["meaning"]
    assert all(
        level.criteria[0].text.id.split("&")[0][:40] in texts["levels"] for level in first.levels
    )
    assert view.instrument.legal.regulation in texts["law"]


def test_the_history_says_who_when_from_what_and_to_what(room: Room) -> None:
    for key in (Qt.Key.Key_2, Qt.Key.Key_4):
        room.qtbot.keyClick(room.view, key)
        room.rest()
    room.qtbot.keyClick(room.view, Qt.Key.Key_F7)
    room.rest()
    newest = room.view.side.history.events()[0]
    assert newest.what == "Nilai: 2 → 4"
    assert "penilai" in newest.head


def test_the_history_follows_the_indicator(room: Room) -> None:
    room.qtbot.keyClick(room.view, Qt.Key.Key_2)
    room.qtbot.keyClick(room.view, Qt.Key.Key_F7)
    room.rest()
    room.go("2")
    room.rest()
    assert room.view.side.history.events() == ()


def test_the_history_tells_of_texts_and_of_undoing(room: Room) -> None:
    text = room.view.judge.explanation.texts["fact"]
    room.qtbot.keyClicks(text, "Ada perwal")
    room.presenter.flush()
    room.rest()
    room.undoing.undo.trigger()
    room.rest()
    room.qtbot.keyClick(room.view, Qt.Key.Key_F7)
    room.rest()
    told = [event.what for event in room.view.side.history.events()]
    assert told == ["Diurungkan, fakta: Ada perwal → –", "Penjelasan, fakta: Ada perwal"]
