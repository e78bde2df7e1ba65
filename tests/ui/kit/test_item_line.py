"""An item is accepted or sent back by mouse and by keyboard alike."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ui.kit.item_line import Item, ItemLine, ItemTexts
from ui.kit.proposal_line import ProposalLine, Suggestion
from ui.theme import Theme

TEXTS = ItemTexts(
    accept="Terima",
    accepted="diterima",
    send_back="Kembalikan",
    undo="Batalkan",
    open="Belum dihitung",
    note="Catatan",
    reasons=(("unsuitable", "Tidak tepat"), ("not_uploaded", "Belum diunggah")),
)
ITEM = Item(code="1", text="1. SK tim", verdict="", note="", texts=TEXTS)
LEFT = Qt.MouseButton.LeftButton


def a_line(qtbot: QtBot, theme: Theme, item: Item = ITEM) -> tuple[ItemLine, list[tuple[str, str]]]:
    """A line on screen, and what it tells."""
    line, told = ItemLine(theme, item), list[tuple[str, str]]()
    line.judged.connect(lambda code, verdict: told.append((code, verdict)))
    qtbot.addWidget(line)
    line.resize(360, line.heightForWidth(360))
    with qtbot.waitExposed(line):
        line.show()
    return line, told


def test_space_accepts(qtbot: QtBot, theme: Theme) -> None:
    line, told = a_line(qtbot, theme)
    qtbot.keyClick(line, Qt.Key.Key_Space)
    assert told == [("1", "accepted")]


def test_space_takes_an_acceptance_back(qtbot: QtBot, theme: Theme) -> None:
    line, told = a_line(qtbot, theme, replace(ITEM, verdict="accepted"))
    qtbot.keyClick(line, Qt.Key.Key_Space)
    assert told == [("1", "unjudged")]


def test_the_first_box_accepts(qtbot: QtBot, theme: Theme) -> None:
    line, told = a_line(qtbot, theme)
    qtbot.mouseClick(line, LEFT, pos=QPoint(8, 8))
    assert told == [("1", "accepted")]


@pytest.mark.parametrize("by_key", [True, False])
def test_the_reasons_are_offered(qtbot: QtBot, theme: Theme, by_key: bool) -> None:
    line, told = a_line(qtbot, theme)
    if by_key:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(line, LEFT, pos=QPoint(36, 8))
    (menu,) = line.findChildren(QMenu)
    menu.actions()[1].trigger()
    menu.close()
    assert told == [("1", "not_uploaded")]


def test_the_text_is_only_looked_at(qtbot: QtBot, theme: Theme) -> None:
    line, told = a_line(qtbot, theme)
    qtbot.mouseClick(line, LEFT, pos=QPoint(200, 8))
    assert told == []


def test_delete_takes_a_verdict_back(qtbot: QtBot, theme: Theme) -> None:
    line, told = a_line(qtbot, theme, replace(ITEM, verdict="unsuitable"))
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert told == [("1", "unjudged")]


def test_delete_leaves_what_was_not_judged(qtbot: QtBot, theme: Theme) -> None:
    line, told = a_line(qtbot, theme)
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert told == []


@pytest.mark.parametrize(
    ("item", "name"),
    [
        (ITEM, "1. SK tim"),
        (replace(ITEM, verdict="accepted"), "1. SK tim, diterima"),
        (replace(ITEM, verdict="accepted", open=True), "1. SK tim, diterima, Belum dihitung"),
        (
            replace(ITEM, verdict="unsuitable", note="Bukan SK ini"),
            "1. SK tim, Tidak tepat  ·  Bukan SK ini",
        ),
    ],
)
def test_what_was_decided_is_read_out(qtbot: QtBot, theme: Theme, item: Item, name: str) -> None:
    line, _ = a_line(qtbot, theme, item)
    assert line.accessibleName() == name


def test_a_reason_takes_room_below_the_text(qtbot: QtBot, theme: Theme) -> None:
    line, _ = a_line(qtbot, theme)
    before = line.heightForWidth(360)
    line.show_item(replace(ITEM, verdict="unsuitable"))
    assert line.heightForWidth(360) > before


def test_every_state_is_drawn(qtbot: QtBot, theme: Theme) -> None:
    line, _ = a_line(qtbot, theme)
    line.setFocus()
    drawn = set()
    for verdict in ("", "accepted", "unsuitable"):
        line.show_item(replace(ITEM, verdict=verdict))
        drawn.add(bytes(line.grab().toImage().constBits()))
    assert len(drawn) == 3


def test_a_proposal_is_taken_by_its_button_alone(qtbot: QtBot, theme: Theme) -> None:
    line = ProposalLine(theme, "Pakai")
    qtbot.addWidget(line)
    line.show_suggestion(Suggestion("2,25", "Usulan 2,25", "Tuntas: 1"))
    with qtbot.waitSignal(line.taken) as taken:
        qtbot.mouseClick(line.take, LEFT)
    assert taken.args == ["2,25"]


@pytest.mark.parametrize("suggestion", [None, Suggestion("2,25", "Usulan 2,25", taken=True)])
def test_a_proposal_that_is_none_or_taken_is_not_taken(
    qtbot: QtBot, theme: Theme, suggestion: Suggestion | None
) -> None:
    line = ProposalLine(theme, "Pakai")
    qtbot.addWidget(line)
    line.show_suggestion(suggestion)
    with qtbot.assertNotEmitted(line.taken):
        line.take_over()
