"""The page of an aspect: fulfilment, strengths and weaknesses, as the guideline asks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.view_evaluation import view_evaluation
from tests.ui.score.conftest import LAWS, Room, a_room, an_evaluation_under
from ui.desk import Desk


def aspect(room: Room, code: str) -> None:
    """Put the cursor of the tree on an aspect."""
    model = room.presenter.model
    room.view.indicators.tree.setCurrentIndex(
        room.presenter.rows.mapFromSource(model.find("", code))
    )


def codes(room: Room, part: str) -> list[str]:
    return [line.text().split()[0] for line in room.view.middle.aspect.lines[part]]


def test_the_aspect_under_the_cursor_is_shown(sample_room: Room) -> None:
    aspect(sample_room, "1")
    assert not sample_room.view.middle.judging()
    assert sample_room.view.middle.aspect.title.text() == "Kebijakan Internal Tata Kelola SPBE"


def test_strong_ones_stand_highest_first_and_weak_ones_lowest_first(sample_room: Room) -> None:
    aspect(sample_room, "3")
    view = view_evaluation(sample_room.desk.context, sample_room.evaluation)
    values = {each.indicator.code: each.value or 0 for each in view.indicators_of("3")}
    strong, weak = codes(sample_room, "strengths"), codes(sample_room, "weaknesses")
    assert strong == sorted((c for c, v in values.items() if v >= 4), key=lambda c: -values[c])
    assert weak == sorted((c for c, v in values.items() if v <= 2), key=lambda c: values[c])


def test_fulfilled_is_what_stands_above_the_lowest_level(sample_room: Room) -> None:
    aspect(sample_room, "1")
    view = view_evaluation(sample_room.desk.context, sample_room.evaluation)
    above = [i.indicator.code for i in view.indicators_of("1") if (i.value or 0) >= 2]
    assert codes(sample_room, "fulfilment") == above


def test_a_text_on_an_aspect_is_saved_as_it_is_typed(sample_room: Room) -> None:
    aspect(sample_room, "1")
    text = sample_room.view.middle.aspect.texts["strengths"]
    with sample_room.qtbot.waitSignal(sample_room.desk.bus.saved, timeout=2000):
        sample_room.qtbot.keyClicks(text, "Kebijakan lengkap")
    sample_room.rest()
    view = view_evaluation(sample_room.desk.context, sample_room.evaluation)
    (note,) = view.aspect_notes
    assert (note.aspect, note.stage, note.strengths) == ("1", view.stage, "Kebijakan lengkap")


def test_what_is_typed_on_an_aspect_is_kept_when_turning_away(sample_room: Room) -> None:
    aspect(sample_room, "1")
    sample_room.qtbot.keyClicks(sample_room.view.middle.aspect.texts["weaknesses"], "Peta rencana")
    sample_room.go("5")
    sample_room.rest()
    view = view_evaluation(sample_room.desk.context, sample_room.evaluation)
    assert [note.weaknesses for note in view.aspect_notes] == ["Peta rencana"]


def test_an_indicator_in_a_list_leads_there(sample_room: Room) -> None:
    aspect(sample_room, "1")
    line = sample_room.view.middle.aspect.lines["strengths"][0]
    sample_room.qtbot.keyClick(line, Qt.Key.Key_Space)
    assert sample_room.view.middle.judging()
    assert sample_room.view.judge.head.number.text() == line.text().split()[0]


def test_a_digit_on_the_page_of_an_aspect_rates_nothing(sample_room: Room) -> None:
    before = sample_room.saved("1").value
    aspect(sample_room, "1")
    sample_room.qtbot.keyClick(sample_room.view.indicators.tree, Qt.Key.Key_1)
    sample_room.rest()
    assert sample_room.saved("1").value == before


def test_no_command_reaches_the_indicator_that_is_out_of_sight(sample_room: Room) -> None:
    before = sample_room.saved("1")
    aspect(sample_room, "1")
    commands = sample_room.view.commands
    for action in (*commands.of_an_indicator(), commands.through):
        action.trigger()
    sample_room.rest()
    assert sample_room.saved("1") == before


def test_going_on_from_an_aspect_goes_into_it(sample_room: Room) -> None:
    aspect(sample_room, "3")
    sample_room.view.commands.next.trigger()
    assert sample_room.view.judge.head.number.text() == "16"


@pytest.mark.parametrize("law", LAWS)
def test_every_law_has_pages_for_its_aspects(desk: Desk, qtbot: QtBot, law: str) -> None:
    view = an_evaluation_under(desk, law)
    room = a_room(desk, qtbot, view)
    for each in view.instrument.aspects:
        aspect(room, each.code)
        assert room.view.middle.aspect.number.text() == each.code
        assert list(room.view.middle.aspect.texts) == ["fulfilment", "strengths", "weaknesses"]
