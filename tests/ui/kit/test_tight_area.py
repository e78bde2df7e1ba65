"""A page that shrinks before it scrolls, and follows the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.flow import Flow
from ui.kit.tight_area import TightArea


@pytest.fixture
def area(qtbot: QtBot) -> TightArea:
    """A text that can be as low as 60, between two fields."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    text = QPlainTextEdit()
    text.setMinimumHeight(60)
    for widget in (QLineEdit(), text, QLineEdit()):
        column.addWidget(widget)
    made = TightArea(inside)
    qtbot.addWidget(made)
    made.resize(300, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_where_there_is_room_nothing_scrolls(area: TightArea) -> None:
    assert area.verticalScrollBar().maximum() == 0
    assert area.page.height() == area.viewport().height()


def test_it_shrinks_to_its_least_height_before_it_scrolls(area: TightArea, qtbot: QtBot) -> None:
    area.resize(300, 200)
    qtbot.waitUntil(lambda: area.page.height() == area.viewport().height())
    area.resize(300, 90)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)


def test_what_gets_the_keyboard_is_brought_into_sight(area: TightArea, qtbot: QtBot) -> None:
    area.resize(300, 90)
    last = area.page.findChildren(QLineEdit)[-1]
    last.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())


def test_a_flow_breaks_over_lines(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder, gap=4)
    for _ in range(4):
        piece = QWidget()
        piece.setFixedSize(100, 20)
        flow.addWidget(piece)
    assert (flow.heightForWidth(450), flow.heightForWidth(220)) == (20, 44)


def test_a_flow_keeps_the_order_it_is_given(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder)
    first, second = QLineEdit(), QLineEdit()
    flow.addWidget(first)
    flow.put(0, second)
    assert [flow.indexOf(second), flow.indexOf(first)] == [0, 1]
