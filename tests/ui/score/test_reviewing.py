"""The review says Valid or Tidak Valid, and explains only what is not valid."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.advance_stage import advance_stage
from tests.factories import a_rated_evaluation
from tests.ui.score.conftest import Room, a_room
from ui.desk import Desk

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def review(desk: Desk, qtbot: QtBot) -> Room:
    """An evaluation at the stage whose records have a validity."""
    view = a_rated_evaluation(desk.context)
    stages = view.instrument.activity(view.activity).stages
    last = next(s for s in stages if "validity" in view.instrument.stage(s).records)
    advance_stage(desk.context, view.id, last, reason="Langsung direviu")
    return a_room(desk, qtbot, view)


def test_only_a_stage_that_records_it_asks_for_validity(room: Room) -> None:
    assert room.view.judge.validity.isHidden()
    assert not room.view.commands.valid.isEnabled()


def test_what_is_valid_needs_no_words(review: Room) -> None:
    review.qtbot.keyClick(review.view, Qt.Key.Key_V, KEYS)
    review.rest()
    assert review.saved("1").stages[-1].validity == "valid"
    assert review.view.judge.explanation.isHidden()


def test_what_is_not_valid_is_explained_in_the_guidelines_parts(review: Room) -> None:
    review.qtbot.keyClick(review.view, Qt.Key.Key_X, KEYS)
    review.rest()
    assert review.saved("1").stages[-1].validity == "invalid"
    assert list(review.view.judge.explanation.texts) == ["fact", "analysis", "justification"]
    assert review.view.judge.explanation.isVisible()


def test_the_same_key_again_takes_the_verdict_back(review: Room) -> None:
    for _ in range(2):
        review.qtbot.keyClick(review.view, Qt.Key.Key_V, KEYS)
        review.rest()
    assert review.saved("1").stages[-1].validity == ""
