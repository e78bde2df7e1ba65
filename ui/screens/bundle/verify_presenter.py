"""What judging a bundle wants: a file, and the verdict on it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from spbe_desktop.errors import Cancelled, UserError
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.place_bundle import place_bundle
from spbe_desktop.operations.verify_bundle import verify_bundle
from spbe_desktop.progress import Progress
from ui.desk import Desk
from ui.screens.bundle.judged import Judged
from ui.screens.bundle.verdict import told, told_no_bundle
from ui.tasks import Job


class VerifyPresenter(QObject):
    """Judges one file at a time, changing nothing."""

    began = Signal(str)  # the file's name
    busy = Signal(bool)
    progressed = Signal(object, object, str)
    told = Signal(object)  # Told
    judged = Signal(object)  # Judged, or None while there is none

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None

    def verify(self, file: str) -> None:
        """Judge `file`; one already under way is left to end by itself first."""
        if self._job is not None:
            return
        path = Path(file)
        self.began.emit(path.name)
        self.judged.emit(None)
        work = partial(_verify, self._desk.context, path)
        self._job = self._desk.tasks.long(
            work, self._judged, self._failed, self.progressed.emit, owner=self
        )
        self.busy.emit(True)

    def cancel(self) -> None:
        """Stop judging."""
        if self._job is not None:
            self._job.cancel()

    def _judged(self, judged: Judged) -> None:
        self._rest()
        now = self._desk.context.clock.now()
        self.told.emit(told(judged.verdict, self._desk.words, now, place=judged.place))
        self.judged.emit(judged)

    def _failed(self, error: Exception) -> None:
        self._rest()
        if isinstance(error, UserError):
            words = self._desk.words
            self.told.emit(told_no_bundle(words.problem(error), words))
        elif isinstance(error, Cancelled):
            self.began.emit(self._desk.words("bundle_screen.stopped"))

    def _rest(self) -> None:
        self._job = None
        self.busy.emit(False)


def _verify(context: Context, path: Path, progress: Progress) -> Judged:
    verdict = verify_bundle(path, context=context, progress=progress)
    return Judged(path, verdict, place_bundle(context, verdict))
