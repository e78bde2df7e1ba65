"""Writes what is typed: a block as one change, and nothing of it while a part is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.rate_many import Edit, rate_many
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.grid.columns import text_field
from ui.screens.grid.drafts import Drafts
from ui.screens.grid.typed import Refused, read_typed
from ui.screens.grid.values import Typed


class Scribe(QObject):
    """Holds what is typed until it was read again from the evaluation."""

    drafted = Signal()  # what is held is another now

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: EvaluationView | None = None
        self.drafts = Drafts()

    def follow(self, view: EvaluationView) -> None:
        """Write to this evaluation from now on; at another stage nothing held is of use."""
        before, self._view = self._view, view
        if before is None or (before.id, before.stage) != (view.id, view.stage):
            self.drafts.clear()

    def take(self, typed: Sequence[Typed]) -> None:
        """Write what was typed, or hold it with what is wrong about it."""
        if self._view is None:
            return
        read = [(each, *self._read(self._view, each)) for each in typed]
        edits = self.drafts.take((t, edit, why) for t, edit, why in read if edit or why)
        self.drafted.emit()
        if edits:
            self._write(self._view.id, edits, self.drafts.ticket)

    def discard(self) -> None:
        """Forget the block that waits."""
        self.drafts.discard()
        self.drafted.emit()

    def _read(self, view: EvaluationView, typed: Typed) -> tuple[Edit | None, str]:
        read = read_typed(typed, view, self._desk.words, text_field(view))
        return (None, read.why) if isinstance(read, Refused) else (read, "")

    def _write(self, evaluation: str, edits: list[Edit], ticket: int) -> None:
        work = partial(rate_many, self._desk.context, evaluation, edits)
        done, failed = partial(self._written, ticket), partial(self._failed, ticket)
        self._desk.tasks.short(work, done, failed, owner=self)

    def _written(self, ticket: int, changed: Changed) -> None:
        """It stands as it was typed until the evaluation was read again."""
        self.drafts.release(ticket)
        self._desk.bus.saved.emit(changed.saved_at)
        self._desk.bus.evaluation_changed.emit(changed)

    def _failed(self, ticket: int, error: Exception) -> None:
        self.drafts.release(ticket)
        self._desk.problems.show(error)
        self.drafted.emit()
