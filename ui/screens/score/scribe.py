"""Writes what is judged as it is judged: each thing at once, in the order it was done."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.name_service import name_service
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.tick_criterion import tick_criterion
from ui.desk import Desk
from ui.screens.score.drafts import SERVICE, TICK, VALUE, Drafts, Key

Work = Callable[[], Changed]


class Scribe(QObject):
    """Holds a draft of everything until it is committed; what was refused is tried again."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._evaluation = self._indicator = ""
        self.drafts = Drafts()
        self._refused: dict[Key, Work] = {}

    def turn_to(self, evaluation: str, indicator: str) -> None:
        """Write to this indicator from now on."""
        self._evaluation, self._indicator = evaluation, indicator

    def rate(self, value: Decimal | None) -> None:
        """Keep the level of the indicator; None takes it back."""
        self._write((VALUE,), value, partial(rate_indicator, *self._here(), value))

    def explain(self, field: str, text: str) -> None:
        """Keep one part of an explanation."""
        work = partial(_explain, *self._here(), field, text)
        self._write((field,), text, work)

    def tick(self, level: Decimal, criterion: str, met: bool) -> None:
        """Keep whether a criterion is met."""
        work = partial(tick_criterion, *self._here(), level, criterion, met)
        self._write((TICK, str(level), criterion), met, work)

    def name(self, service: str) -> None:
        """Keep the name of the service the agency chose."""
        work = partial(name_service, *self._here(), service)
        self._write((SERVICE,), service, work)

    def keep(
        self, what: Key, said: object, operation: Callable[..., Changed], *details: object
    ) -> None:
        """Keep anything else that `operation` writes about the indicator."""
        self._write(what, said, partial(operation, *self._here(), *details))

    def retry(self) -> None:
        """Write again what was refused before."""
        for key, work in tuple(self._refused.items()):
            self._submit(key, self.drafts.again(key), work)

    def forget(self) -> None:
        """Another evaluation is opened; what was typed in this one is handed in already."""
        self.drafts.clear()
        self._refused.clear()

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
        self.committed(changed)

    def _failed(self, key: Key, ticket: int, work: Work, error: Exception) -> None:
        """Keep the draft in sight, to be tried again unless newer words took its place."""
        if self.drafts.holds(key, ticket):
            self._refused[key] = work
        self._desk.problems.show(error)


def _explain(context: Context, evaluation: str, indicator: str, field: str, text: str) -> Changed:
    given = {field: text}
    return explain_rating(context, evaluation, indicator, **given)
