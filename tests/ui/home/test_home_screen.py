"""The list of evaluations through its widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.start_evaluation import start_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.home.columns import COMPLETE
from ui.screens.home.new import open_new
from ui.screens.home.new_view import NewEvaluation
from ui.screens.home.presenter import EMPTY, FULL
from ui.screens.home.screen import build
from ui.screens.home.view import HomeView

INSTRUMENT = "permenpanrb-59-2020"


def shown(desk: Desk, qtbot: QtBot) -> HomeView:
    view = build(desk).widget
    assert isinstance(view, HomeView)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    return view


def begin(context: Context, agency: str, year: int = 2021) -> EvaluationView:
    return start_evaluation(context, agency=agency, year=year, instrument=INSTRUMENT)


def test_a_new_workspace_shows_how_to_begin(desk: Desk, qtbot: QtBot) -> None:
    assert shown(desk, qtbot).pages.currentIndex() == EMPTY


def test_evaluations_are_listed(desk: Desk, sample: EvaluationView, qtbot: QtBot) -> None:
    view = shown(desk, qtbot)
    assert view.pages.currentIndex() == FULL
    assert view.table.model().index(0, 0).data() == sample.agency.name


def test_the_completeness_bar_is_drawn(desk: Desk, sample: EvaluationView, qtbot: QtBot) -> None:
    view = shown(desk, qtbot)
    view.resize(1200, 600)
    cell = view.table.visualRect(view.table.model().index(0, COMPLETE))
    picture = view.table.viewport().grab(cell).toImage()
    colours = {picture.pixelColor(x, picture.height() // 2).name() for x in range(12, 56)}
    assert desk.theme.colour("good").name() in colours


def test_instruments_are_listed_by_their_name(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view = shown(desk, qtbot)
    said = view.table.model().index(0, 2).data()
    assert said == sample.instrument.short_title.of(desk.words.language)


def test_typing_keeps_the_rows_that_have_it(desk: Desk, context: Context, qtbot: QtBot) -> None:
    begin(context, "Kota Denpasar")
    begin(context, "Kabupaten Badung")
    view = shown(desk, qtbot)
    view.search.setText("badung")
    assert [
        view.table.model().index(n, 0).data() for n in range(view.table.model().rowCount())
    ] == ["Pemerintah Kabupaten Badung"]


def test_years_sort_as_numbers(desk: Desk, context: Context, qtbot: QtBot) -> None:
    for year in (2023, 2021, 2022):
        begin(context, "Kota Denpasar", year)
    view = shown(desk, qtbot)
    view.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [view.table.model().index(n, 1).data() for n in range(3)] == ["2021", "2022", "2023"]


def test_enter_opens_the_evaluation_under_the_cursor(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view = shown(desk, qtbot)
    with qtbot.waitSignal(desk.bus.evaluation_opened) as opened:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert opened.args == [sample.id]


def test_enter_in_the_search_field_opens_what_was_found(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view = shown(desk, qtbot)
    with qtbot.waitSignal(desk.bus.evaluation_opened) as opened:
        qtbot.keyClick(view.search, Qt.Key.Key_Return)
    assert opened.args == [sample.id]


def test_the_sample_opens_from_an_empty_workspace(desk: Desk, qtbot: QtBot) -> None:
    view = shown(desk, qtbot)
    with qtbot.waitSignal(desk.bus.evaluation_opened, timeout=20_000):
        qtbot.mouseClick(view.empty.sample_button, Qt.MouseButton.LeftButton)


def test_the_list_follows_what_was_started(desk: Desk, context: Context, qtbot: QtBot) -> None:
    view = shown(desk, qtbot)
    begin(context, "Kota Denpasar")
    desk.bus.evaluations_changed.emit()
    qtbot.waitUntil(lambda: view.table.model().rowCount() == 1)


Pane = Callable[[list[EvaluationView]], NewEvaluation]


@pytest.fixture
def pane(desk: Desk, qtbot: QtBot) -> Iterator[Pane]:
    """Opens the pane for a new evaluation, and waits until it can be filled in."""
    behind = QWidget()

    def open_it(started: list[EvaluationView]) -> NewEvaluation:
        opened = open_new(desk, behind, started.append)
        qtbot.waitUntil(lambda: opened.activity.count() > 0)
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
