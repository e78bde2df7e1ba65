"""A paper that someone brings is checked in the window, and one verdict says what it is worth."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.print_paper import preview_paper, print_paper
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.report.page_reader import read_codes_of
from spbe_desktop.views.evaluation import EvaluationView
from tests.core.identity.papers import PASSPHRASE
from tests.factories import an_evaluation
from tests.ui.report.test_report_screen import PATIENCE
from ui.desk import Desk
from ui.screens.report.check_dialog import CheckDialog
from ui.screens.report.checking import Checking
from ui.screens.report.view import ReportView

MINUTES = "interview-minutes"


@pytest.fixture
def evaluation(desk: Desk) -> EvaluationView:
    return an_evaluation(desk.context)


def a_window(desk: Desk, qtbot: QtBot) -> tuple[CheckDialog, Checking]:
    view = ReportView(desk.words, desk.theme)
    qtbot.addWidget(view)
    checking = Checking(desk, view)
    view.check_action.trigger()
    assert checking.dialog is not None
    return checking.dialog, checking


def verdict(desk: Desk, dialog: CheckDialog, qtbot: QtBot) -> str:
    qtbot.waitUntil(dialog.verdict.isVisible, timeout=PATIENCE)
    title: str = dialog.verdict.title.text()
    return title


def pick(dialog: QWidget, path: Path) -> None:
    """Choose a file in the question that stands open."""
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(path))
    chooser.close()


def test_a_typed_code_is_judged(desk: Desk, evaluation: EvaluationView, qtbot: QtBot) -> None:
    printed = preview_paper(desk.context, evaluation.id, MINUTES)
    dialog, _ = a_window(desk, qtbot)
    dialog.code.setText(read_codes_of(printed.content)[0].text)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert verdict(desk, dialog, qtbot) == desk.words("paper_window.judged_matches")
    assert dialog.verdict.property("tone") == "good"


def test_a_page_of_before_is_foreign_here_and_belongs_to_its_bundle(
    desk: Desk, evaluation: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    create_identity(desk.context, name="Ni Made Contoh", passphrase=PASSPHRASE)
    print_paper(desk.context, evaluation.id, MINUTES, tmp_path / "ba.pdf")
    seal_bundle(desk.context, evaluation.id, tmp_path / "p.spbe", PASSPHRASE)
    rate_indicator(desk.context, evaluation.id, "1", Decimal(3))
    dialog, _ = a_window(desk, qtbot)
    dialog.drop.files_dropped.emit([tmp_path / "ba.pdf"])
    here = verdict(desk, dialog, qtbot)
    qtbot.mouseClick(dialog.bundle, Qt.MouseButton.LeftButton)
    pick(dialog, tmp_path / "p.spbe")
    qtbot.mouseClick(dialog.pick, Qt.MouseButton.LeftButton)
    chosen = dialog.findChildren(QFileDialog)[-1]
    chosen.fileSelected.emit(str(tmp_path / "ba.pdf"))
    chosen.close()
    there = verdict(desk, dialog, qtbot)
    told = [desk.words(f"paper_window.judged_{key}") for key in ("foreign", "matches")]
    assert [here, there] == told


def test_a_file_that_is_no_paper_is_told_in_the_window(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "x.png").write_bytes(b"bukan gambar")
    dialog, checking = a_window(desk, qtbot)
    checking.check(tmp_path / "x.png")
    qtbot.waitUntil(dialog.note.isVisible, timeout=PATIENCE)
    assert "x.png" in dialog.note.text()
    assert not dialog.verdict.isVisible()
