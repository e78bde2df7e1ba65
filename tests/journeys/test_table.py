"""From an empty workspace through the table: begun, pasted, explained, agreed, undone, keyed."""

from __future__ import annotations

import sys
from decimal import Decimal
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from tests.journeys.conftest import CTRL, ENTER, TAB, Hands
from ui.screens.score.view import ScoreView
from ui.text import index_of

LEVELS = [1 + (7 * number) % 5 for number in range(47)]
MINUTES = 10


def begin(hands: Hands) -> None:
    """A new evaluation by keys: its agency, its year, Enter."""
    hands.press(Qt.Key.Key_N, CTRL)
    hands.rest()
    hands.type("Kota Denpasar")
    while not isinstance(QApplication.focusWidget(), QComboBox):
        hands.press(TAB)
    hands.type("SPBE")  # the newest of that name
    hands.press(ENTER)
    hands.qtbot.waitUntil(lambda: hands.window.desk.opened.view is not None, timeout=20_000)
    hands.window.activateWindow()  # what a window manager does when a dialog goes
    hands.qtbot.waitActive(hands.window)
    hands.rest()


def labels(hands: Hands, screen: str) -> list[str]:
    found = hands.window.parts[screen].widget.findChildren(QLabel)
    return [label.text() for label in found if label.isVisible()]


def test_47_rows_from_excel_and_all_the_way_back(hands: Hands) -> None:
    begin(hands)
    hands.go("grid")
    QApplication.clipboard().setText("".join(f"{level}\r\n" for level in LEVELS))
    hands.press(Qt.Key.Key_V, CTRL)
    pasted = hands.now
    assert [each.value for each in pasted.indicators] == LEVELS

    hands.press(TAB)
    hands.type("Perwali 35 Tahun 2020")
    hands.press(ENTER)
    view = hands.now
    assert view.indicators[0].stages[0].fact == "Perwali 35 Tahun 2020"

    words = hands.window.desk.words
    index = index_of(words, view)
    weights = {i.code: i.weight for i in view.instrument.indicators}
    by_hand = sum(
        weights[each.indicator.code] * (each.value or 0) for each in view.indicators
    ) / Decimal(100)
    assert view.score.index == by_hand
    assert hands.window.header.index.text() == index
    hands.go("dashboard")
    assert any(index in text for text in labels(hands, "dashboard"))
    hands.go("score")
    score = hands.window.parts["score"].widget
    assert isinstance(score, ScoreView)
    assert score.judge.ladder.value == LEVELS[0]
    assert score.judge.explanation.texts["fact"].toPlainText() == "Perwali 35 Tahun 2020"

    hands.go("grid")
    hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.now.indicators[0].stages[0].fact == ""
    hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.now.score.rated == 0
    hands.press(Qt.Key.Key_Y, CTRL)
    assert [each.value for each in hands.now.indicators] == LEVELS


def test_47_levels_are_keyed_from_paper_without_a_mouse(hands: Hands) -> None:
    begin(hands)
    hands.strokes, start = 0, perf_counter()
    hands.go("grid")
    for level in LEVELS:
        hands.type(str(level))
        hands.press(ENTER)
    assert [each.value for each in hands.now.indicators] == LEVELS
    taken = perf_counter() - start
    each = MINUTES * 60 / hands.strokes
    told = f"47 levels: {hands.strokes} keystrokes, on the disk {taken:.1f} s after the first"
    sys.stdout.write(f"\n{told}; ten minutes leave {each:.1f} s for each\n")
    assert hands.strokes <= 2 * len(LEVELS) + 1
    assert taken < MINUTES * 60 / 10
