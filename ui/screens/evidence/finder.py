"""Searches as one types, suggests, and has unread documents read in the background."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.index_evidence import index_evidence
from spbe_desktop.operations.read_outcomes import read_outcomes
from spbe_desktop.operations.search_texts import Found, search_texts
from spbe_desktop.operations.suggest_indicators import Suggestion, suggest_indicators
from spbe_desktop.progress import Progress
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.newest import Newest
from ui.screens.evidence.lines import Known
from ui.tasks import Job

Hints = dict[str, tuple[Suggestion, ...]]


class Finder(QObject):
    """Only the newest question is answered; what is read changes the answers."""

    changed = Signal()  # `found`, `hints` or `outcomes` are other ones
    read = Signal()  # documents were read
    told = Signal(str)  # what is read just now, or nothing

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: EvaluationView | None = None
        self._typed = ""
        self._held = False
        self._search = Newest(desk.tasks, desk.problems, self._answered, self)
        self._hints = Newest(desk.tasks, desk.problems, self._suggested, self, long=True)
        self._job: Job | None = None
        self._seen: frozenset[str] = frozenset()
        self.found: Found | None = None
        self.known = Known()

    def follow(self, view: EvaluationView) -> None:
        """Look through this evaluation from now on."""
        fresh = self._view is None or self._view.id != view.id
        self._view = view
        if fresh:
            self.cancel()
            self.found, self.known, self._typed, self._seen = None, Known(), "", frozenset()
        digests = frozenset(each.digest for each in view.evidence)
        if digests != self._seen:
            self._seen = digests
            self._suggest()
            self._look()
            self._read()
        if self._typed:
            self._ask()

    def find(self, typed: str) -> None:
        """Look for this; nothing typed shows the documents again."""
        self._typed = typed.strip()
        if self._typed:
            self._ask()
        else:
            self._search.forget()
            self.found = None
            self.changed.emit()

    def hold(self, held: bool) -> None:
        """Read nothing while documents come in: the disk is theirs."""
        self._held = held
        if not held:
            self._read()

    def cancel(self) -> None:
        """Stop reading; it goes on when the evaluation is opened again."""
        if self._job is not None:
            self._job.cancel()

    def _ask(self) -> None:
        if self._view is not None:
            self._search.ask(partial(search_texts, self._desk.context, self._view.id, self._typed))

    def _answered(self, found: Found) -> None:
        self.found = found
        self.changed.emit()

    def _suggest(self) -> None:
        if self._view is None or all(each.citations for each in self._view.evidence):
            return
        self._hints.ask(partial(suggest_indicators, self._desk.context, self._view.id))

    def _suggested(self, hints: Hints) -> None:
        if hints != self.known.hints:
            self.known = replace(self.known, hints=hints)
            self.changed.emit()

    def _look(self) -> None:
        """Ask how reading ended."""
        if self._view is not None:
            work = partial(read_outcomes, self._desk.context, self._view.id)
            self._desk.tasks.short(work, self._looked, owner=self)

    def _looked(self, outcomes: dict[str, str]) -> None:
        if outcomes != self.known.outcomes:
            self.known = replace(self.known, outcomes=outcomes)
            self.changed.emit()

    def _read(self) -> None:
        if self._job is not None or self._view is None or self._held:
            return
        work = partial(_index, self._desk.context, self._view.id)
        tasks = self._desk.tasks
        self._job = tasks.long(work, self._done, self._stopped, self._step, owner=self)

    def _step(self, done: int, total: int, _what: str) -> None:
        self.told.emit(self._desk.words("evidence_screen.reading", done=done, total=total))

    def _done(self, count: int) -> None:
        self._job = None
        self.told.emit("")
        if count:
            self.read.emit()
            self._suggest()
            self._look()
            self._read()  # more may have come meanwhile
            if self._typed:
                self._ask()

    def _stopped(self, error: Exception) -> None:
        self._job = None
        self.told.emit("")
        self._desk.problems.show(error)
        if self._view is not None and frozenset() == self._seen:
            self._read()


def _index(context: Context, evaluation: str, progress: Progress) -> int:
    return index_evidence(context, evaluation, progress=progress)
