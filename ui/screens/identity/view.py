"""How identity and trust look: four panes, each with its commands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.kit.flow import Flow
from ui.screens.identity.pane import Pane
from ui.text import Sentences
from ui.theme import Theme

PANES: Mapping[str, tuple[str, ...]] = {
    "own": (
        *("create", "bring", "unlock", "lock", "passphrase"),
        *("request", "install", "export", "retire"),
    ),
    "believed": ("trust", "centre", "untrust"),
    "missions": ("import", "start", "draft", "issue"),
    "receipts": ("verify", "code", "print", "make"),
}
_ICONS = {
    "own": "key",
    "believed": "shield-check",
    "missions": "clipboard-text",
    "receipts": "receipt",
}
MINUTES = (0, 1, 5, 15, 60)


class IdentityView(QWidget):
    """Tabs: the own identity, whom one believes, missions, receipts."""

    looked = Signal()
    minutes_chosen = Signal(int)
    keeping_chosen = Signal(bool)  # whether the system's keyring keeps the passphrase

    def __init__(
        self, words: Sentences, theme: Theme, models: Mapping[str, QAbstractItemModel]
    ) -> None:
        super().__init__()
        self._words, self._theme = words, theme
        self.commands = {
            f"{pane}_{name}": self._action(pane, name)
            for pane, names in PANES.items()
            for name in names
        }
        self.panes = {
            pane: Pane(
                words(f"trust_screen.{pane}_about"),
                [self.commands[f"{pane}_{name}"] for name in names],
                words(f"trust_screen.{pane}"),
                models.get(pane),
            )
            for pane, names in PANES.items()
        }
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for name, pane in self.panes.items():
            self.tabs.addTab(pane, words(f"trust_screen.{name}"))
        self.minutes, self.keeping = QComboBox(), QCheckBox(words("trust_screen.keep"))
        self._add_choices()
        self.begins_at = self.tabs
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.tabs)

    def turn(self, pane: str) -> None:
        """Bring a pane to the front."""
        self.tabs.setCurrentWidget(self.panes[pane])

    def show_choices(self, minutes: int, kept: bool, usable: bool) -> None:
        """Show what holds now; the keyring is offered once there is an identity."""
        self.minutes.setCurrentIndex(max(0, self.minutes.findData(minutes)))
        self.keeping.setChecked(kept)
        self.keeping.setVisible(usable)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the screen came to the front."""
        super().showEvent(event)
        self.looked.emit()

    def _action(self, pane: str, name: str) -> QAction:
        text = self._words(f"trust_screen.{pane}_{name}")
        return QAction(self._theme.icon(_ICONS[pane]), text, self)

    def _add_choices(self) -> None:
        for minutes in MINUTES:
            text = self._words(f"trust_screen.minutes_{min(minutes, 1)}", minutes=minutes)
            self.minutes.addItem(text, minutes)
        label = QLabel(self._words("trust_screen.lock_after"))
        label.setBuddy(self.minutes)
        self.minutes.setAccessibleName(label.text())
        row = QWidget()
        flow = Flow(row, 12)
        for widget in (label, self.minutes, self.keeping):
            flow.addWidget(widget)
        own = self.panes["own"].column
        own.insertWidget(own.count() - 1, row)
        self.minutes.activated.connect(lambda: self.minutes_chosen.emit(self.minutes.currentData()))
        self.keeping.clicked.connect(self.keeping_chosen)
