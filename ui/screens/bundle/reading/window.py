"""The window in which another's bundle is read: scores, evidence, report, comparison."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.kit.pdf_pages import PdfPages
from ui.screens.bundle.reading.sheet import Sheet
from ui.text import Sentences
from ui.theme import Theme, styled

_SIZE, _EDGE = QSize(1180, 680), 32  # px
SCORES = ("code", "title", "value", "level", "documents")
DOCUMENTS = ("number", "name", "size", "cited")
DIFFERENCES = ("code", "title", "own", "theirs", "change")


class ReadingWindow(QDialog):
    """Read-only; `take_wanted` when the person wants it in the workspace."""

    take_wanted = Signal()

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.window().size()
        self.resize(_SIZE.boundedTo(QSize(room.width() - _EDGE, room.height() - _EDGE)))
        self.heading = styled(QLabel(), role="title")
        self.standing = styled(QLabel(), role="heading")
        self.verdict = styled(QLabel(), role="small")
        for label in (self.heading, self.standing, self.verdict):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.scores = Sheet(words, words("bundle_reading.scores"), SCORES)
        self.documents = Sheet(words, words("bundle_reading.documents"), DOCUMENTS)
        self.comparison = Sheet(words, words("bundle_reading.comparison"), DIFFERENCES)
        self.pages = PdfPages(theme, words("bundle_reading.report"), words("bundle_reading.thumbs"))
        self.tabs = QTabWidget()
        for sheet, key in (
            (self.scores, "scores"),
            (self.documents, "documents"),
            (self.pages, "report"),
            (self.comparison, "comparison"),
        ):
            self.tabs.addTab(sheet, words(f"bundle_reading.{key}"))
        self.take = styled(QPushButton(words("bundle_reading.take")), kind="primary")
        self.close_button = QPushButton(words("bundle_reading.close"))
        self.take.clicked.connect(self.take_wanted)
        self.close_button.clicked.connect(self.reject)
        self._folder = TemporaryDirectory(prefix="spbe-")
        self._lay_out()

    def show_report(self, content: bytes) -> None:
        """Show the report; no tab where it is still to follow."""
        if not content:
            self.tabs.setTabVisible(self.tabs.indexOf(self.pages), False)
            return
        path = Path(self._folder.name) / "report.pdf"
        path.write_bytes(content)
        self.pages.show_file(path)

    def done(self, result: int) -> None:
        """Let go of the report's file."""
        self.pages.close_file()
        self._folder.cleanup()
        super().done(result)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(8)
        for widget in (self.heading, self.standing, self.verdict):
            column.addWidget(widget)
        column.addWidget(self.tabs, 1)
        column.addLayout(buttons)
