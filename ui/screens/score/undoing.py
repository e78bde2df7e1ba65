"""Takes back the last change, and does it again, and shows where that was."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.redo_change import redo_change
from spbe_desktop.operations.undo_change import undo_change
from ui.desk import Desk


class Undoing(QObject):
    """Everything that is typed is handed in first, so that it is what is taken back."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def undo(self) -> None:
        """Take back the last change, of whichever screen."""
        self._do(undo_change)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._do(redo_change)

    def _do(self, operation: Callable[[Context, str], Changed]) -> None:
        desk = self._desk
        desk.bus.hand_in.emit()
        if desk.opened.view is not None:
            work = partial(operation, desk.context, desk.opened.view.id)
            desk.tasks.short(work, self._done, desk.problems.show, owner=self)

    def _done(self, changed: Changed) -> None:
        bus = self._desk.bus
        bus.saved.emit(changed.saved_at)
        bus.evaluation_changed.emit(changed)
        if len(changed.indicators) == 1:
            bus.indicator_wanted.emit(changed.indicators[0])
