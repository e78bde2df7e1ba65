"""How the report screen looks: papers and choices at the left, the live pages at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
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
        self._words, self._theme = words, theme
        self.choices = ChoicesPane(words, theme)
        self.language = self.choices.language
        self.state = styled(QLabel(), role="small")
        self.progress = QProgressBar()
        self.step = styled(QLabel(), role="small")
        self.cancel = QPushButton(words("report_screen.cancel"))
        self.paper = PaperPane(words, theme)
        self.save_action = self._action("download-simple", "save", "Ctrl+S")
        self.word_action = self._action("file-text", "save_word")
        self.sign_action = self._action("pen-nib", "sign")
        self.print_action = self._action("printer", "print", "Ctrl+P")
        self.refresh_action = self._action("arrow-clockwise", "refresh", "F5")
        self.export_action = self._action("table", "export")
        self.read_action = self._action("upload-simple", "read")
        self.meeting_action = self._action("users-three", "meeting")
        self.letterhead_action = self._action("identification-card", "letterhead")
        self.next_action = self._action("pen-nib-straight", "sign_next")
        self.check_action = self._action("magnifying-glass", "check")
        self.mark_action = self._action("qr-code", "mark")
        self.save = styled(self._button(self.save_action), kind="primary")
        self.print = self._button(self.print_action)
        self.word = self._button(self.word_action)
        self.sign = self._button(self.sign_action)
        self.meeting = self._button(self.meeting_action)
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
        papers = [self.save_action, self.word_action, self.print_action, self.refresh_action]
        signing = [self.sign_action, self.next_action, self.mark_action, self.check_action]
        filled = [self.meeting_action, self.letterhead_action]
        return [*papers, *signing, *filled, self.export_action, self.read_action]

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
        self.meeting.setVisible(kind is not None and "meeting" in kind.options)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the screen came to the front."""
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that the screen left the front."""
        super().hideEvent(event)
        self.shown.emit(False)

    def _action(self, icon: str, name: str, keys: str = "") -> QAction:
        action = QAction(self._theme.icon(icon), self._words(f"report_screen.{name}"), self)
        action.setShortcut(QKeySequence(keys))
        return action

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(action.text())
        button.clicked.connect(action.trigger)
        return button

    def _menu(self, name: str, *actions: QAction) -> QPushButton:
        button = QPushButton(self._words(f"report_screen.{name}"))
        menu = QMenu(button)
        menu.addActions(actions)
        button.setMenu(menu)
        return button

    def _dress(self) -> None:
        self.setFocusProxy(self.choices.papers)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self._words("report_screen.progress"))
        for label in (self.state, self.step):
            label.setWordWrap(True)
        self.refresh_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self.refresh_action)
        self.mark_action.setCheckable(True)
        self.meeting.hide()

    def _side(self) -> QFrame:
        side = styled(QFrame(), surface="side")
        side.setFixedWidth(_SIDE)
        signing = (self.next_action, self.mark_action, self.check_action)
        buttons = QGridLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.meeting, 0, 0, 1, 2)
        for place, button in enumerate((self.save, self.print, self.word, self.sign)):
            buttons.addWidget(button, 1 + place // 2, place % 2)
        buttons.addWidget(self._menu("workbook", self.export_action, self.read_action), 3, 0)
        buttons.addWidget(self._menu("more", self.letterhead_action, *signing), 3, 1)
        column = QVBoxLayout(side)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(styled(QLabel(self._words("report_screen.title")), role="title"))
        column.addWidget(self.choices, 1)
        column.addLayout(buttons)
        for widget in (self.state, self.progress, self.step):
            column.addWidget(widget)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        return side
