"""The ladder, for any number of levels and for decimals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ui.kit.decimal_field import DecimalField
from ui.kit.ladder import Ladder
from ui.kit.rung import Criterion, Rung
from ui.theme import Theme

NAMES = ("Tidak ada", "Awal", "Sebagian", "Seluruh", "Terukur", "Optimum")


def rungs(first: int = 1, last: int = 5, *, met: bool = False) -> tuple[Rung, ...]:
    return tuple(
        Rung(
            value=Decimal(n),
            digit=str(n),
            name=NAMES[n],
            floor=Decimal(n),
            pick=Decimal(n),
            share=(n - first) / (last - first),
            criteria=(Criterion("1", f"Syarat tingkat {n}", met),),
            next_step="1 kriteria lagi",
        )
        for n in range(first, last + 1)
    )


@pytest.fixture
def ladder(theme: Theme, qtbot: QtBot) -> Ladder:
    made = Ladder(theme, "Tingkat")
    qtbot.addWidget(made)
    made.show_rungs(rungs(), Decimal(3))
    made.resize(600, 400)
    made.show()
    return made


@pytest.mark.parametrize(("first", "last"), [(0, 5), (1, 5), (1, 3)])
def test_any_number_of_levels_is_drawn(theme: Theme, qtbot: QtBot, first: int, last: int) -> None:
    made = Ladder(theme, "Tingkat")
    qtbot.addWidget(made)
    made.show_rungs(rungs(first, last), Decimal(2))
    made.resize(600, 400)
    assert not made.grab().isNull()
    assert len(made.rows()) == last - first + 1


def test_the_highest_level_stands_on_top(ladder: Ladder) -> None:
    lowest, highest = ladder.rows()[0], ladder.rows()[-1]
    assert highest.y() < lowest.y()


@pytest.mark.parametrize(
    ("key", "value"), [(Qt.Key.Key_Up, 4), (Qt.Key.Key_Down, 2), (Qt.Key.Key_5, 5)]
)
def test_a_key_climbs(ladder: Ladder, qtbot: QtBot, key: Qt.Key, value: int) -> None:
    with qtbot.waitSignal(ladder.chosen, timeout=0) as told:
        qtbot.keyClick(ladder, key)
    assert told.args == [Decimal(value)]


def test_delete_takes_the_level_back(ladder: Ladder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ladder.chosen, timeout=0) as told:
        qtbot.keyClick(ladder, Qt.Key.Key_Delete)
    assert told.args == [None]


def test_a_digit_without_a_rung_changes_nothing(ladder: Ladder, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(ladder.chosen):
        qtbot.keyClick(ladder, Qt.Key.Key_9)


def test_a_click_on_a_rung_chooses_it(ladder: Ladder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ladder.chosen, timeout=0) as told:
        qtbot.mouseClick(ladder.rows()[4], Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    assert told.args == [Decimal(5)]


def test_a_click_on_the_text_of_a_criterion_chooses_its_rung(ladder: Ladder, qtbot: QtBot) -> None:
    box = ladder.rows()[1].boxes["1"]
    with qtbot.waitSignal(ladder.chosen, timeout=0) as told:
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(80, 8))
    assert told.args == [Decimal(2)]


def test_space_ticks_a_criterion(ladder: Ladder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ladder.ticked, timeout=0) as told:
        qtbot.keyClick(ladder.rows()[2].boxes["1"], Qt.Key.Key_Space)
    assert told.args == [Decimal(3), "1", True]


def test_only_the_next_rung_says_what_is_missing(ladder: Ladder) -> None:
    assert [row.hint.isVisibleTo(row) for row in ladder.rows()] == [False] * 3 + [True, False]


def test_a_decimal_stands_on_the_rung_it_has_reached(ladder: Ladder) -> None:
    ladder.show_rungs(rungs(), Decimal("3.75"))
    assert ladder.rows()[ladder.current()].rung.value == 3


def test_the_chosen_level_is_said_to_who_cannot_see(ladder: Ladder) -> None:
    assert ladder.accessibleDescription() == "3 Seluruh"


def test_the_same_levels_keep_their_widgets(ladder: Ladder) -> None:
    before = ladder.rows()
    ladder.show_rungs(rungs(met=True), Decimal(4))
    assert ladder.rows() == before


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> DecimalField:
    made = DecimalField()
    qtbot.addWidget(made)
    made.set_bounds(Decimal(1), Decimal(5), 2)
    return made


@pytest.mark.parametrize("text", ["3,75", "3.75"])
def test_a_decimal_is_typed_with_comma_or_point(
    field: DecimalField, qtbot: QtBot, text: str
) -> None:
    qtbot.keyClicks(field, text)
    with qtbot.waitSignal(field.entered, timeout=0) as told:
        field.flush()
    assert told.args == [Decimal("3.75")]


@pytest.mark.parametrize("text", ["6", "3,755", "tiga", "0,99"])
def test_what_is_not_on_the_scale_is_marked_and_not_told(
    field: DecimalField, qtbot: QtBot, text: str
) -> None:
    with qtbot.assertNotEmitted(field.entered):
        qtbot.keyClicks(field, text)
        field.flush()
    assert field.property("wrong") == "true"


def test_arrows_change_the_last_digit(field: DecimalField, qtbot: QtBot) -> None:
    field.setText("3,75")
    with qtbot.waitSignal(field.entered, timeout=0) as told:
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert (told.args, field.text()) == ([Decimal("3.76")], "3,76")
