"""The commands of the report that ask first: where to save, and on which printer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QMessageBox

from spbe_desktop.errors import PrinterFailed
from spbe_desktop.views.papers import Format
from ui.desk import Desk
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.printing import PrintJob, fit_sheet
from ui.screens.report.view import ReportView


class Commands(QObject):
    """Save and Print, from the question to the last page."""

    printed = Signal(str)  # the name of the printer or file that took every page

    def __init__(self, desk: Desk, view: ReportView, presenter: ReportPresenter) -> None:
        super().__init__(view)
        self._words = desk.words
        self._problems = desk.problems
        self._view = view
        self._presenter = presenter
        self._job: PrintJob | None = None

    def save(self) -> None:
        """Ask for a file name and save the PDF there."""
        self._ask("pdf", "report_screen.save", "report_screen.filter")

    def save_word(self) -> None:
        """Ask for a file name and save there what can still be edited."""
        self._ask("docx", "report_screen.save_word", "report_screen.word_filter")

    def print(self) -> None:
        """Ask for a printer and print on it; without any printer say so."""
        words = self._words
        if not QPrinterInfo.availablePrinterNames():
            icon = QMessageBox.Icon.Information
            title, sentence = words("report_screen.print"), words("report_screen.no_printer")
            QMessageBox(icon, title, sentence, parent=self._view).open()
            return
        document, choices = self._presenter.document, self._view.choices
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        name = self._presenter.proposed().stem
        fit_sheet(self._printer, document, name, grey=choices.grey.isChecked())
        dialog = QPrintDialog(self._printer, self._view)
        dialog.setMinMax(1, document.pageCount())
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(self._print_now)
        dialog.show()

    def stop(self) -> None:
        """Print no further page."""
        if self._job is not None:
            self._job.stop()

    def _ask(self, format: Format, title: str, filters: str) -> None:
        words, proposed = self._words, self._presenter.proposed(format)
        dialog = QFileDialog(self._view, words(title), str(proposed.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(words(filters))
        dialog.setDefaultSuffix(format)
        dialog.selectFile(proposed.name)
        dialog.fileSelected.connect(self._save_to)
        dialog.open()

    def _save_to(self, name: str) -> None:
        self._presenter.save(Path(name))

    def print_on(self, printer: QPrinter) -> None:
        """Print what is shown, as the printer's settings say."""
        self._printer = printer
        self._print_now()

    def _print_now(self) -> None:
        self._job = PrintJob(self._presenter.document, self._printer, self)
        self._job.progressed.connect(self._progressed)
        self._job.printed.connect(self._printed)
        self._job.broken.connect(self._broken)
        self._view.show_busy(True)
        self._job.start()

    def _progressed(self, done: int, total: int) -> None:
        self._view.show_progress(done, total, self._words("report_screen.printing"))

    def _printed(self, pages: int) -> None:
        self._end(self._words.plural("report_screen.printed", pages))
        self.printed.emit(self._printer.outputFileName() or self._printer.printerName())

    def _broken(self, done: int, total: int, stopped: bool) -> None:
        """Some pages are not on paper: never said to be printed, and told why as far as known."""
        words = self._words
        key = "print_stopped" if stopped else "print_broken"
        told = words(f"report_screen.{key}", done=done, total=total)
        if not stopped:
            printer = self._printer.outputFileName() or self._printer.printerName() or "–"
            self._problems.show(PrinterFailed(printer=printer, why=told))
        self._end(told)

    def _end(self, sentence: str) -> None:
        self._job = None
        self._view.show_busy(False)
        self._view.state.setText(sentence)
