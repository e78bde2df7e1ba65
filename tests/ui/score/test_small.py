"""On a small screen everything can still be reached; at 150 % there are 826 by 394 for us."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.score.conftest import LAWS, Room, a_room, an_evaluation_under
from ui.desk import Desk

SMALL = (826, 394)


def seen(room: Room, widget: QWidget) -> bool:
    """Whether most of a widget is in sight."""
    region = widget.visibleRegion().boundingRect()
    return region.height() >= min(widget.height(), 30) - 4 and region.width() > 20


@pytest.mark.parametrize("law", LAWS)
def test_whatever_has_the_keyboard_is_in_sight(desk: Desk, qtbot: QtBot, law: str) -> None:
    room = a_room(desk, qtbot, an_evaluation_under(desk, law))
    room.view.resize(*SMALL)
    judge = room.view.judge
    for widget in (judge.explanation.texts["fact"], judge.note, judge.evidence.add, judge.ladder):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        room.qtbot.waitUntil(partial(seen, room, widget))


def test_nothing_is_wider_than_the_screen(room: Room) -> None:
    room.view.resize(*SMALL)
    assert room.view.minimumSizeHint().width() <= SMALL[0]


def test_every_field_has_a_name(sample_room: Room) -> None:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
    found = [w for kind in kinds for w in sample_room.view.findChildren(kind)]
    nameless = [
        type(w).__name__
        for w in found
        # Qt's own signs inside a search field are not controls.
        if w.isVisible()
        and not isinstance(w.parentWidget(), QLineEdit)
        and not (w.accessibleName() or getattr(w, "text", lambda: "")())
    ]
    assert nameless == []


def test_every_command_has_words_and_a_key(room: Room) -> None:
    bare = [a.text() for a in room.view.commands.all() if not a.text() or not a.shortcuts()]
    assert bare == []


def test_no_two_commands_have_the_same_key(room: Room) -> None:
    keys = [k.toString() for a in room.view.commands.all() for k in a.shortcuts()]
    assert len(keys) == len(set(keys))
