"""A table of boxes: ticks and names are told, and shown once they are kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.kit.unit_table import BoxesModel, UnitTable
from ui.theme import Theme

NAMES = ("Dinas Kominfo", "Bappeda")
COLUMNS = (("Tk 2", "Dipakai sebagian"), ("Tk 3", "Dipakai seluruh"))


@pytest.fixture
def table(theme: Theme, qtbot: QtBot) -> UnitTable:
    del theme
    made = UnitTable("Perangkat daerah")
    qtbot.addWidget(made)
    made.boxes.show(NAMES, COLUMNS, frozenset({(0, 1)}))
    made.show()
    return made


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = BoxesModel("Perangkat daerah")
    model.show(NAMES, COLUMNS, frozenset({(1, 0)}))
    qtmodeltester.check(model)


def test_space_tells_a_tick(table: UnitTable, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.boxes.index(1, 1))
    with qtbot.waitSignal(table.boxes.ticked, timeout=0) as told:
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert told.args == [1, 0, True]


def test_a_box_that_is_ticked_is_told_empty_again(table: UnitTable, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.boxes.index(0, 2))
    with qtbot.waitSignal(table.boxes.ticked, timeout=0) as told:
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert told.args == [0, 1, False]


def test_another_name_is_told(table: UnitTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.boxes.renamed, timeout=0) as told:
        table.boxes.setData(table.boxes.index(0, 0), "  Diskominfo ")
    assert told.args == [0, "Diskominfo"]


def test_no_name_is_no_name(table: UnitTable, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.boxes.renamed):
        table.boxes.setData(table.boxes.index(0, 0), "  ")


def test_what_is_closed_is_only_read(table: UnitTable, qtbot: QtBot) -> None:
    table.boxes.locked = True
    table.setCurrentIndex(table.boxes.index(1, 1))
    with qtbot.assertNotEmitted(table.boxes.ticked):
        qtbot.keyClick(table, Qt.Key.Key_Space)


def test_a_heading_tells_the_whole_criterion(table: UnitTable) -> None:
    side = Qt.Orientation.Horizontal
    told = table.boxes.headerData(2, side, Qt.ItemDataRole.ToolTipRole)
    assert (table.boxes.headerData(2, side), told) == ("Tk 3", "Dipakai seluruh")


def test_a_box_is_read_out_with_its_unit(table: UnitTable) -> None:
    spoken = table.boxes.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Bappeda, Tk 2"
