"""An explanation that was brought from last year is shown, and not taken for this year's."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.set_baseline import Part, set_baseline
from tests.factories import an_evaluation
from tests.ui.score.conftest import Room, a_room
from ui.desk import Desk


@pytest.fixture
def carried(desk: Desk, qtbot: QtBot) -> Room:
    """This year's evaluation with last year's fact about the first indicator."""
    before = an_evaluation(desk.context, year=2022)
    explain_rating(desk.context, before.id, "1", fact="Perwali lama")
    now = an_evaluation(desk.context, year=2023)
    set_baseline(desk.context, now.id, before.id, (Part.EXPLANATIONS,))
    return a_room(desk, qtbot, now)


def test_last_years_text_bears_no_tick(carried: Room) -> None:
    tab = carried.view.judge.explanation.tabs.tabText(0)
    assert (carried.text("fact").endswith("\nPerwali lama"), "✓" in tab) == (True, False)


def test_without_its_first_line_it_is_this_years(carried: Room) -> None:
    explanation = carried.view.judge.explanation
    explanation.texts["fact"].setPlainText("Perwali baru")
    assert "✓" in explanation.tabs.tabText(0)
