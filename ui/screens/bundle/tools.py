"""What can be done with a bundle that was judged: a row of commands under its verdict."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from ui.kit.flow import Flow
from ui.text import Sentences
from ui.theme import Theme

ALWAYS = ("key",)  # needs no bundle; in the menu and the palette alone
ICONS = {
    "key": "shield-check",
    "open": "folder-open",
    "take": "download-simple",
    "believe": "shield-check",
    "sign": "pen-nib",
    "core": "file-plus",
    "complete": "plus",
    "split": "columns",
}


class BundleTools(QWidget):
    """One action each; only what the verdict allows can be pressed."""

    def __init__(self, words: Sentences, theme: Theme) -> None:
        super().__init__()
        self.actions_by_name: dict[str, QAction] = {}
        self._buttons: dict[str, QPushButton] = {}
        row = Flow(self)
        for name, icon in ICONS.items():
            action = QAction(theme.icon(icon), words(f"bundle_tools.{name}"), self)
            action.setToolTip(words(f"bundle_tools.{name}_about"))
            action.setEnabled(name in ALWAYS)
            button = QPushButton(action.icon(), action.text())
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            button.setVisible(False)
            self._buttons[name] = button
            self.actions_by_name[name] = action
            row.addWidget(button)
        self.hide()

    def offer(self, names: Collection[str]) -> None:
        """Let these be pressed; the row is there while any can."""
        for name, action in self.actions_by_name.items():
            action.setEnabled(name in names or name in ALWAYS)
            self._buttons[name].setVisible(name in names)
        self.setVisible(bool(names))
