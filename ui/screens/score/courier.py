"""Brings documents in as evidence, file by file, while judging goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from spbe_desktop.errors import UserError
from spbe_desktop.operations.amend_citation import amend_citation
from spbe_desktop.operations.attach_evidence import attach_evidence
from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.cite_evidence import cite_evidence
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.detach_evidence import detach_evidence
from spbe_desktop.progress import Progress
from spbe_desktop.views.evaluation import EvidenceView
from ui.desk import Desk
from ui.kit.citation_bar import Cited
from ui.tasks import Job

Committed = Callable[[Changed], None]


class Courier(QObject):
    """Copies in the LONG lane; moves and removes citations in the SHORT one."""

    progressed = Signal(object, object, str)  # bytes exceed C's integers
    finished = Signal()

    def __init__(self, desk: Desk, committed: Committed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._committed = committed
        self._evaluation = self._indicator = ""
        self._jobs: list[Job] = []

    def turn_to(self, evaluation: str, indicator: str) -> None:
        """Bring to this indicator from now on."""
        self._evaluation, self._indicator = evaluation, indicator

    def attach(self, paths: Sequence[Path]) -> None:
        """Take in these files, and the files of these folders, for the indicator."""
        indicator = self._indicator
        if not indicator:
            return
        work = partial(bring, self._desk.context, self._evaluation, indicator, tuple(paths))
        done = partial(self._brought, self._evaluation, indicator)
        job = self._desk.tasks.long(work, done, self._stopped, self._step, owner=self)
        self._jobs.append(job)

    def cancel(self) -> None:
        """Stop what is under way; what was taken in stays."""
        for job in self._jobs:
            job.cancel()

    def cite(self, item: Cited) -> None:
        """Cite a document that is here already."""
        if self._indicator:
            work = partial(
                cite_evidence,
                self._desk.context,
                self._evaluation,
                self._indicator,
                item.document,
                place_kind=item.kind,
                place=item.place,
                note=item.note,
            )
            self._desk.tasks.short(work, self._committed, owner=self)

    def move(self, item: Cited) -> None:
        """Say where in the document the proof stands."""
        work = partial(
            amend_citation,
            self._desk.context,
            self._evaluation,
            item.citation,
            place_kind=item.kind,
            place=item.place,
            note=item.note,
        )
        self._desk.tasks.short(work, self._committed, owner=self)

    def remove(self, citation: str) -> None:
        """Take a document away from the indicator."""
        work = partial(detach_evidence, self._desk.context, self._evaluation, citation)
        self._desk.tasks.short(work, self._committed, owner=self)

    def _brought(
        self, evaluation: str, indicator: str, came: tuple[list[EvidenceView], list[UserError]]
    ) -> None:
        kept, refused = came
        if kept:
            self._committed(Changed(evaluation, (indicator,), kept[-1].added_at))
        for error in refused:
            self._desk.problems.show(error)
        self._rest()

    def _stopped(self, error: Exception) -> None:
        """Stopped half-way: some files may be in already, so everybody reads again."""
        now = self._desk.context.clock.now()
        self._desk.bus.evaluation_changed.emit(Changed(self._evaluation, (), now))
        self._desk.problems.show(error)
        self._rest()

    def _step(self, done: int, total: int, what: str) -> None:
        self.progressed.emit(done, total, self._desk.words("score.copying", name=what))

    def _rest(self) -> None:
        if not self._desk.tasks.busy:
            self._jobs.clear()
        self.finished.emit()


def bring(
    context: Context,
    evaluation: str,
    indicator: str,
    paths: Sequence[Path],
    progress: Progress,
) -> tuple[list[EvidenceView], list[UserError]]:
    """Take in every file; one that cannot be read does not keep the others out."""
    kept: list[EvidenceView] = []
    refused: list[UserError] = []
    for path in files_of(paths):
        try:
            kept.append(attach_evidence(context, evaluation, indicator, path, progress=progress))
        except UserError as error:
            refused.append(error)
    return kept, refused


def files_of(paths: Sequence[Path]) -> list[Path]:
    """The files themselves, and those in folders by name; hidden ones are left out."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = (each for each in sorted(path.rglob("*")) if each.is_file())
        found += [
            f for f in inside if not any(p.startswith(".") for p in f.relative_to(path).parts)
        ]
    return found
