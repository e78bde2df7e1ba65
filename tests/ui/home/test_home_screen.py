"""The list of evaluations through its widgets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.start_evaluation import start_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.home.columns import COMPLETE
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
    assert view.table.model().index(0, 0).data() == "Kota Denpasar"


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
    ] == ["Kabupaten Badung"]


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


def many(context: Context, count: int) -> None:
    for year in range(count):
        begin(context, "Kota Denpasar", 2001 + year)


@pytest.mark.parametrize(
    ("key", "value", "years"),
    [
        ("year", "2022", ["2022"]),
        ("kind", "kota", ["2023", "2021"]),
        ("stage", "Penilaian Mandiri", ["2023", "2022", "2021"]),
        ("instrument", INSTRUMENT, ["2023", "2022", "2021"]),
    ],
)
def test_each_filter_keeps_its_own(
    desk: Desk, context: Context, qtbot: QtBot, key: str, value: str, years: list[str]
) -> None:
    for agency, year in (
        ("Kota Denpasar", 2021),
        ("Kabupaten Badung", 2022),
        ("Kota Denpasar", 2023),
    ):
        begin(context, agency, year)
    view = shown(desk, qtbot)
    box = view.filters.boxes[key]
    box.setCurrentIndex(box.findData(value))
    model = view.table.model()
    assert [model.index(n, 1).data() for n in range(model.rowCount())] == years


def test_how_many_of_all_are_in_sight_is_said(desk: Desk, context: Context, qtbot: QtBot) -> None:
    many(context, 3)
    view = shown(desk, qtbot)
    view.search.setText("2002")
    assert view.count.text() == "1 dari 3 evaluasi"


def test_what_was_worked_on_last_is_a_click_away(
    desk: Desk, context: Context, qtbot: QtBot
) -> None:
    many(context, 9)
    view = shown(desk, qtbot)
    last = list_evaluations(context)[0].id
    with qtbot.waitSignal(desk.bus.evaluation_opened) as opened:
        qtbot.mouseClick(view.recent.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.tasks.busy)  # what was opened is read before all is gone
    assert opened.args == [last]


def test_a_short_list_needs_no_recent_ones(desk: Desk, context: Context, qtbot: QtBot) -> None:
    many(context, 2)
    assert not shown(desk, qtbot).recent.isVisible()


def test_the_cursor_stays_on_its_evaluation_when_the_list_is_read_again(
    desk: Desk, context: Context, qtbot: QtBot
) -> None:
    many(context, 3)
    view = shown(desk, qtbot)
    view.table.selectRow(2)
    begin(context, "Kabupaten Badung")
    desk.bus.evaluations_changed.emit()
    qtbot.waitUntil(lambda: view.table.model().rowCount() == 4)
    assert view.table.currentIndex().siblingAtColumn(1).data() == "2001"


@pytest.mark.parametrize("name", ["open", "follow_on", "trend", "upgrade", "crosswalk"])
def test_what_is_done_to_one_evaluation_needs_one(desk: Desk, qtbot: QtBot, name: str) -> None:
    assert not shown(desk, qtbot).commands[name].isEnabled()


def test_the_context_menu_has_what_is_done_to_one(desk: Desk, qtbot: QtBot) -> None:
    view = shown(desk, qtbot)
    assert len(view.table.actions()) == 6
    assert "⟦" not in "".join(action.text() for action in view.table.actions())
