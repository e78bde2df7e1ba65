"""While scoring the window answers within 50 ms, on every law."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.score.conftest import LAWS, Room, a_room, an_evaluation_under
from tests.ui.stalls import Watcher, no_stalls
from ui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=LAWS)
def law_room(request: pytest.FixtureRequest, desk: Desk, qtbot: QtBot) -> Room:
    """The screen over a fresh evaluation of each law."""
    return a_room(desk, qtbot, an_evaluation_under(desk, str(request.param)))


def rest(room: Room, watcher: Watcher) -> None:
    """Let the loop turn until everything is told."""
    watcher.turn()
    while room.desk.tasks.busy:
        watcher.turn()
    watcher.turn()


def test_keying_levels_and_going_on_never_stalls(law_room: Room) -> None:
    ladder = law_room.view.judge.ladder
    with no_stalls() as watcher:
        for digit in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_1):
            law_room.qtbot.keyClick(ladder, digit)
            rest(law_room, watcher)
            law_room.qtbot.keyClick(ladder, Qt.Key.Key_Return, CONTROL)
            rest(law_room, watcher)


def test_ticking_criteria_never_stalls(law_room: Room) -> None:
    with no_stalls() as watcher:
        for _ in range(5):
            law_room.qtbot.keyClick(law_room.view.judge.ladder, Qt.Key.Key_Space)
            rest(law_room, watcher)


def test_typing_never_stalls(law_room: Room) -> None:
    text = law_room.view.judge.explanation.texts["fact"]
    text.setFocus()
    with no_stalls() as watcher:
        for _ in range(40):
            law_room.qtbot.keyClick(text, Qt.Key.Key_X)
            watcher.turn()
        rest(law_room, watcher)


def test_turning_the_pages_beside_never_stalls(law_room: Room) -> None:
    with no_stalls() as watcher:
        for key in (Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F4):
            law_room.qtbot.keyClick(law_room.view, key)
            rest(law_room, watcher)
