"""The table in the hand: arrows, digits, Enter, Tab, Delete, Space."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.rate_many import Edit, rate_many
from tests.factories import a_rated_evaluation, an_evaluation
from tests.ui.grid.conftest import CTRL, Sheet
from tests.ui.stalls import no_stalls
from ui.screens.grid.values import FLAG, STAGE, TEXT

DOWN, UP, ENTER, TAB = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def empty(sheet: Sheet, context: Context) -> Sheet:
    sheet.open(an_evaluation(context).id)
    return sheet


def test_a_digit_is_a_level(empty: Sheet) -> None:
    empty.type("3")
    assert empty.now.indicator("1").value == 3


def test_the_level_stands_in_the_cell_before_it_is_on_the_disk(empty: Sheet) -> None:
    empty.type("3")
    assert empty.said("1") == "3"


def test_enter_goes_down_and_shift_enter_up(empty: Sheet) -> None:
    for keys in ("2", "3"):
        empty.type(keys)
        empty.press(ENTER)
    empty.press(ENTER, Qt.KeyboardModifier.ShiftModifier)
    empty.type("5")
    now = empty.now
    assert [now.indicator(code).value for code in "123"] == [2, 5, None]


def test_arrows_move_from_cell_to_cell(empty: Sheet) -> None:
    empty.press(DOWN)
    empty.press(DOWN)
    empty.press(UP)
    empty.type("4")
    assert empty.now.indicator("2").value == 4


def test_delete_takes_a_level_back(sheet: Sheet, context: Context) -> None:
    sheet.open(a_rated_evaluation(context, {"1": Decimal(3)}).id)
    sheet.press(Qt.Key.Key_Delete)
    assert sheet.now.indicator("1").value is None


def test_a_level_off_the_scale_says_why_where_it_is(empty: Sheet) -> None:
    empty.type("7")
    tip = empty.model.index(0, empty.model.column_of(STAGE + "self")).data(
        Qt.ItemDataRole.ToolTipRole
    )
    assert (tip, empty.now.score.rated) == ("“7” bukan nilai pada skala 1–5.", 0)
    assert tip in empty.view.sentence.text()


def test_a_wrong_cell_is_mended_by_typing_again(empty: Sheet) -> None:
    empty.type("7")
    empty.type("4")
    assert not empty.view.notice.isVisible()
    assert empty.now.indicator("1").value == 4


def test_escape_discards_a_wrong_cell(empty: Sheet) -> None:
    empty.type("7")
    empty.press(Qt.Key.Key_Escape)
    assert empty.said("1") == ""


def test_tab_goes_to_what_can_be_typed_into(empty: Sheet) -> None:
    keys = []
    for _ in range(3):
        empty.press(TAB)
        keys.append(empty.model.columns[empty.view.table.currentIndex().column()].key)
    assert keys == [TEXT, FLAG, STAGE + "self"]


def test_an_explanation_is_typed_into_its_cell(empty: Sheet) -> None:
    empty.stand("1", TEXT)
    empty.type("Ada")
    empty.press(ENTER, Qt.KeyboardModifier.AltModifier)
    empty.type("perwal")
    empty.press(ENTER)
    assert empty.now.indicator("1").stages[0].fact == "Ada\nperwal"
    assert empty.view.table.currentIndex().row() == 1


def test_space_sets_a_flag_and_takes_it_back(empty: Sheet) -> None:
    empty.stand("2", FLAG)
    empty.press(Qt.Key.Key_Space)
    assert empty.now.indicator("2").flagged
    empty.press(Qt.Key.Key_Space)
    assert not empty.now.indicator("2").flagged


def test_a_flag_is_set_from_any_column(empty: Sheet) -> None:
    empty.view.commands["flag"].trigger()
    assert empty.now.indicator("1").flagged


def test_control_d_fills_down(empty: Sheet, context: Context) -> None:
    rate_many(context, empty.evaluation, [Edit("1", "value", Decimal(4))])
    empty.open(empty.evaluation)
    empty.stand("1")
    for _ in range(3):
        empty.press(DOWN, Qt.KeyboardModifier.ShiftModifier)
    empty.press(Qt.Key.Key_D, CTRL)
    now = empty.now
    assert [now.indicator(code).value for code in "12345"] == [4, 4, 4, 4, None]


def test_control_enter_goes_to_what_is_not_rated(sheet: Sheet, context: Context) -> None:
    sheet.open(a_rated_evaluation(context, {"1": Decimal(3), "2": Decimal(3)}).id)
    sheet.press(ENTER, CTRL)
    assert sheet.model.rows[sheet.view.table.currentIndex().row()].code == "3"


def test_a_row_opens_on_the_score_screen(empty: Sheet) -> None:
    wanted: list[str] = []
    empty.desk.bus.indicator_wanted.connect(wanted.append)
    empty.desk.bus.screen_wanted.connect(wanted.append)
    empty.view.commands["open"].trigger()
    assert wanted == ["1", "score"]


def test_pemdi_takes_decimals_with_a_comma(sheet: Sheet, context: Context) -> None:
    sheet.open(an_evaluation(context, year=2026, instrument="permenpanrb-8-2026").id)
    sheet.type("2")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    sheet.type(",35")
    sheet.press(ENTER)
    first, second = sheet.now.indicators[:2]
    assert (first.value, second.value) == (Decimal("2.35"), None)
    assert sheet.view.table.currentIndex().row() == 1


def test_a_scale_that_begins_at_nought_takes_it(sheet: Sheet, context: Context) -> None:
    sheet.open(an_evaluation(context, year=2018, instrument="permenpanrb-5-2018").id)
    sheet.type("0")
    assert sheet.now.indicators[0].value == 0


@pytest.mark.parametrize("pack", ["permenpanrb-59-2020", "permenpanrb-5-2018"])
def test_keying_and_pasting_never_stall_the_window(
    sheet: Sheet, context: Context, pack: str
) -> None:
    view = an_evaluation(context, year=2026, instrument=pack)
    sheet.open(view.id)
    with no_stalls() as watcher:
        for level in "1234512345":
            sheet.type(level)
            sheet.press(ENTER)
            watcher.turn()
        sheet.stand(view.indicators[0].indicator.code)
        sheet.paste("3\r\n" * len(view.indicators))
        watcher.turn()
        sheet.rest()
