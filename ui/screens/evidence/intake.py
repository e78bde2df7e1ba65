"""Takes documents in: told while it goes on, paused, cancelled, and every file told in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.take_in import Intake, take_in
from spbe_desktop.progress import Progress
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.evidence.arrivals import duration, outcomes_of, summary_of
from ui.screens.evidence.pace import Pace
from ui.screens.evidence.values import Outcome
from ui.tasks import Job

_REFRESH = 2.0  # seconds between two looks at what came in so far


class Taker(QObject):
    """One intake at a time; what comes meanwhile waits for its turn."""

    told = Signal(float, str, str)  # share, what, pace
    busy = Signal(bool)
    over = Signal(str, str, bool)  # sentence, tone, whether there is a list

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: EvaluationView | None = None
        self._job: Job | None = None
        self._waiting: list[tuple[tuple[Path, ...], str]] = []
        self._pace, self._told_at = Pace(), 0.0
        self.outcomes: list[Outcome] = []  # of the last intake

    def follow(self, view: EvaluationView) -> None:
        """Take in for this evaluation from now on."""
        if self._view is None or self._view.id != view.id:
            self._waiting.clear()
            self.cancel()
        self._view = view

    def take(self, paths: Sequence[Path], indicator: str = "") -> None:
        """Take in these files and folders; with an indicator they are cited for it at once."""
        if self._view is None or self._view.read_only or not paths:
            return
        self._waiting.append((tuple(paths), indicator))
        self._next()

    def pause(self, paused: bool) -> None:
        """Rest, or go on."""
        self._pace.pause(paused)
        if self._job is not None:
            self._job.pause(paused)

    def cancel(self) -> None:
        """Stop; what came in whole stays."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        if self._job is not None or self._view is None or not self._waiting:
            return
        paths, indicator = self._waiting.pop(0)
        self._pace, self._told_at = Pace(), monotonic()
        self.told.emit(-1.0, self._desk.words("evidence_screen.counting"), "")
        evaluation = self._view.id
        work = partial(_take, self._desk.context, evaluation, paths, indicator)
        done = partial(self._done, evaluation)
        failed = partial(self._failed, evaluation)
        self.busy.emit(True)
        self._job = self._desk.tasks.long(work, done, failed, self._step, owner=self)

    def _step(self, done: int, total: int, what: str) -> None:
        words, pace = self._desk.words, self._pace
        told = [f"{words.size(done)} / {words.size(total)}"]
        if speed := pace.speed(done):
            told.append(words("evidence_screen.speed_now", size=words.size(int(speed))))
            left = duration(pace.left(done, total), words)
            told.append(words("evidence_screen.time_left", time=left))
        share = done / total if total else -1.0
        self.told.emit(share, words("evidence_screen.taking", name=what), " · ".join(told))
        if self._view is not None and monotonic() - self._told_at > _REFRESH:
            self._told_at = monotonic()
            self._changed(self._view.id)

    def _done(self, evaluation: str, taken: Intake) -> None:
        self._changed(evaluation)
        self.outcomes = outcomes_of(taken, self._desk.words)
        sentence, tone = summary_of(taken, self._desk.words)
        self.over.emit(sentence, tone, bool(self.outcomes))
        self._rest()

    def _failed(self, evaluation: str, error: Exception) -> None:
        self._changed(evaluation)
        self._desk.problems.show(error)
        self.over.emit(self._desk.words("evidence_screen.intake_failed"), "bad", False)
        self._rest()

    def _changed(self, evaluation: str) -> None:
        now = self._desk.context.clock.now()
        self._desk.bus.evaluation_changed.emit(Changed(evaluation, (), now))

    def _rest(self) -> None:
        self._job = None
        self.busy.emit(False)
        self._next()


def _take(
    context: Context,
    evaluation: str,
    paths: Sequence[Path],
    indicator: str,
    progress: Progress,
) -> Intake:
    return take_in(context, evaluation, paths, indicator=indicator, progress=progress)
