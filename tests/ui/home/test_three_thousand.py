"""Three thousand evaluations: finding, filtering, sorting and opening never stall the window."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, update
from sqlmodel import col

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_agencies import list_agencies
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.store.tables import Agency, Evaluation
from tests.core.store.test_listing import many_evaluations
from tests.factories import a_workspace, an_evaluation
from tests.ui.stalls import Watcher, no_stalls
from ui.app import compose
from ui.main_window import MainWindow
from ui.screens.home.view import HomeView
from ui.theme import Theme

COUNT = 3000


def spread(context: Context) -> None:
    """Let them be of all agencies of the country, a few years each."""
    agencies = [
        {"id": f"a{n}", "code": each.code, "name": each.name, "kind": each.kind, "province": ""}
        for n, each in enumerate(list_agencies())
    ]
    with context.database.writing() as session:
        session.exec(insert(Agency), params=agencies)
        for number in range(COUNT):
            at = divmod(number, len(agencies))
            change = update(Evaluation).where(col(Evaluation.id) == f"{number:032x}")
            session.exec(change.values(agency_id=f"a{at[1]}", year=2019 + at[0]))


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a workspace with all of them."""
    folder = tmp_path_factory.mktemp("crowd") / "workspace"
    context = a_workspace(folder)
    many_evaluations(context, an_evaluation(context), COUNT)
    spread(context)
    close_workspace(context)
    return folder


@pytest.fixture
def context(crowd: Path, tmp_path: Path) -> Iterator[Context]:
    """A copy of it."""
    context = a_workspace(shutil.copytree(crowd, tmp_path / "workspace"))
    yield context
    close_workspace(context)


@pytest.fixture
def window(theme: Theme, context: Context, qtbot: QtBot) -> Iterator[MainWindow]:
    made = compose(context)
    made.show()
    home = made.parts["home"].widget
    assert isinstance(home, HomeView)
    qtbot.waitUntil(lambda: home.table.model().rowCount() > COUNT, timeout=30_000)
    qtbot.waitUntil(lambda: not made.desk.tasks.busy, timeout=30_000)
    yield made
    made.close()


@pytest.fixture
def home(window: MainWindow) -> HomeView:
    home = window.parts["home"].widget
    assert isinstance(home, HomeView)
    return home


def paint(table: QTableView, watcher: Watcher) -> None:
    """What an act changed is painted in a turn of its own, as Qt does it."""
    watcher.beat()
    table.viewport().repaint()
    watcher.turn()


def test_finding_as_one_types(home: HomeView) -> None:
    with no_stalls() as watcher:
        for letter in "denpasar 59":
            QTest.keyClicks(home.search, letter)
            paint(home.table, watcher)
        home.search.clear()
        paint(home.table, watcher)


def test_filtering(home: HomeView) -> None:
    box = home.filters.boxes["year"]
    with no_stalls() as watcher:
        for row in (1, 3, 5, 0):
            box.setCurrentIndex(row)
            paint(home.table, watcher)


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_sorting_by_every_column(home: HomeView, order: Qt.SortOrder) -> None:
    with no_stalls() as watcher:
        for column in range(home.table.model().columnCount()):
            home.table.sortByColumn(column, order)
            paint(home.table, watcher)


def test_reading_the_list_again(window: MainWindow, home: HomeView, qtbot: QtBot) -> None:
    context = window.desk.context
    first = list_evaluations(context)[0]
    window.show_screen("instrument")
    changed = rate_indicator(context, first.id, "1", None)
    window.desk.bus.evaluation_changed.emit(changed)
    with no_stalls():
        window.show_screen("home")
        qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=20_000)


def test_opening_one(window: MainWindow, home: HomeView, qtbot: QtBot) -> None:
    home.table.selectRow(COUNT // 2)
    with no_stalls():
        home.commands["open"].trigger()
        qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=20_000)
