"""How the report screen looks: papers and choices at the left, the live pages at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.screens.report.choices import ChoicesPane
from ui.screens.report.paper import PaperPane
from ui.text import Sentences
from ui.theme import Theme, styled

_SIDE = 344  # px


class ReportView(QWidget):
    """The papers, state, Save and Print beside the pages."""

    shown = Signal(bool)  # came to the front, or left it

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.choices = ChoicesPane(words)
        self.language = self.choices.language
        self.state = styled(QLabel(), role="small")
        self.progress = QProgressBar()
        self.step = styled(QLabel(), role="small")
        self.cancel = QPushButton(words("report_screen.cancel"))
        self.save = styled(QPushButton(words("report_screen.save")), kind="primary")
        self.word = QPushButton(words("report_screen.save_word"))
        self.sign = QPushButton(words("report_screen.sign"))
        self.print = QPushButton(words("report_screen.print"))
        self.export = QPushButton(words("report_screen.export"))
        self.read = QPushButton(words("report_screen.read"))
        self.paper = PaperPane(words, theme)
        self.save_action = QAction(theme.icon("download-simple"), words("report_screen.save"), self)
        self.word_action = QAction(theme.icon("file-text"), words("report_screen.save_word"), self)
        self.sign_action = QAction(theme.icon("pen-nib"), words("report_screen.sign"), self)
        self.print_action = QAction(theme.icon("printer"), words("report_screen.print"), self)
        self.refresh_action = QAction(
            theme.icon("arrow-clockwise"), words("report_screen.refresh"), self
        )
        self.export_action = QAction(theme.icon("table"), words("report_screen.export"), self)
        self.read_action = QAction(theme.icon("upload-simple"), words("report_screen.read"), self)
        self._dress()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(self.paper, 1)
        self.show_busy(False)
        self.allow(False)

    @property
    def commands(self) -> list[QAction]:
        """Everything that can be asked of this screen."""
        papers = [self.save_action, self.word_action, self.sign_action, self.print_action]
        return [*papers, self.refresh_action, self.export_action, self.read_action]

    def show_busy(self, busy: bool) -> None:
        """Show the progress, or else the state."""
        self.show_progress(0, 0, self._words("report_screen.preparing"))
        for widget in (self.progress, self.step, self.cancel):
            widget.setVisible(busy)
        self.state.setVisible(not busy)

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Move the bar; `total` 0 is unknown."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.step.setText(what)

    def allow(self, available: bool) -> None:
        """Whether there is a paper to save or print."""
        for each in (self.save, self.print, self.save_action, self.print_action):
            each.setEnabled(available)
        kind = self.choices.kind
        for other in (self.word, self.word_action):
            other.setEnabled(available and kind is not None and "docx" in kind.formats)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the screen came to the front."""
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that the screen left the front."""
        super().hideEvent(event)
        self.shown.emit(False)

    def _dress(self) -> None:
        words = self._words
        self.setFocusProxy(self.choices.papers)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(words("report_screen.progress"))
        for label in (self.state, self.step):
            label.setWordWrap(True)
        self.save_action.setShortcut(QKeySequence("Ctrl+S"))
        self.print_action.setShortcut(QKeySequence("Ctrl+P"))
        self.refresh_action.setShortcut(QKeySequence("F5"))
        self.refresh_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self.refresh_action)
        self.save.clicked.connect(self.save_action.trigger)
        self.word.clicked.connect(self.word_action.trigger)
        self.sign.clicked.connect(self.sign_action.trigger)
        self.print.clicked.connect(self.print_action.trigger)
        self.export.clicked.connect(self.export_action.trigger)
        self.read.clicked.connect(self.read_action.trigger)

    def _side(self) -> QFrame:
        words = self._words
        side = styled(QFrame(), surface="side")
        side.setFixedWidth(_SIDE)
        buttons = QGridLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save, 0, 0)
        buttons.addWidget(self.print, 0, 1)
        buttons.addWidget(self.word, 1, 0)
        buttons.addWidget(self.sign, 1, 1)
        book = styled(QLabel(words("report_screen.workbook")), role="label")
        buttons.addWidget(book, 2, 0, 1, 2)
        buttons.addWidget(self.export, 3, 0)
        buttons.addWidget(self.read, 3, 1)
        column = QVBoxLayout(side)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(styled(QLabel(words("report_screen.title")), role="title"))
        column.addWidget(self.choices, 1)
        column.addLayout(buttons)
        for widget in (self.state, self.progress, self.step):
            column.addWidget(widget)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        return side
