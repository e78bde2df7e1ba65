"""Writes what the person does with documents: citing, taking back, dating, accepting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.cite_evidence import cite_evidence
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.date_document import date_document
from spbe_desktop.operations.detach_evidence import detach_evidence
from spbe_desktop.operations.rename_evidence import rename_evidence
from spbe_desktop.operations.replace_evidence import replace_evidence
from spbe_desktop.operations.withdraw_evidence import withdraw_evidence
from spbe_desktop.progress import Progress
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.evidence.sheets import PAGE
from ui.screens.evidence.values import Wish

Pairs = Sequence[tuple[str, str]]  # document, indicator


class Keeper(QObject):
    """Every write is told to the other screens; many documents go the LONG lane."""

    refused = Signal()  # what was typed is not kept

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: EvaluationView | None = None

    def follow(self, view: EvaluationView) -> None:
        """Write to this evaluation from now on."""
        self._view = view

    def cite(self, documents: Sequence[str], page: int, wish: Wish) -> None:
        """Cite a document at a page, or several as a whole."""
        if len(documents) > 1:
            self.accept([(each, wish.indicator) for each in documents])
            return
        if not self._may or not documents or not documents[0]:
            return
        work = partial(
            cite_evidence,
            self._desk.context,
            self.evaluation,
            wish.indicator,
            documents[0],
            place_kind=PAGE if page else "",
            place=str(page or ""),
            level=Decimal(wish.level) if wish.level else None,
            criterion=wish.criterion,
            quote=wish.quote,
            page=page or None,
        )
        self._short(work)

    def accept(self, pairs: Pairs) -> None:
        """Cite each of these documents for its indicator."""
        if self._may and pairs:
            work = partial(cite_all, self._desk.context, self.evaluation, tuple(pairs))
            self._desk.tasks.long(work, self._written_all, owner=self)

    def uncite(self, citation: str) -> None:
        """Take a citation back; a document that nothing cites waits in the inbox again."""
        if self._may:
            context = self._desk.context
            self._short(partial(detach_evidence, context, self.evaluation, citation, keep=True))

    def replace(self, document: str, path: Path, reason: str) -> None:
        """Put a newer file in the place of a document."""
        if self._may:
            where = (self._desk.context, self.evaluation, document, path, reason)
            failed = self._desk.problems.show
            self._desk.tasks.long(partial(_replace, *where), self._written, failed, owner=self)

    def date(self, document: str, when: str) -> None:
        """Keep the date that a document bears."""
        if self._may and document:
            work = partial(date_document, self._desk.context, self.evaluation, document, when)
            self._short(work)

    def rename(self, document: str, name: str) -> None:
        """Call a document otherwise."""
        if self._may and document:
            where = (self._desk.context, self.evaluation, document, name)
            failed = self._refuse
            self._desk.tasks.short(
                partial(rename_evidence, *where), self._written, failed, owner=self
            )

    def withdraw(self, documents: Sequence[str], reason: str) -> None:
        """Take documents out of the evaluation."""
        if self._may and documents:
            where = (self._desk.context, self.evaluation, tuple(documents), reason)
            failed = self._desk.problems.show
            work = partial(_withdraw_all, *where)
            self._desk.tasks.long(work, self._written_all, failed, owner=self)

    @property
    def _may(self) -> bool:
        return self._view is not None and not self._view.read_only

    @property
    def evaluation(self) -> str:
        """The evaluation that is written to."""
        return "" if self._view is None else self._view.id

    def _short(self, work: Callable[[], Changed]) -> None:
        self._desk.tasks.short(work, self._written, owner=self)

    def _refuse(self, error: Exception) -> None:
        self._desk.problems.show(error)
        self.refused.emit()

    def _written(self, changed: Changed) -> None:
        self._desk.bus.saved.emit(changed.saved_at)
        self._desk.bus.evaluation_changed.emit(changed)

    def _written_all(self, changes: Sequence[Changed]) -> None:
        codes = dict.fromkeys(code for each in changes for code in each.indicators)
        last = changes[-1]
        self._written(Changed(last.evaluation, tuple(codes), last.saved_at))


def _replace(
    context: Context,
    evaluation: str,
    document: str,
    path: Path,
    reason: str,
    progress: Progress,
) -> Changed:
    return replace_evidence(context, evaluation, document, path, reason=reason, progress=progress)


def _withdraw_all(
    context: Context,
    evaluation: str,
    documents: Sequence[str],
    reason: str,
    progress: Progress,
) -> list[Changed]:
    changes = []
    for number, document in enumerate(documents):
        progress.step(number, len(documents), "")
        changes.append(withdraw_evidence(context, evaluation, document, reason=reason))
    return changes


def cite_all(context: Context, evaluation: str, pairs: Pairs, progress: Progress) -> list[Changed]:
    """Cite each document for its indicator, one after the other."""
    changes = []
    for number, (document, indicator) in enumerate(pairs):
        progress.step(number, len(pairs), indicator)
        changes.append(cite_evidence(context, evaluation, indicator, document))
    return changes
