"""Hears that a person is there: keys and mouse anywhere in the program keep the key open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from ui.desk import Desk

_SIGNS = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)


class Presence(QObject):
    """Tells the key's holder of every sign of the person."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._context = desk.context
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hear of it, and let it pass."""
        if event.type() in _SIGNS:
            self._context.keys.touch(self._context.clock.now())
        return False
