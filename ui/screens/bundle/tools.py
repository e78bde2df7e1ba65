"""What can be done with a bundle that was judged: a row of commands under its verdict."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from ui.kit.flow import Flow
from ui.text import Sentences
from ui.theme import Theme

ICONS = {
    "sign": "pen-nib",
    "core": "file-plus",
    "complete": "plus",
}


class BundleTools(QWidget):
    """One action each; only what the verdict allows can be pressed."""

    def __init__(self, words: Sentences, theme: Theme) -> None:
        super().__init__()
        self.actions_by_name: dict[str, QAction] = {}
        row = Flow(self)
        for name, icon in ICONS.items():
            action = QAction(theme.icon(icon), words(f"bundle_tools.{name}"), self)
            action.setToolTip(words(f"bundle_tools.{name}_about"))
            action.setEnabled(False)
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(words(f"bundle_tools.{name}"))
            self.actions_by_name[name] = action
            row.addWidget(button)
        self.hide()

    def offer(self, names: Collection[str]) -> None:
        """Let these be pressed; the row is there while any can."""
        for name, action in self.actions_by_name.items():
            action.setEnabled(name in names)
            action.setVisible(name in names)
        self.setVisible(bool(names))
