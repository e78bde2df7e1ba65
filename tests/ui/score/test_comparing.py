"""Self-assessment, earlier stages and last year beside each other, with what differs and why."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.set_baseline import set_baseline
from tests.factories import a_rated_evaluation, an_evaluation
from tests.ui.score.conftest import Room, a_room
from ui.desk import Desk


@pytest.fixture
def second_year(desk: Desk, qtbot: QtBot) -> Room:
    """An evaluation measured against the one of the year before, where all was 3."""
    before = a_rated_evaluation(desk.context, year=2022)
    view = an_evaluation(desk.context, year=2023)
    set_baseline(desk.context, view.id, before.id)
    return a_room(desk, qtbot, view)


def stops(room: Room) -> list[tuple[str, str, str]]:
    return [(each.name, each.value, each.step) for each in room.view.judge.course.stops()]


def test_the_stages_stand_in_a_line_with_their_steps(sample_room: Room) -> None:
    assert stops(sample_room) == [
        ("Penilaian Mandiri", "2", ""),
        ("Penilaian Dokumen", "4", "▲ +2"),
    ]


def test_last_year_stands_beside_them(second_year: Room) -> None:
    second_year.qtbot.keyClick(second_year.view, Qt.Key.Key_5)
    second_year.rest()
    assert stops(second_year) == [("Tahun 2022", "3", ""), ("Penilaian Mandiri", "5", "▲ +2")]
    marks = [row.marks.text() for row in second_year.view.judge.ladder.rows()]
    assert marks == ["", "", "○ 2022", "", "◆ Penilaian Mandiri"]


def test_where_there_is_nothing_before_no_line_is_shown(room: Room) -> None:
    assert room.view.judge.course.isHidden()


def test_a_level_that_differs_asks_why_and_keeps_the_answer(sample_room: Room) -> None:
    line = sample_room.view.judge.difference
    assert (line.told.text(), line.reason.missing) == ("Penilaian Mandiri: 2 → 4", True)
    sample_room.qtbot.keyClicks(line.reason, "Perwal baru")
    sample_room.presenter.flush()
    sample_room.rest()
    assert sample_room.saved("1").stages[-1].difference_reason == "Perwal baru"
    assert sample_room.view.judge.course.stops()[-1].reason == "Perwal baru"


def test_a_level_that_agrees_asks_nothing(sample_room: Room) -> None:
    sample_room.qtbot.keyClick(sample_room.view, Qt.Key.Key_2)
    sample_room.rest()
    assert sample_room.view.judge.difference.isHidden()


def test_the_line_is_read_out(sample_room: Room) -> None:
    told = sample_room.view.judge.course.accessibleDescription()
    assert told == "Penilaian Mandiri 2; Penilaian Dokumen 4, ▲ +2"


def test_a_value_of_last_year_stands_on_the_ladder_before_anything_is_rated(
    second_year: Room,
) -> None:
    assert second_year.saved("1").baseline == Decimal(3)
    assert second_year.view.judge.ladder.rows()[2].marks.text() == "○ 2022"
