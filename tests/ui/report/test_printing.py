"""Pages reach the printer, each of them, and no more after a stop."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.print_paper import print_paper
from spbe_desktop.operations.print_report import print_report
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import PaperOptions
from tests.ui.report.test_report_screen import opened
from ui.desk import Desk
from ui.screens.report.commands import Commands
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.printing import PrintJob, fit_sheet, pages_of
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
    with qtbot.waitSignal(job.broken, timeout=PATIENCE) as broken:
        job.start()
    assert broken.args == [1, document.pageCount(), True]


class Jamming(QPrinter):
    """A printer whose paper jams after one page."""

    def newPage(self) -> bool:  # noqa: N802 (Qt's name)
        """Refuse."""
        return False


def test_a_printer_that_jams_is_never_said_to_have_printed(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    commands = Commands(desk, view, presenter)
    jamming = Jamming()
    jamming.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    jamming.setOutputFileName(str(tmp_path / "x.pdf"))
    with (
        qtbot.assertNotEmitted(commands.printed),
        qtbot.waitSignal(desk.problems.told, timeout=PATIENCE) as told,
    ):
        commands.print_on(jamming)
    total = presenter.document.pageCount()
    assert desk.words("report_screen.print_broken", done=1, total=total) in told.args[0]


def test_a_full_disk_is_found_out_where_qt_says_nothing(
    document: QPdfDocument, owner: QObject, qtbot: QtBot
) -> None:
    job = PrintJob(document, printer(Path("/dev/full"), 1, 2), owner)
    with qtbot.waitSignal(job.broken, timeout=PATIENCE) as broken:
        job.start()
    assert broken.args == [0, 2, False]


@pytest.mark.parametrize(
    ("collated", "pages"), [(True, [1, 2, 1, 2]), (False, [1, 1, 2, 2])], ids=["sets", "stacks"]
)
def test_copies_are_made_where_the_printer_makes_none(
    qapp: QApplication, tmp_path: Path, collated: bool, pages: list[int]
) -> None:
    paper = printer(tmp_path / "paper.pdf", 2, 3)
    paper.setCopyCount(2)
    paper.setCollateCopies(collated)
    assert pages_of(paper, 9) == pages


def test_single_pages_can_be_asked_for(qapp: QApplication, tmp_path: Path) -> None:
    paper = printer(tmp_path / "paper.pdf")
    paper.setPageRanges(QPageRanges.fromString("1,4-5"))
    assert pages_of(paper, 9) == [0, 3, 4]


def test_the_printer_is_asked_for_the_papers_own_sheet(
    desk: Desk, sample: EvaluationView, owner: QObject, tmp_path: Path
) -> None:
    options = PaperOptions(sheet="F4")
    made = QPdfDocument(owner)
    print_paper(desk.context, sample.id, "executive-summary", tmp_path / "f4.pdf", options=options)
    made.load(str(tmp_path / "f4.pdf"))
    paper = printer(tmp_path / "paper.pdf")
    fit_sheet(paper, made, "ringkasan", grey=True)
    size = paper.pageLayout().pageSize().size(QPageSize.Unit.Millimeter)
    assert (round(size.width()), round(size.height())) == (215, 330)
    assert paper.colorMode() == QPrinter.ColorMode.GrayScale
    assert paper.docName() == "ringkasan"


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
