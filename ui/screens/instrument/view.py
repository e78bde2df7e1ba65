"""How instruments are read: packs and contents at the left, a page with its choice beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit.flow import Flow
from ui.kit.reader import Reader
from ui.screens.instrument.pages.appearance import sheet
from ui.screens.instrument.side import SidePane
from ui.text import Sentences
from ui.theme import Theme, styled


class InstrumentView(QWidget):
    """The left pane, and the page with what it is compared with above it."""

    shown = Signal()

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = words
        self.side = SidePane(words, theme)
        self.other = QComboBox()
        self.close_button = styled(QPushButton(words("instrument_screen.stop")), kind="quiet")
        self.reader = Reader(theme, words("instrument_screen.page"), sheet(theme))
        self.find_action = QAction(
            theme.icon("magnifying-glass"), words("instrument_screen.find"), self
        )
        self.compare_action = QAction(
            theme.icon("columns"), words("instrument_screen.compare"), self
        )
        self.open_action = QAction(theme.icon("file-plus"), words("instrument_screen.open"), self)
        self.adopt_action = QAction(theme.icon("shield-check"), words("signed_packs.adopt"), self)
        self.sign_action = QAction(theme.icon("key"), words("signed_packs.sign"), self)
        self.begins_at = self.side.contents
        self.other.setAccessibleName(words("instrument_screen.compare"))
        self._lay_out()
        self._wire()
        self.show_comparing(False)

    def offer(self, names: Sequence[str]) -> None:
        """Let one of these be compared with."""
        self.other.blockSignals(True)
        self.other.clear()
        self.other.addItems([self._say("instrument_screen.compare_none"), *names])
        self.other.blockSignals(False)
        self.other.setEnabled(bool(names))

    def show_comparing(self, comparing: bool) -> None:
        """Whether two packs are compared now."""
        self.close_button.setVisible(comparing)

    def stop_comparing(self) -> None:
        """Choose no other pack."""
        self.other.setCurrentIndex(0)
        self.side.contents.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the screen came to the front."""
        super().showEvent(event)
        self.shown.emit()

    def _wire(self) -> None:
        self.find_action.setShortcut(QKeySequence("Ctrl+Shift+F"))
        self.compare_action.setShortcut(QKeySequence("Ctrl+Shift+B"))
        self.open_action.setShortcut(QKeySequence("Ctrl+Shift+I"))
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        find = QShortcut(QKeySequence("Ctrl+F"), self, context=context)
        find.activated.connect(self.side.search.setFocus)
        self.find_action.triggered.connect(self.side.search.setFocus)
        self.compare_action.triggered.connect(self.other.setFocus)
        self.close_button.clicked.connect(self.stop_comparing)

    def _lay_out(self) -> None:
        label = styled(QLabel(self._say("instrument_screen.compare_with")), role="label")
        label.setBuddy(self.other)
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        bar = QHBoxLayout()
        bar.setContentsMargins(32, 8, 24, 8)
        parts = Flow(gap=12)  # on a narrow screen the buttons stand on a line of their own
        bar.addLayout(parts, 1)
        parts.addWidget(_beside(label, self.other, self.close_button))
        parts.addWidget(_beside(*map(_button, (self.adopt_action, self.sign_action))))
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(bar)
        middle.addWidget(styled(QWidget(), surface="line"))
        middle.addWidget(self.reader, 1)
        hair = styled(QFrame(), surface="upright")
        hair.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(hair)
        row.addLayout(middle, 1)


def _button(action: QAction) -> QPushButton:
    button = styled(QPushButton(action.text()), kind="quiet")
    button.clicked.connect(action.trigger)
    return button


def _beside(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    return whole
