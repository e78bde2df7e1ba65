"""Puts the pages of a PDF on a printer, one page a turn, so that the window stays alive."""

from __future__ import annotations

from os import SEEK_END
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRect, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

_DPI, _TAIL = 300, 64
_REFUSED = (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error)


class PrintJob(QObject):
    """Prints `document`: either `printed` tells that all went out, or `broken` that not all did.

    A page counts once the printer took it, each copy of it too.
    """

    progressed = Signal(int, int)
    printed = Signal(int)
    broken = Signal(int, int, bool)  # pages that went out, pages there were, whether stopped

    def __init__(self, document: QPdfDocument, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._printer = printer
        self._painter = QPainter()
        self._stopped = False
        self._pages = pages_of(printer, document.pageCount())
        self._done = 0

    def start(self) -> None:
        """Begin; a printer that refuses prints no page."""
        self._printer.setResolution(_DPI)
        self._printer.setFullPage(True)
        if self._pages and self._painter.begin(self._printer):
            QTimer.singleShot(0, self, self._next)
        else:
            self._tell()

    def stop(self) -> None:
        """Print no further page."""
        self._stopped = True

    def _next(self) -> None:
        if self._stopped or self._done == len(self._pages):
            self._end()
            return
        fresh = self._printer.newPage() if self._done else True
        if not fresh or self._refused():
            self._end()
            return
        self._draw(self._pages[self._done])
        if self._refused():
            self._end()
            return
        self._done += 1
        self.progressed.emit(self._done, len(self._pages))
        QTimer.singleShot(0, self, self._next)

    def _refused(self) -> bool:
        return self._printer.printerState() in _REFUSED

    def _end(self) -> None:
        """Hand everything over; a spooler that refuses now has printed nothing."""
        if self._stopped:
            self._printer.abort()
        if not self._painter.end() or not self._kept():
            self._done = 0
        self._tell()

    def _kept(self) -> bool:
        """Whether a file that was printed to is whole: Qt does not tell of a full disk."""
        name = self._printer.outputFileName()
        if not name or self._printer.outputFormat() != QPrinter.OutputFormat.PdfFormat:
            return True
        try:
            with Path(name).open("rb") as file:
                file.seek(max(file.seek(0, SEEK_END) - _TAIL, 0))
                return b"%%EOF" in file.read(_TAIL)
        except OSError:
            return False

    def _tell(self) -> None:
        if self._pages and self._done == len(self._pages):
            self.printed.emit(self._done)
        else:
            self.broken.emit(self._done, len(self._pages), self._stopped)

    def _draw(self, number: int) -> None:
        """Fit the page on the sheet; QtPdf renders without a ground, so white comes first."""
        sheet: QRect = self._painter.viewport()
        paper = self._document.pagePointSize(number).toSize()
        size = paper.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        page = self._document.render(number, size)
        grey = self._printer.colorMode() == QPrinter.ColorMode.GrayScale
        shades = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
        white = QImage(page.size(), shades)
        white.fill(Qt.GlobalColor.white)
        with QPainter(white) as painter:
            painter.drawImage(0, 0, page)
        self._painter.drawImage(_centred(size, sheet), white)


def pages_of(printer: QPrinter, total: int) -> list[int]:
    """The pages asked for, from 0; copies too, where the printer does not make them itself."""
    wanted = printer.pageRanges()
    pages = [page for page in range(total) if wanted.isEmpty() or wanted.contains(page + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


def fit_sheet(printer: QPrinter, document: QPdfDocument, name: str, *, grey: bool) -> None:
    """Ask the printer for the sheet that the paper is made for, and for its name in the queue."""
    printer.setDocName(name)
    size = document.pagePointSize(0)
    if not size.isEmpty():
        exact = QPageSize.SizeMatchPolicy.ExactMatch  # F4 is near to sizes that nobody has
        sheet = QPageSize(QSizeF(size), QPageSize.Unit.Point, "", exact)
        layout = QPageLayout(sheet, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
        printer.setPageLayout(layout)
    if grey:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)


def _centred(size: QSize, sheet: QRect) -> QRect:
    place = QRect(sheet)
    place.setSize(size)
    place.moveCenter(sheet.center())
    return place
