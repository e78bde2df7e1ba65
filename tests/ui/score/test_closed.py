"""A stage that is closed is read alone, and says so; refused writes say where they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spbe_desktop.store.working import put_finalised
from tests.factories import a_rated_evaluation
from tests.ui.score.conftest import Room, a_room
from ui.desk import Desk


@pytest.fixture
def closed(desk: Desk, qtbot: QtBot) -> Room:
    """An evaluation whose current stage is finalised."""
    view = a_rated_evaluation(desk.context)
    with desk.context.changing(view.id) as change:
        put_finalised(change)
    return a_room(desk, qtbot, view)


def test_a_closed_stage_says_who_closed_it(closed: Room) -> None:
    banner = closed.view.judge.closed
    assert banner.isVisible()
    assert "Penilaian Mandiri sudah difinalkan oleh penilai" in banner.sentence.text()


def test_the_banner_leads_to_the_stages(closed: Room) -> None:
    with closed.qtbot.waitSignal(closed.desk.bus.screen_wanted, timeout=0) as told:
        closed.view.judge.closed.button.click()
    assert told.args == ["stage"]


@pytest.mark.parametrize("key", [Qt.Key.Key_5, Qt.Key.Key_Delete, Qt.Key.Key_Space])
def test_no_key_changes_anything(closed: Room, key: Qt.Key) -> None:
    before = closed.saved("1")
    closed.qtbot.keyClick(closed.view.judge.ladder, key)
    closed.rest()
    assert (closed.saved("1"), closed.view.judge.ladder.value) == (before, before.value)


def test_its_texts_can_be_read_but_not_typed(closed: Room) -> None:
    text = closed.view.judge.explanation.texts["fact"]
    text.setFocus()
    closed.qtbot.keyClicks(text, "Pasal")
    assert (text.toPlainText(), text.isReadOnly(), text.isEnabled()) == ("", True, True)


def test_commands_that_would_change_it_are_not_given(closed: Room) -> None:
    commands = closed.view.commands
    given = [a.text() for a in commands.all() if a.isEnabled()]
    refused = (commands.clear, commands.flag, commands.attach, commands.finding)
    assert not {action.text() for action in refused} & set(given)
    assert commands.next.text() in given


def test_nothing_is_added_beside_it(closed: Room) -> None:
    closed.qtbot.keyClick(closed.view, Qt.Key.Key_F5)
    closed.qtbot.keyClick(closed.view, Qt.Key.Key_F6)
    assert not closed.view.side.findings.add.isEnabled()
    assert not closed.view.side.units.field.isEnabled()


def test_an_open_stage_has_no_banner(room: Room) -> None:
    assert (room.view.judge.closed.isHidden(), room.view.judge.unsaved.isHidden()) == (True, True)


def test_what_was_refused_is_told_where_it_is_and_tried_again(room: Room) -> None:
    _let_the_file_grow_to(room, 1)
    with room.qtbot.waitSignal(room.desk.problems.told, timeout=2000):
        room.view.judge.explanation.texts["fact"].insertPlainText("Disk penuh. " * 2000)
    room.rest()
    banner = room.view.judge.unsaved
    assert banner.isVisible()
    assert banner.sentence.text().startswith("Belum tersimpan: Fakta.")
    _let_the_file_grow_to(room, 1_000_000)
    banner.button.click()
    room.rest()
    assert (banner.isHidden(), room.saved("1").stages[0].fact[:11]) == (True, "Disk penuh.")


def _let_the_file_grow_to(room: Room, pages: int) -> None:
    """A disk with so much room for the database (never less than it takes already)."""
    with room.desk.context.database.reading() as session:
        session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages}")
