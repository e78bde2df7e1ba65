"""Over the panes: search through everything, taking in, care, and how large it all is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from ui.text import Sentences
from ui.theme import Theme, styled

_PAUSE = 120  # ms after the last key


class TopBar(QFrame):
    """Search at the left, commands in the middle, the size budget at the right."""

    typed = Signal(str)
    speed_chosen = Signal(int)  # row

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, surface="paper")
        self._words = words
        self.search = QLineEdit()
        self.search.setPlaceholderText(words("evidence_screen.search"))
        self.search.setAccessibleName(words("evidence_screen.search"))
        self.search.setToolTip(words("evidence_screen.search_hint"))
        self.search.setClearButtonEnabled(True)
        magnifier = theme.icon("magnifying-glass")
        self.search.addAction(magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self.add = styled(QPushButton(words("evidence_screen.add_menu")), kind="primary")
        self.add.setMenu(QMenu(self.add))
        self.care = QPushButton(words("evidence_screen.care_menu"))
        self.care.setMenu(QMenu(self.care))
        self.budget = styled(QLabel(), role="small")
        self.speed = styled(QComboBox(), compact="true")
        self.speed.setAccessibleName(words("evidence_screen.speed"))
        self.speed.setToolTip(words("evidence_screen.speed"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        for widget in (self.add, self.care, self.budget, self.speed):
            row.addWidget(widget)
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest.timeout.connect(self._tell)
        self.search.textChanged.connect(self._touched)
        self.speed.currentIndexChanged.connect(self.speed_chosen)

    def offer(self, add: Sequence[QAction], care: Sequence[QAction]) -> None:
        """Put these commands into the two menus."""
        self.add.menu().addActions(list(add))
        self.care.menu().addActions(list(care))

    def offer_speeds(self, names: Sequence[str], chosen: int) -> None:
        """Let the speed of the person's link be one of these."""
        blocked = self.speed.blockSignals(True)
        self.speed.addItems(list(names))
        self.speed.setCurrentIndex(chosen)
        self.speed.blockSignals(blocked)

    def flush(self) -> None:
        """Look now for what was typed."""
        if self._rest.isActive():
            self._rest.stop()
            self._tell()

    def _touched(self, text: str) -> None:
        if text.strip():
            self._rest.start()
        else:
            self._rest.stop()
            self._tell()

    def _tell(self) -> None:
        self.typed.emit(self.search.text())
