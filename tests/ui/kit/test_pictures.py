"""The parts that only show something."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from ui.kit.file_drop import FileDrop
from ui.kit.fold import Fold
from ui.kit.index_card import Band, IndexCard, IndexFigures
from ui.kit.progress_panel import ProgressPanel
from ui.kit.radar import Axis, Radar
from ui.theme import Theme


@pytest.mark.parametrize("count", [3, 8, 12])
def test_a_radar_of_any_size_is_drawn(theme: Theme, qtbot: QtBot, count: int) -> None:
    radar = Radar(theme, "Aspek")
    qtbot.addWidget(radar)
    radar.resize(280, 210)
    radar.show_axes([Axis("Layanan Administrasi", "3,70", 0.7, 0.9)] * count, 4)
    assert not radar.grab().isNull()


def test_two_aspects_are_no_radar(theme: Theme, qtbot: QtBot) -> None:
    radar = Radar(theme, "Aspek")
    qtbot.addWidget(radar)
    radar.show_axes([Axis("Satu", "3", 0.5)] * 2, 4)
    assert radar.isHidden()


def test_a_radar_says_its_values(theme: Theme, qtbot: QtBot) -> None:
    radar = Radar(theme, "Aspek")
    qtbot.addWidget(radar)
    radar.show_axes([Axis("A", "1,00", 0.0), Axis("B", "–", None), Axis("C", "5,00", 1.0)], 4)
    assert radar.accessibleDescription() == "A 1,00; B –; C 5,00"


def test_the_card_says_that_an_index_is_provisional(theme: Theme, qtbot: QtBot) -> None:
    card = IndexCard(theme)
    qtbot.addWidget(card)
    bands = (Band("Cukup", 0.0, 0.5), Band("Baik", 0.5, 1.0))
    card.show_figures(
        IndexFigures("Indeks", "3,19", "Baik", "sementara 31/47", "0,31 lagi", bands, 0.55)
    )
    assert not card.grab().isNull()
    assert card.note.text() == "sementara 31/47"


def test_a_section_folds(theme: Theme, qtbot: QtBot) -> None:
    fold = Fold(theme, "Panduan")
    qtbot.addWidget(fold)
    fold.heading.click()
    assert fold.body.isHidden()


def test_progress_of_unknown_length_has_no_end(theme: Theme, qtbot: QtBot) -> None:
    panel = ProgressPanel("Batal")
    qtbot.addWidget(panel)
    panel.tell(5, 0, "Menyalin a.pdf")
    assert panel.bar.maximum() == 0


def test_dropped_files_are_handed_over(qtbot: QtBot, tmp_path: Path) -> None:
    pane = FileDrop()
    qtbot.addWidget(pane)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.pdf"))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(1, 1), action, data, button, none)
    pane.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(pane.files_dropped, timeout=0) as told:
        pane.dropEvent(QDropEvent(QPointF(1, 1), action, data, button, none))
    assert told.args == [[tmp_path / "a.pdf"]]


def test_text_is_not_taken_for_a_file(qtbot: QtBot) -> None:
    pane = FileDrop()
    qtbot.addWidget(pane)
    data = QMimeData()
    data.setText("bukan berkas")
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPointF(1, 1), action, data, button, Qt.KeyboardModifier.NoModifier)
    enter.ignore()
    pane.dragEnterEvent(enter)
    assert not enter.isAccepted()
