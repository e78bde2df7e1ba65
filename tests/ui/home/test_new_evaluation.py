"""The pane for a new evaluation: an agency by typing, an own entry, a year before to compare."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.start_evaluation import start_evaluation
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.home.new import Wish, open_new
from ui.screens.home.new_view import NewEvaluation

INSTRUMENT = "permenpanrb-59-2020"


def begin(context: Context, agency: str, year: int = 2021, own: bool = False) -> EvaluationView:
    return start_evaluation(
        context, agency=agency, year=year, instrument=INSTRUMENT, own_agency=own
    )


Pane = Callable[..., NewEvaluation]


@pytest.fixture
def pane(desk: Desk, qtbot: QtBot) -> Iterator[Pane]:
    """Opens the pane for a new evaluation, and waits until it can be filled in."""
    behind = QWidget()

    def open_it(started: list[EvaluationView], wish: Wish | None = None) -> NewEvaluation:
        opened = open_new(desk, behind, started.append, wish)
        qtbot.waitUntil(lambda: opened.activity.count() > 0 and not desk.tasks.busy)
        return opened

    yield open_it
    behind.close()


def test_a_known_agency_starts_an_evaluation(pane: Pane, context: Context, qtbot: QtBot) -> None:
    started: list[EvaluationView] = []
    new = pane(started)
    new.agency.setText("Kota Denpasar")
    new.year.setValue(2024)
    qtbot.mouseClick(new.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(started))
    assert [(row.agency, row.year) for row in list_evaluations(context)] == [
        ("Pemerintah Kota Denpasar", 2024)
    ]


def test_every_known_agency_is_offered_while_typing(pane: Pane) -> None:
    new = pane([])
    completer = new.agency.completer()
    completer.setCompletionPrefix("denpasar")
    assert completer.currentCompletion() == "Pemerintah Kota Denpasar"


def test_an_unknown_name_cannot_start_by_itself(pane: Pane) -> None:
    new = pane([])
    new.agency.setText("Dinas Entah")
    assert not new.start.isEnabled()
    assert new.own.isVisible()


def test_an_agency_of_ones_own_starts_an_evaluation(
    pane: Pane, context: Context, qtbot: QtBot
) -> None:
    started: list[EvaluationView] = []
    new = pane(started)
    new.agency.setText("Dinas Entah")
    new.own.setChecked(True)
    qtbot.mouseClick(new.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(started))
    assert started[0].agency.name == "Dinas Entah"


def test_starting_twice_is_refused_with_a_sentence(
    pane: Pane, context: Context, qtbot: QtBot
) -> None:
    begin(context, "Kota Denpasar", 2024)
    new = pane([])
    new.agency.setText("Kota Denpasar")
    new.year.setValue(2024)
    new.instrument.setCurrentIndex(new.instrument.findText("59/2020", Qt.MatchFlag.MatchContains))
    qtbot.mouseClick(new.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: new.problem.isVisible())
    assert "Kota Denpasar" in new.problem.text()


def test_an_own_entry_is_offered_again(pane: Pane, context: Context) -> None:
    begin(context, "Dinas Entah", own=True)
    new = pane([])
    new.agency.setText("dinas entah")
    assert new.start.isEnabled()
    assert not new.own.isVisible()
    assert "Dinas Entah" in new.agencies.stringList()


@pytest.mark.parametrize(("wanted", "measured"), [(True, True), (False, False)])
def test_an_earlier_year_is_the_baseline_if_that_is_wanted(
    pane: Pane, context: Context, qtbot: QtBot, wanted: bool, measured: bool
) -> None:
    earlier = begin(context, "Kota Denpasar", 2023)
    started: list[EvaluationView] = []
    new = pane(started, Wish("Kota Denpasar", 2024, INSTRUMENT))
    assert "2023" in new.baseline.text()
    new.baseline.setChecked(wanted)
    qtbot.mouseClick(new.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(started))
    baseline = view_evaluation(context, started[0].id).baseline
    assert (baseline is not None and baseline.id == earlier.id) is measured


def test_no_later_year_is_offered_as_a_baseline(pane: Pane, context: Context) -> None:
    begin(context, "Kota Denpasar", 2025)
    new = pane([], Wish("Kota Denpasar", 2024, INSTRUMENT))
    assert not new.baseline.isVisible()


def test_a_wish_fills_the_pane(pane: Pane) -> None:
    new = pane([], Wish("Kabupaten Badung", 2027, "permenpanrb-5-2018"))
    assert (new.agency.text(), new.year.value()) == ("Kabupaten Badung", 2027)
    assert "5/2018" in new.instrument.currentText()
    assert new.start.isEnabled()
