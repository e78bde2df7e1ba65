"""The units of the agency by the criteria that speak of them, and the level that follows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.add_unit import add_units
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.scoring.units import count_units
from tests.factories import an_evaluation
from tests.ui.score.conftest import LAWS, Room, a_room, an_evaluation_under
from ui.desk import Desk
from ui.screens.score.panels.units_page import UnitsPage

NAMES = ("Dinas Kominfo", "Bappeda", "Inspektorat")
CHECKED = Qt.CheckState.Checked


@pytest.fixture
def units(desk: Desk, qtbot: QtBot) -> Room:
    """Three units, at an indicator whose criteria speak of some and of all of them."""
    view = an_evaluation(desk.context)
    add_units(desk.context, view.id, NAMES)
    room = a_room(desk, qtbot, view)
    room.go("16")
    room.qtbot.keyClick(room.view, Qt.Key.Key_F6)
    return room


def page(room: Room) -> UnitsPage:
    return room.view.side.units


def names(room: Room) -> list[str]:
    view = view_evaluation(room.desk.context, room.evaluation)
    return [unit.name for unit in view.units]


def tick(room: Room, row: int, column: int) -> None:
    """Space on a box."""
    table = page(room).table
    table.setCurrentIndex(table.boxes.index(row, column))
    room.qtbot.keyClick(table, Qt.Key.Key_Space)
    room.rest()


def test_every_unit_has_a_box_for_each_criterion_that_speaks_of_units(units: Room) -> None:
    boxes = page(units).table.boxes
    assert (boxes.rowCount(), boxes.columnCount()) == (3, 3)


def test_a_unit_that_fulfils_some_lifts_the_level(units: Room) -> None:
    units.qtbot.keyClick(units.view.judge.ladder, Qt.Key.Key_Space)  # level 1 is met
    tick(units, 0, 1)
    saved = units.saved("16")
    assert (len(saved.unit_marks), saved.value) == (1, Decimal(2))
    assert "Tingkat 2 (sebagian perangkat daerah): 1/3 memenuhi, 33 %" in page(units).told.text()


def test_a_criterion_about_all_units_waits_for_the_last(units: Room) -> None:
    for row in range(2):
        tick(units, row, 2)
    assert (Decimal(3), "1") not in units.saved("16").criteria_met
    tick(units, 2, 2)
    assert (Decimal(3), "1") in units.saved("16").criteria_met


def test_all_units_are_marked_at_once_and_undone_at_once(units: Room) -> None:
    page(units).table.setCurrentIndex(page(units).table.boxes.index(0, 2))
    page(units).all.click()
    units.rest()
    assert len(units.saved("16").unit_marks) == 3
    units.undoing.undo.trigger()
    units.rest()
    assert units.saved("16").unit_marks == frozenset()


def test_a_box_shows_what_is_saved(units: Room) -> None:
    tick(units, 1, 1)
    boxes = page(units).table.boxes
    told = [boxes.index(row, 1).data(Qt.ItemDataRole.CheckStateRole) == CHECKED for row in range(3)]
    assert told == [False, True, False]


def test_a_unit_is_added_by_its_name(units: Room) -> None:
    units.qtbot.keyClicks(page(units).field, "Dinas Kesehatan")
    units.qtbot.keyClick(page(units).field, Qt.Key.Key_Return)
    units.rest()
    assert names(units) == [*NAMES, "Dinas Kesehatan"]


def test_a_list_is_pasted(units: Room) -> None:
    QGuiApplication.clipboard().setText("Dinas Sosial\nBappeda\n\nDinas Pangan\n")
    units.qtbot.keyClick(page(units).field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    units.rest()
    assert names(units) == [*NAMES, "Dinas Sosial", "Dinas Pangan"]


def test_a_unit_is_renamed_in_its_row(units: Room) -> None:
    boxes = page(units).table.boxes
    boxes.setData(boxes.index(1, 0), "Bapperida")
    units.rest()
    assert names(units) == ["Dinas Kominfo", "Bapperida", "Inspektorat"]


def test_a_unit_is_removed(units: Room) -> None:
    page(units).table.setCurrentIndex(page(units).table.boxes.index(1, 0))
    page(units).remove.click()
    units.rest()
    assert names(units) == ["Dinas Kominfo", "Inspektorat"]


def test_where_no_criterion_speaks_of_units_it_says_so(units: Room) -> None:
    units.go("1")
    assert page(units).told.text().startswith("Kriteria indikator ini tidak berbicara")


@pytest.mark.parametrize("law", LAWS)
def test_every_law_has_its_units(desk: Desk, qtbot: QtBot, law: str) -> None:
    view = an_evaluation_under(desk, law)
    add_units(desk.context, view.id, NAMES)
    room = a_room(desk, qtbot, view)
    spoken = [each for each in view.instrument.indicators if count_units(each, (), ())]
    room.go(spoken[0].code)
    room.qtbot.keyClick(room.view, Qt.Key.Key_F6)
    tick(room, 0, 1)
    assert len(room.saved(spoken[0].code).unit_marks) == 1
