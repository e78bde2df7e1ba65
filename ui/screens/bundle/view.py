"""How the bundle screen looks: sealing at the left, judging at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.screens.bundle.seal_card import SealCard
from ui.screens.bundle.verify_card import VerifyCard
from ui.text import Sentences
from ui.theme import Theme, styled


class BundleView(QWidget):
    """Two cards side by side."""

    shown = Signal()

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seal = SealCard(words, theme)
        self.verify = VerifyCard(words, theme)
        self.seal_action = QAction(
            theme.icon("circle-wavy-check"), words("bundle_screen.seal_command"), self
        )
        self.seal_action.setShortcut("Ctrl+Shift+S")
        self.verify_action = QAction(
            theme.icon("shield-check"), words("bundle_screen.verify_command"), self
        )
        self.verify_action.setShortcut("Ctrl+Shift+O")
        top = Qt.AlignmentFlag.AlignTop
        cards = QHBoxLayout()
        cards.setSpacing(20)
        cards.addWidget(self.seal, 11, top)
        cards.addWidget(self.verify, 9, top)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 20, 32, 20)
        column.setSpacing(12)
        column.addWidget(styled(QLabel(words("bundle_screen.title")), role="title"))
        column.addLayout(cards)
        column.addStretch(1)
        self.area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def see_result(self) -> None:
        """Bring the wait, or what came of sealing, into sight once it has its size."""
        for widget in (self.seal.waiting, self.seal.verdict):
            QTimer.singleShot(0, self, partial(self._see, widget))

    def _see(self, widget: QWidget) -> None:
        if widget.isVisible():
            self.area.ensureWidgetVisible(widget)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the screen came to the front."""
        super().showEvent(event)
        self.shown.emit()
