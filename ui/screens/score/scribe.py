"""Writes what is judged as it is judged: each thing at once, in the order it was done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from ui.desk import Desk
from ui.screens.score.drafts import Drafts, Key

Work = Callable[[], Changed]


class Scribe(QObject):
    """Holds a draft of everything until it is committed; what was refused is tried again."""

    troubled = Signal()  # something was refused, or is not any more

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._evaluation = self._indicator = ""
        self.drafts = Drafts()
        self._refused: dict[Key, Work] = {}
        self._why: dict[Key, Exception] = {}

    def turn_to(self, evaluation: str, indicator: str) -> None:
        """Write to this indicator from now on."""
        self._evaluation, self._indicator = evaluation, indicator

    def keep(
        self, what: Key, said: object, operation: Callable[..., Changed], *details: object
    ) -> None:
        """Keep what `operation` writes about the indicator."""
        self._write(what, said, partial(operation, *self._here(), *details))

    def keep_at(self, key: Key, said: object, operation: Callable[..., Changed]) -> None:
        """Keep what `operation` writes about the evaluation, under a key of its own."""
        work = partial(operation, self._desk.context, self._evaluation)
        self._submit(key, self.drafts.hold(key, said), work)

    def do(self, operation: Callable[..., Changed], *details: object) -> None:
        """Have `operation` done to the evaluation; nothing is typed that could be lost."""
        work = partial(operation, self._desk.context, self._evaluation, *details)
        self._desk.tasks.short(work, self.committed, owner=self)

    def troubles(self, indicator: str) -> dict[Key, Exception]:
        """What of an indicator could not be saved, and why."""
        return {key[1:]: why for key, why in self._why.items() if key[0] == indicator}

    def retry(self) -> None:
        """Write again what was refused before."""
        for key, work in tuple(self._refused.items()):
            self._submit(key, self.drafts.again(key), work)

    def forget(self) -> None:
        """Another evaluation is opened; what was typed in this one is handed in already."""
        self.drafts.clear()
        self._refused.clear()
        self._why.clear()

    def committed(self, changed: Changed) -> None:
        """Tell everybody that this is durable, and what is different now."""
        self._desk.bus.saved.emit(changed.saved_at)
        if changed.indicators:
            self._desk.bus.evaluation_changed.emit(changed)

    def _here(self) -> tuple[Context, str, str]:
        return self._desk.context, self._evaluation, self._indicator

    def _write(self, what: Key, said: object, work: Work) -> None:
        key = (self._indicator, *what)
        self._submit(key, self.drafts.hold(key, said), work)

    def _submit(self, key: Key, ticket: int, work: Work) -> None:
        self._refused.pop(key, None)
        done, failed = partial(self._done, key, ticket), partial(self._failed, key, ticket, work)
        self._desk.tasks.short(work, done, failed, owner=self)

    def _done(self, key: Key, ticket: int, changed: Changed) -> None:
        self.drafts.release(key, ticket)
        if self._why.pop(key, None) is not None:
            self.troubled.emit()
        self.committed(changed)

    def _failed(self, key: Key, ticket: int, work: Work, error: Exception) -> None:
        """Keep the draft in sight, to be tried again unless newer words took its place."""
        if self.drafts.holds(key, ticket):
            self._refused[key] = work
            self._why[key] = error
            self.troubled.emit()
        self._desk.problems.show(error)
