"""The rail at the left: a button a screen, all of them in sight on a low screen too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from ui.theme import restyle

_EDGE = 8  # px
_UNDER = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Rail(QFrame):
    """Names stand under their icons, and beside them where the window is too low for that."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.buttons = [self._button(action) for action in actions]
        self._column = QVBoxLayout(self)
        for button in self.buttons:
            self._column.addWidget(button)
        self._column.addStretch(1)
        self._tall = 0
        self._stand(low=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height may ask for another manner."""
        super().resizeEvent(event)
        self._tall = self._tall or self._column.minimumSize().height()
        low = event.size().height() < self._tall
        if low != self.property("low"):
            self._stand(low=low)

    def minimumSizeHint(self) -> QSize:
        """The window may be lower than the rail is in its roomy manner."""
        return QSize(super().minimumSizeHint().width(), 0)

    def _stand(self, *, low: bool) -> None:
        edge = _EDGE // 2 if low else _EDGE
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(0 if low else 2)
        for button in self.buttons:
            button.setToolButtonStyle(_BESIDE if low else _UNDER)
            button.setIconSize(QSize(18, 18) if low else QSize(22, 22))
            restyle(button, low=low)
        restyle(self, low=low)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text())
        keys = action.shortcut().toString()
        button.setToolTip(f"{action.text()}  ({keys})" if keys else action.text())
        return button
