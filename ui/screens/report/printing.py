"""Puts the pages of a PDF on a printer, one page a turn, so that the window stays alive."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

_DPI = 300


class PrintJob(QObject):
    """Prints `document`; `printed` tells how many pages went out."""

    progressed = Signal(int, int)
    printed = Signal(int)

    def __init__(self, document: QPdfDocument, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._printer = printer
        self._painter = QPainter()
        self._stopped = False
        last = printer.toPage() or document.pageCount()
        first = max(printer.fromPage(), 1)
        self._pages = list(range(first - 1, min(last, document.pageCount())))
        self._done = 0

    def start(self) -> None:
        """Begin; a printer that refuses prints no page."""
        self._printer.setResolution(_DPI)
        self._printer.setFullPage(True)
        if self._pages and self._painter.begin(self._printer):
            QTimer.singleShot(0, self, self._next)
        else:
            self.printed.emit(0)

    def stop(self) -> None:
        """Print no further page."""
        self._stopped = True

    def _next(self) -> None:
        if self._stopped or self._done == len(self._pages):
            self._painter.end()
            self.printed.emit(self._done)
            return
        if self._done:
            self._printer.newPage()
        self._draw(self._pages[self._done])
        self._done += 1
        self.progressed.emit(self._done, len(self._pages))
        QTimer.singleShot(0, self, self._next)

    def _draw(self, number: int) -> None:
        """Fit the page on the sheet; QtPdf renders without a ground, so white comes first."""
        sheet: QRect = self._painter.viewport()
        paper = self._document.pagePointSize(number).toSize()
        size = paper.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        page = self._document.render(number, size)
        white = QImage(page.size(), QImage.Format.Format_RGB32)
        white.fill(0xFFFFFFFF)
        with QPainter(white) as painter:
            painter.drawImage(0, 0, page)
        self._painter.drawImage(_centred(size, sheet), white)


def _centred(size: QSize, sheet: QRect) -> QRect:
    place = QRect(sheet)
    place.setSize(size)
    place.moveCenter(sheet.center())
    return place
