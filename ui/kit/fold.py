"""A section of a pane that folds under its heading."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from ui.theme import Theme, styled


class Fold(QWidget):
    """A heading that shows and hides what stands below it."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        parent: QWidget | None = None,
        *,
        opened: bool = True,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.heading = styled(QToolButton(), kind="fold")
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setMinimumHeight(24)
        self.heading.setCheckable(True)
        self.heading.setChecked(opened)
        self.heading.toggled.connect(self._turn)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 4)
        self.column.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(styled(QFrame(), surface="hairline"))
        whole.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self.body)
        self.set_title(title)
        self._turn(opened)

    def set_title(self, title: str) -> None:
        """Name the section."""
        self.heading.setText(title)
        self.heading.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        """Put `widget` into the section."""
        self.column.addWidget(widget)

    def _turn(self, shown: bool) -> None:
        self.body.setVisible(shown)
        self.heading.setIcon(self._theme.icon("caret-down" if shown else "caret-right", on="muted"))
