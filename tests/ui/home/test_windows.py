"""What opens over the list: the trend of an agency, an upgrade, starting points."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spbe_desktop.instrument.load import Pack
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.rate_many import Edit, rate_many
from spbe_desktop.operations.start_evaluation import start_evaluation
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.listing import EvaluationRow
from tests.core.operations.small_packs import a_version, an_evaluation_by
from ui.chart import Chart
from ui.desk import Desk
from ui.kit.table_window import TableWindow
from ui.screens.home.crosswalk.window import open_starting_points
from ui.screens.home.trend.window import open_trend
from ui.screens.home.upgrade.presenter import UpgradePresenter
from ui.screens.home.upgrade.window import open_upgrade

Opened = Callable[..., TableWindow]
PEMDI, SPBE, OLD = "permenpanrb-8-2026", "permenpanrb-59-2020", "permenpanrb-5-2018"


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Iterator[Opened]:
    """Opens one of the windows and waits until it is filled."""
    behind = QWidget()
    behind.resize(1366, 768)

    def open_it(window: Callable[..., TableWindow], *more: object) -> TableWindow:
        made = window(desk, behind, *more)
        qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=20_000)
        model = made.table.model()
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        return made

    yield open_it
    behind.close()


def begin(context: Context, year: int, instrument: str, level: int) -> EvaluationView:
    view = start_evaluation(context, agency="Kota Denpasar", year=year, instrument=instrument)
    edits = [Edit(i.code, "value", Decimal(level)) for i in view.instrument.indicators]
    rate_many(context, view.id, edits)
    return view


def line(context: Context, evaluation: str) -> EvaluationRow:
    return next(row for row in list_evaluations(context) if row.id == evaluation)


def said(window: TableWindow) -> list[list[str]]:
    model = window.table.model()
    columns = range(model.columnCount())
    return [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]


def pressed(window: TableWindow, number: int) -> QPushButton:
    """The button at that place, from the right."""
    buttons = [
        each for each in window.findChildren(QPushButton) if each.text() and not each.isHidden()
    ]
    return buttons[number]


def test_the_trend_subtracts_only_what_one_ruler_says(opened: Opened, context: Context) -> None:
    begin(context, 2018, OLD, 2)
    begin(context, 2021, SPBE, 2)
    last = begin(context, 2023, SPBE, 3)
    window = opened(open_trend, line(context, last.id))
    assert [(row[0], row[2], row[4]) for row in said(window)] == [
        ("2018", "2,00", "–"),
        ("2021", "2,00", "tak sebanding"),
        ("2023", "3,00", "▲ +1,00"),
    ]
    assert "tidak boleh dibandingkan" in window.note.text()


def test_the_trend_is_drawn_with_a_mark_where_the_ruler_changed(
    opened: Opened, context: Context
) -> None:
    begin(context, 2018, OLD, 2)
    last = begin(context, 2021, SPBE, 2)
    chart = opened(open_trend, line(context, last.id)).findChild(Chart)
    assert isinstance(chart, Chart)
    assert "alat ukur berganti ke SPBE 59/2020" in chart.scene.said
    assert len(chart.spots) == 2


def test_a_point_of_the_trend_opens_its_evaluation(
    opened: Opened, context: Context, desk: Desk, qtbot: QtBot
) -> None:
    first = begin(context, 2021, SPBE, 2)
    chart = opened(open_trend, line(context, first.id)).findChild(Chart)
    assert isinstance(chart, Chart)
    with qtbot.waitSignal(desk.bus.evaluation_opened) as told:
        chart.setFocus()
        qtbot.keyClick(chart, Qt.Key.Key_Home)
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert told.args == [first.id]


def an_upgrade(
    opened: Opened, context: Context, desk: Desk, qtbot: QtBot, newer: Pack
) -> tuple[TableWindow, str]:
    """The window of an evaluation by version 1, with `newer` set against it."""
    evaluation = an_evaluation_by(context, a_version(1), {"a": 2, "b": 3})
    window = opened(open_upgrade, line(context, evaluation))
    presenter = window.findChild(UpgradePresenter)
    assert isinstance(presenter, UpgradePresenter)
    presenter._ask(lambda: newer)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    return window, evaluation


def test_an_upgrade_shows_what_happens_before_it_does_it(
    opened: Opened, context: Context, desk: Desk, qtbot: QtBot
) -> None:
    newer = a_version(2, ("a", "c", "d"), criteria={"a": "Lain sama sekali"})
    window, evaluation = an_upgrade(opened, context, desk, qtbot, newer)
    assert [(row[0][0], row[1]) for row in said(window)] == [
        ("⚠", "a"),
        ("✕", "b"),
        ("+", "d"),
        ("✓", "c"),
    ]
    assert view_evaluation(context, evaluation).instrument.version == 1


def test_an_upgrade_is_done_and_undone(
    opened: Opened, context: Context, desk: Desk, qtbot: QtBot
) -> None:
    window, evaluation = an_upgrade(opened, context, desk, qtbot, a_version(2, ("a", "c")))
    _, back, _, do = (pressed(window, number) for number in range(4))
    qtbot.mouseClick(do, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    assert view_evaluation(context, evaluation).instrument.version == 2
    assert "sudah dipindahkan" in window.note.text()
    assert "kini memakai versi 2" in window.about.text()
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    after = view_evaluation(context, evaluation)
    assert (after.instrument.version, after.indicator("b").value) == (1, Decimal(3))


def test_going_back_without_an_upgrade_is_one_sentence(
    opened: Opened, context: Context, desk: Desk, qtbot: QtBot
) -> None:
    window = opened(open_upgrade, line(context, begin(context, 2021, SPBE, 2).id))
    qtbot.mouseClick(pressed(window, 1), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    assert window.note.isVisible()
    assert "⟦" not in window.note.text()


def test_no_newer_version_is_said(opened: Opened, context: Context) -> None:
    window = opened(open_upgrade, line(context, begin(context, 2021, SPBE, 2).id))
    assert "tidak membawa versi yang lebih baru" in window.about.text()
    assert not pressed(window, 3).isEnabled()


def test_starting_points_show_old_material_and_no_score(opened: Opened, context: Context) -> None:
    view = begin(context, 2023, SPBE, 3)
    wanted: list[str] = []
    window = opened(open_starting_points, line(context, view.id), wanted.append)
    rows = said(window)
    assert any(row[1].startswith("●") and row[3] == "3" for row in rows)
    assert any("tidak dapat diturunkan" in row[1] for row in rows)
    assert "Tidak satu pun nilai dipindahkan" in window.note.text()
    assert "usulan" in window.about.text()


def test_an_evaluation_by_the_new_instrument_can_be_begun_from_there(
    opened: Opened, context: Context, qtbot: QtBot
) -> None:
    view = begin(context, 2023, SPBE, 3)
    wanted: list[str] = []
    window = opened(open_starting_points, line(context, view.id), wanted.append)
    qtbot.mouseClick(pressed(window, 1), Qt.MouseButton.LeftButton)
    assert wanted == [PEMDI]


def test_a_new_evaluation_finds_its_older_one(opened: Opened, context: Context) -> None:
    begin(context, 2023, SPBE, 3)
    new = start_evaluation(context, agency="Kota Denpasar", year=2026, instrument=PEMDI)
    window = opened(open_starting_points, line(context, new.id), print)
    assert "2023" in window.about.text()
    assert said(window)
    assert view_evaluation(context, new.id).score.rated == 0


def test_where_no_crosswalk_applies_that_is_said(opened: Opened, context: Context) -> None:
    view = begin(context, 2018, OLD, 3)
    window = opened(open_starting_points, line(context, view.id), print)
    assert "Tidak ada tabel silang" in window.about.text()
