"""The rail shows every screen by name, also on a low screen; the status line speaks in words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import an_evaluation
from ui.desk import Desk
from ui.rail import Rail
from ui.status import StatusLine, StatusPresenter, facts_of
from ui.theme import Theme

SCREENS = (
    *("Evaluasi", "Nilai", "Tabel", "Dasbor", "Bukti", "Tahap"),
    *("Laporan", "Paket", "Instrumen", "Kirim", "Setelan"),
)
EDGES, GAP = 8, 6  # px
LOW, TALL = 466, 720  # px below the menu: a 768 px screen at 150 %, and at 100 %


@pytest.fixture
def rail(theme: Theme, qtbot: QtBot) -> Iterator[Rail]:
    window = QWidget()
    rail = Rail([QAction(theme.icon("house"), name, window) for name in SCREENS])
    row = QHBoxLayout(window)
    row.addWidget(rail)
    row.setContentsMargins(0, 0, 0, 0)
    qtbot.addWidget(window)
    window.show()
    yield rail
    window.close()


def stand(rail: Rail, height: int) -> None:
    rail.window().resize(400, height)
    QTest.qWait(0)


def needed(button: QToolButton) -> int:
    """The name, the icon where it stands beside it, and the edges."""
    text = button.fontMetrics().horizontalAdvance(button.text())
    beside = button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    return text + EDGES + (button.iconSize().width() + GAP if beside else 0)


@pytest.mark.parametrize("height", [LOW, TALL])
def test_every_screen_is_in_sight(rail: Rail, height: int) -> None:
    stand(rail, height)
    assert max(button.geometry().bottom() for button in rail.buttons) <= height


@pytest.mark.parametrize("height", [LOW, TALL])
def test_no_name_is_cut_off(rail: Rail, height: int) -> None:
    stand(rail, height)
    assert [b.text() for b in rail.buttons if needed(b) > b.width()] == []


def test_names_stand_beside_their_icons_where_it_is_low(rail: Rail) -> None:
    stand(rail, LOW)
    styles = {button.toolButtonStyle() for button in rail.buttons}
    assert styles == {Qt.ToolButtonStyle.ToolButtonTextBesideIcon}


def test_the_rail_is_roomy_again_when_there_is_height(rail: Rail) -> None:
    stand(rail, LOW)
    stand(rail, TALL)
    styles = {button.toolButtonStyle() for button in rail.buttons}
    assert styles == {Qt.ToolButtonStyle.ToolButtonTextUnderIcon}


def test_the_status_line_says_what_is_open(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    line = StatusLine(desk.words, "ruang kerja /x")
    qtbot.addWidget(line)
    presenter = StatusPresenter(desk, line)
    presenter.told.connect(line.facts.setText)
    desk.bus.evaluation_opened.emit(sample.id)
    qtbot.waitUntil(lambda: "semua indikator sudah dinilai" in line.facts.text())
    assert "belum disegel" in line.facts.text()


def test_what_is_left_is_counted(desk: Desk, qtbot: QtBot) -> None:
    view = view_evaluation(desk.context, an_evaluation(desk.context).id)
    assert facts_of(view, desk.words)[0] == "47 indikator belum dinilai"
