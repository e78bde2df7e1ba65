"""Follows one evaluation: its view, read again after each durable change."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk


class Follower(QObject):
    """Reads once; what changes meanwhile is read once more, not once a keystroke."""

    viewed = Signal(object)  # EvaluationView

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._evaluation = ""
        self._reading = self._stale = False
        desk.bus.evaluation_changed.connect(self._changed)

    def follow(self, evaluation: str) -> None:
        """Follow this evaluation from now on."""
        self._evaluation = evaluation
        self._read()

    def _changed(self, changed: Changed) -> None:
        if changed.evaluation == self._evaluation:
            self._read()

    def _read(self) -> None:
        if self._reading:
            self._stale = True
            return
        self._reading = True
        work = partial(view_evaluation, self._desk.context, self._evaluation)
        self._desk.tasks.short(work, self._show, self._failed, owner=self)

    def _show(self, view: EvaluationView) -> None:
        if view.id == self._evaluation:  # another may have been opened meanwhile
            self.viewed.emit(view)
        self._rest()

    def _failed(self, error: Exception) -> None:
        self._desk.problems.show(error)
        self._rest()

    def _rest(self) -> None:
        self._reading = False
        if self._stale:
            self._stale = False
            self._read()
