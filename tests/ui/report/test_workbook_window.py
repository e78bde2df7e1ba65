"""The workbook goes out and comes back through the window, nothing unseen."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.report.workbook.plan import KEYS
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.report.changes import ChangesDialog
from ui.screens.report.screen import build
from ui.screens.report.view import ReportView
from ui.screens.report.workbook import Workbook

PATIENCE = 20_000  # ms


@pytest.fixture
def view(desk: Desk, sample: EvaluationView, qtbot: QtBot) -> ReportView:
    view = build(desk).widget
    assert isinstance(view, ReportView)
    qtbot.addWidget(view)
    with qtbot.waitSignal(desk.opened.viewed, timeout=PATIENCE):
        desk.bus.evaluation_opened.emit(sample.id)
    return view


def workbook_of(view: ReportView) -> Workbook:
    found = view.findChild(Workbook)
    assert isinstance(found, Workbook)
    return found


def exported(view: ReportView, desk: Desk, qtbot: QtBot, path: Path) -> Any:
    workbook_of(view).export_to(str(path))
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
    return openpyxl.load_workbook(path)


def edit(book: Any, path: Path, **values: object) -> None:
    """Set the values of the current stage, by row."""
    page = book["Indikator"]
    column = next(cell.column for cell in page[KEYS] if cell.value == "stage.document")
    for name, value in values.items():
        page.cell(KEYS + 1 + int(name.removeprefix("i")), column).value = value
    book.save(path)


def read_back(view: ReportView, qtbot: QtBot, path: Path) -> ChangesDialog:
    workbook = workbook_of(view)
    workbook.read_from(str(path))
    qtbot.waitUntil(lambda: workbook.dialog is not None, timeout=PATIENCE)
    dialog = workbook.dialog
    assert isinstance(dialog, ChangesDialog)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return dialog


def test_what_was_changed_is_shown_and_taken(
    view: ReportView,
    desk: Desk,
    context: Context,
    sample: EvaluationView,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    path = tmp_path / "b.xlsx"
    edit(exported(view, desk, qtbot, path), path, i2=5)
    dialog = read_back(view, qtbot, path)
    assert [dialog.model.index(0, c).data() for c in (1, 3, 4)] == ["2", "1", "5"]
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
    assert view_evaluation(context, sample.id).indicator("2").value == Decimal(5)


def test_nothing_is_written_before_the_decision(
    view: ReportView,
    desk: Desk,
    context: Context,
    sample: EvaluationView,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    path = tmp_path / "b.xlsx"
    edit(exported(view, desk, qtbot, path), path, i2=5)
    dialog = read_back(view, qtbot, path)
    qtbot.mouseClick(dialog.leave, Qt.MouseButton.LeftButton)
    assert view_evaluation(context, sample.id).journal_head == sample.journal_head


def test_a_change_that_is_unticked_is_left(
    view: ReportView,
    desk: Desk,
    context: Context,
    sample: EvaluationView,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    path = tmp_path / "b.xlsx"
    edit(exported(view, desk, qtbot, path), path, i2=5, i3=5)
    dialog = read_back(view, qtbot, path)
    box = dialog.model.index(0, 0)
    dialog.model.setData(box, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert "1" in dialog.take.text()
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
    after = view_evaluation(context, sample.id)
    assert (after.indicator("2").value, after.indicator("3").value) == (
        sample.indicator("2").value,
        Decimal(5),
    )


def test_a_clash_is_not_taken_unless_ticked(
    view: ReportView,
    desk: Desk,
    context: Context,
    sample: EvaluationView,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    path = tmp_path / "b.xlsx"
    edit(exported(view, desk, qtbot, path), path, i2=5)
    rate_indicator(context, sample.id, "2", Decimal(4))
    dialog = read_back(view, qtbot, path)
    assert "⚠" in dialog.model.index(0, 2).data()
    assert not dialog.take.isEnabled()


def test_cells_that_cannot_be_read_are_told(
    view: ReportView, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "b.xlsx"
    edit(exported(view, desk, qtbot, path), path, i2=7)
    dialog = read_back(view, qtbot, path)
    assert "“7”" in dialog.refused.text()


def test_a_foreign_file_is_one_sentence(
    view: ReportView, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"bukan")
    with qtbot.waitSignal(desk.problems.told, timeout=PATIENCE) as told:
        workbook_of(view).read_from(str(path))
    assert "x.xlsx" in told.args[0]


@pytest.mark.parametrize("action", ["export_action", "read_action"])
def test_both_ways_ask_for_a_file(view: ReportView, action: str) -> None:
    view.show()
    getattr(view, action).trigger()
    dialog = view.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
