"""Judging by evidence items and other ministries' indices: proposed in words, typed by a person."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.judge_item import judge_item
from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.views.evaluation import IndicatorView
from tests.core.operations.pemdi import LEAVABLE, a_pemdi_evaluation
from tests.ui.score.conftest import Room, a_room
from ui.desk import Desk
from ui.kit.item_line import ItemLine

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pemdi(desk: Desk, qtbot: QtBot) -> Room:
    """An evaluation by PermenPANRB 8/2026 with nothing judged, at indicator 1."""
    return a_room(desk, qtbot, a_pemdi_evaluation(desk.context))


def item(room: Room, level: int, code: str) -> ItemLine:
    """A line of the ladder."""
    row = next(row for row in room.view.judge.ladder.rows() if row.rung.value == level)
    return row.items[code]


def go(room: Room, code: str) -> None:
    room.go(code)
    room.rest()


def accept(room: Room, level: int, *codes: str) -> None:
    for code in codes:
        room.qtbot.keyClick(item(room, level, code), Qt.Key.Key_Space)
        room.rest()


def saved(room: Room, code: str = "1") -> IndicatorView:
    return room.saved(code)


def test_items_stand_under_their_level_numbered(pemdi: Room) -> None:
    row = next(row for row in pemdi.view.judge.ladder.rows() if row.rung.value == 2)
    assert [line.item.text[:2] for line in row.items.values()] == ["1.", "2.", "3.", "4."]


def test_an_accepted_item_is_saved(pemdi: Room) -> None:
    accept(pemdi, 1, "1")
    assert saved(pemdi).verdicts == {(Decimal(1), "1"): Verdict.ACCEPTED}


def test_an_item_sent_back_is_saved_with_its_reason(pemdi: Room) -> None:
    menu = item(pemdi, 1, "1").offer()
    menu.actions()[0].trigger()
    menu.close()
    pemdi.rest()
    assert saved(pemdi).verdicts == {(Decimal(1), "1"): Verdict.UNSUITABLE}


def test_the_proposal_is_explained(pemdi: Room) -> None:
    accept(pemdi, 1, "1")
    accept(pemdi, 2, "1", "3", "4")
    line = pemdi.view.judge.proposal
    told = "Usulan 2,25 = 1,50 + 1,00 × 3/4 butir tingkat 2 yang diterima"
    assert (line.told.text(), line.more.text()) == (told, "Tuntas: tingkat 1")


def test_a_proposal_is_never_taken_over_silently(pemdi: Room) -> None:
    accept(pemdi, 1, "1")
    assert saved(pemdi).value is None


@pytest.mark.parametrize("by_key", [True, False])
def test_a_proposal_taken_over_is_typed_and_saved(pemdi: Room, by_key: bool) -> None:
    accept(pemdi, 1, "1")
    if by_key:
        pemdi.view.commands.take.trigger()
    else:
        pemdi.qtbot.mouseClick(pemdi.view.judge.proposal.take, LEFT)
    pemdi.rest()
    assert (pemdi.view.judge.decimal.text(), str(saved(pemdi).value)) == ("1,5", "1.5")


def test_another_value_than_the_proposed_one_may_be_typed(pemdi: Room) -> None:
    accept(pemdi, 1, "1")
    pemdi.qtbot.keyClicks(pemdi.view.judge.decimal, "1,26")
    pemdi.presenter.flush()
    pemdi.rest()
    assert saved(pemdi).value == Decimal("1.26")


def test_a_proposal_that_is_the_value_cannot_be_taken_again(pemdi: Room) -> None:
    pemdi.view.commands.take.trigger()
    pemdi.rest()
    assert not pemdi.view.judge.proposal.take.isEnabled()


def test_an_item_above_an_open_level_says_that_it_waits(pemdi: Room) -> None:
    accept(pemdi, 2, "1")
    assert "belum tuntas" in item(pemdi, 2, "1").item.told
    assert "1 butir" in pemdi.view.judge.proposal.more.text()


def test_everything_accepted_proposes_the_top(pemdi: Room) -> None:
    indicator = pemdi.saved("12").indicator
    for level in indicator.levels:
        for each in level.items:
            judge_item(
                pemdi.desk.context, pemdi.evaluation, "12", level.value, each.code, Verdict.ACCEPTED
            )
    pemdi.desk.bus.evaluation_opened.emit(pemdi.evaluation)
    pemdi.rest()
    go(pemdi, "12")
    assert pemdi.view.judge.proposal.told.text().startswith("Usulan 5,00: semua butir")


def test_an_index_is_converted_in_words(pemdi: Room) -> None:
    go(pemdi, "5")
    pemdi.qtbot.keyClicks(pemdi.view.judge.source.field, "68,75")
    pemdi.presenter.flush()
    pemdi.rest()
    told = "Usulan 3,75: indeks 68,75 di antara 62,5–75, setara nilai 3,50–4,00"
    assert pemdi.view.judge.proposal.told.text() == told


def test_before_an_index_is_told_nothing_is_proposed(pemdi: Room) -> None:
    go(pemdi, "5")
    assert pemdi.view.judge.proposal.isHidden()


def test_a_missing_index_names_the_rule(pemdi: Room) -> None:
    go(pemdi, "5")
    pemdi.qtbot.mouseClick(pemdi.view.judge.source.missing, LEFT)
    pemdi.rest()
    assert pemdi.view.judge.proposal.told.text().startswith("Usulan 1,00: nilai menurut instrumen")
    assert pemdi.view.judge.source.missing.isChecked()


def test_an_index_that_is_not_missing_after_all_is_asked_for_again(pemdi: Room) -> None:
    go(pemdi, "5")
    for _ in range(2):
        pemdi.qtbot.mouseClick(pemdi.view.judge.source.missing, LEFT)
        pemdi.rest()
    assert saved(pemdi, "5").external_value is None
    assert pemdi.view.judge.source.field.isEnabled()


def test_an_emptied_index_is_taken_back(pemdi: Room) -> None:
    go(pemdi, "5")
    field = pemdi.view.judge.source.field
    for keys in ("25", ""):
        field.selectAll()
        pemdi.qtbot.keyClick(field, Qt.Key.Key_Delete)
        pemdi.qtbot.keyClicks(field, keys)
        pemdi.presenter.flush()
        pemdi.rest()
    assert saved(pemdi, "5").external_value is None


def test_an_index_out_of_its_bounds_is_marked_and_not_saved(pemdi: Room) -> None:
    go(pemdi, "5")
    pemdi.qtbot.keyClicks(pemdi.view.judge.source.field, "101")
    pemdi.presenter.flush()
    pemdi.rest()
    assert pemdi.view.judge.source.field.property("wrong") == "true"
    assert saved(pemdi, "5").external_value is None


def test_an_indicator_is_left_out_for_a_reason(pemdi: Room) -> None:
    go(pemdi, LEAVABLE)
    pemdi.qtbot.keyClicks(pemdi.view.judge.absence.reason, "Tidak ada data pribadi")
    pemdi.presenter.flush()
    pemdi.rest()
    assert saved(pemdi, LEAVABLE).not_applicable == "Tidak ada data pribadi"


def test_an_indicator_that_always_applies_offers_no_way_out(pemdi: Room) -> None:
    assert pemdi.view.judge.absence.isHidden()


def test_a_law_without_items_shows_nothing_of_this(room: Room) -> None:
    judge = room.view.judge
    assert (judge.source.isHidden(), judge.proposal.isHidden()) == (True, True)
