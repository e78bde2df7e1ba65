"""Choosing the baseline of an evaluation, and copying from last year, from the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.add_unit import add_unit
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import INSTRUMENT, a_rated_evaluation, an_evaluation
from ui.desk import Desk
from ui.screens.home.baseline.view import BaselineWindow
from ui.screens.home.baseline.window import open_baseline
from ui.screens.home.new import Wish, open_new

Opened = Callable[[EvaluationView], BaselineWindow]


@pytest.fixture
def last_year(context: Context) -> EvaluationView:
    view = a_rated_evaluation(context, year=2023)
    add_unit(context, view.id, "Dinas Kesehatan")
    return view


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Iterator[Opened]:
    """Opens the window over an evaluation and waits until it can be chosen in."""
    behind = QWidget()

    def open_it(view: EvaluationView) -> BaselineWindow:
        row = next(row for row in list_evaluations(desk.context) if row.id == view.id)
        window = open_baseline(desk, behind, row)
        qtbot.waitUntil(lambda: not desk.tasks.busy)
        return window

    yield open_it
    behind.close()


def test_last_year_is_chosen_and_its_units_come_along(
    opened: Opened, desk: Desk, last_year: EvaluationView, qtbot: QtBot
) -> None:
    view = an_evaluation(desk.context, year=2024)
    window = opened(view)
    with qtbot.waitSignal(desk.bus.evaluation_changed):
        window.apply.click()
    now = view_evaluation(desk.context, view.id)
    assert now.baseline is not None
    assert (now.baseline.year, [unit.name for unit in now.units]) == (2023, ["Dinas Kesehatan"])


def test_a_baseline_is_taken_away(
    opened: Opened, desk: Desk, last_year: EvaluationView, qtbot: QtBot
) -> None:
    view = an_evaluation(desk.context, year=2024)
    for year in (1, 0):
        window = opened(view)
        window.year.setCurrentIndex(year)
        with qtbot.waitSignal(desk.bus.evaluation_changed):
            window.apply.click()
    assert view_evaluation(desk.context, view.id).baseline is None


def test_without_an_earlier_year_a_sentence_says_so(
    opened: Opened, last_year: EvaluationView
) -> None:
    window = opened(last_year)
    assert (window.apply.isVisible(), "tahun sebelumnya" in window.about.text()) == (False, True)


def test_a_new_evaluation_brings_what_is_ticked(
    desk: Desk, last_year: EvaluationView, qtbot: QtBot
) -> None:
    started: list[EvaluationView] = []
    behind = QWidget()
    pane = open_new(desk, behind, started.append, Wish("Kota Denpasar", 2024, INSTRUMENT))
    qtbot.waitUntil(lambda: pane.start.isEnabled() and not desk.tasks.busy)
    pane.bringing.boxes["units"].setChecked(False)
    pane.start.click()
    qtbot.waitUntil(lambda: bool(started))
    behind.close()
    assert started[0].units == ()
    assert started[0].baseline is not None
