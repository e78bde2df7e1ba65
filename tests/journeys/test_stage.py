"""A stage from beginning to end by keys alone: begun, scored, found, closed, reopened, undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from spbe_desktop.operations.read_history import read_history
from tests.journeys.conftest import CTRL, ENTER, TAB, Hands
from tests.journeys.test_table import begin
from ui.screens.score.view import ScoreView
from ui.screens.stage.view import StageView

LEVELS = [1 + (3 * number) % 5 for number in range(47)]
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def score_of(hands: Hands) -> ScoreView:
    widget = hands.window.parts["score"].widget
    assert isinstance(widget, ScoreView)
    return widget


def stage_of(hands: Hands) -> StageView:
    widget = hands.window.parts["stage"].widget
    assert isinstance(widget, StageView)
    return widget


def closed(hands: Hands) -> bool:
    return hands.now.read_only


def name_services(hands: Hands) -> None:
    """Every indicator that leaves the choice of a service open gets its name."""
    score = score_of(hands)
    for each in hands.now.indicators:
        if each.indicator.named_slot is None:
            continue
        hands.window.desk.bus.indicator_wanted.emit(each.indicator.code)
        hands.rest()
        score.judge.service.setFocus()
        hands.type(f"Layanan {each.indicator.code}")
        hands.press(TAB)
        hands.rest()


def test_a_stage_is_scored_closed_reopened_and_undone_without_a_mouse(hands: Hands) -> None:
    begin(hands)
    hands.go("score")
    for level in LEVELS:
        hands.type(str(level))
        hands.press(Qt.Key.Key_Down, CTRL)
    assert [each.value for each in hands.now.indicators] == LEVELS

    hands.press(Qt.Key.Key_T, CTRL | SHIFT)
    hands.type("Belum direviu")
    hands.press(Qt.Key.Key_Escape)
    hands.rest()
    assert [each.finding for each in hands.now.findings] == ["Belum direviu"]

    hands.go("stage")
    stage = stage_of(hands)
    assert not stage.sentence.text().startswith("0")
    hands.press(Qt.Key.Key_F, CTRL | ALT)
    assert not closed(hands)  # the services have no names yet
    hands.go("score")
    name_services(hands)
    hands.go("stage")
    hands.press(Qt.Key.Key_F, CTRL | ALT)
    assert closed(hands)

    hands.go("score")
    QTest.keyClick(score_of(hands).judge.ladder, Qt.Key.Key_2)
    assert [each.value for each in hands.now.indicators] == LEVELS

    hands.go("stage")
    hands.press(Qt.Key.Key_B, CTRL | ALT)
    hands.type("salah ketik")
    hands.press(ENTER)
    view = hands.now
    assert not closed(hands)
    told = read_history(hands.window.desk.context, view.id)[0]
    assert (told.verb, told.reason) == ("stage.reopened", "salah ketik")

    for _ in view.instrument.indicators:
        hands.press(Qt.Key.Key_Z, CTRL)
        hands.rest()
        if not hands.now.findings:
            break
    assert hands.now.findings == ()
    for _ in LEVELS:
        hands.press(Qt.Key.Key_Z, CTRL)
        hands.rest()
    assert hands.now.score.rated == 0
