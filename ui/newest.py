"""Asks one question at a time, and only the newest: answers to older ones are dropped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from ui.problems import Problems
from ui.tasks import TaskRunner

Question = Callable[[], Any]


class Newest(QObject):
    """A question that comes while another is answered replaces the one that waits."""

    def __init__(
        self,
        tasks: TaskRunner,
        problems: Problems,
        answered: Callable[[Any], None],
        parent: QObject,
        *,
        long: bool = False,
    ) -> None:
        super().__init__(parent)
        self._long = long  # answered in the LONG lane, where nothing that is saved waits for it
        self._tasks, self._problems, self._answered = tasks, problems, answered
        self._asking = False
        self._waiting: Question | None = None
        self._number = 0

    def ask(self, question: Question) -> None:
        """Have this answered; nobody waits any more for what was asked before."""
        self._number += 1
        if self._asking:
            self._waiting = question
            return
        self._asking = True
        done = partial(self._done, self._number)
        if self._long:
            self._tasks.long(lambda _progress: question(), done, self._failed, owner=self)
        else:
            self._tasks.short(question, done, self._failed, owner=self)

    def forget(self) -> None:
        """Nobody waits for any answer."""
        self._number += 1
        self._waiting = None

    def _done(self, number: int, answer: Any) -> None:
        self._rest()
        if number == self._number:
            self._answered(answer)

    def _failed(self, error: Exception) -> None:
        self._rest()
        self._problems.show(error)

    def _rest(self) -> None:
        self._asking = False
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._number -= 1  # it was counted when it was asked
            self.ask(waiting)
