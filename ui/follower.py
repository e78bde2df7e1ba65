"""Follows one evaluation: its view, read again after each durable change."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from ui.bus import Bus
from ui.problems import Problems
from ui.tasks import TaskRunner


class Follower(QObject):
    """The one reader of what is open: once a change, however many screens show it.

    What changes while it reads is read once more, not once a keystroke.
    """

    viewed = Signal(object)  # EvaluationView

    def __init__(self, context: Context, tasks: TaskRunner, problems: Problems, bus: Bus) -> None:
        super().__init__(bus)
        self._context, self._tasks, self._problems = context, tasks, problems
        self._evaluation = ""
        self._reading = self._stale = False
        self.view: EvaluationView | None = None  # as last read; None until the first was
        bus.evaluation_changed.connect(self._changed)
        bus.evaluation_opened.connect(self._follow)

    @property
    def evaluation(self) -> str:
        """The id of what is open; empty while nothing is."""
        return self._evaluation

    def _follow(self, evaluation: str) -> None:
        self._evaluation, self.view = evaluation, None
        self._read()

    def _changed(self, changed: Changed) -> None:
        if changed.evaluation == self._evaluation:
            self._read()

    def _read(self) -> None:
        if self._reading:
            self._stale = True
            return
        self._reading = True
        work = partial(view_evaluation, self._context, self._evaluation)
        self._tasks.short(work, self._show, self._failed, owner=self)

    def _show(self, view: EvaluationView) -> None:
        if view.id == self._evaluation:  # another may have been opened meanwhile
            self.view = view
            self.viewed.emit(view)
        self._rest()

    def _failed(self, error: Exception) -> None:
        self._problems.show(error)
        self._rest()

    def _rest(self) -> None:
        self._reading = False
        if self._stale:
            self._stale = False
            self._read()
