"""Pages reach the printer, each of them, and no more after a stop."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.print_report import print_report
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.report.commands import Commands
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.printing import PrintJob
from ui.screens.report.view import ReportView

PATIENCE = 30_000  # ms


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


@pytest.fixture
def document(desk: Desk, sample: EvaluationView, tmp_path: Path, owner: QObject) -> QPdfDocument:
    path = print_report(desk.context, sample.id, tmp_path / "report.pdf")
    made = QPdfDocument(owner)
    made.load(str(path))
    return made


def printer(target: Path, first: int = 0, last: int = 0) -> QPrinter:
    """A printer that prints into a file."""
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(target))
    made.setFromTo(first, last)
    return made


def test_the_pages_asked_for_are_printed(
    document: QPdfDocument, owner: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    paper = printer(tmp_path / "paper.pdf", 2, 4)
    job = PrintJob(document, paper, owner)
    with qtbot.waitSignal(job.printed, timeout=PATIENCE) as printed:
        job.start()
    assert printed.args == [3]
    assert len(PdfReader(tmp_path / "paper.pdf").pages) == 3


def test_a_stopped_job_prints_no_further_page(
    document: QPdfDocument, owner: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    paper = printer(tmp_path / "paper.pdf")
    job = PrintJob(document, paper, owner)
    job.progressed.connect(job.stop)
    with qtbot.waitSignal(job.printed, timeout=PATIENCE) as printed:
        job.start()
    assert printed.args == [1]


@pytest.mark.skipif(
    bool(QPrinterInfo.availablePrinterNames()), reason="a printer is set up on this machine"
)
def test_a_machine_without_printer_says_so(desk: Desk, qtbot: QtBot) -> None:
    view = ReportView(desk.words, desk.theme)
    qtbot.addWidget(view)
    Commands(desk, view, ReportPresenter(desk, view)).print()
    box = view.findChild(QMessageBox)
    assert box is not None
    assert box.text() == desk.words("report_screen.no_printer")
