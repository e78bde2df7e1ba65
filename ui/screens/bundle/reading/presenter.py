"""What reading another's bundle wants: open it, and take it into the workspace when asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from spbe_desktop.errors import EvaluationExists
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.take_bundle import take_bundle
from spbe_desktop.progress import Progress
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.bundle.ending import tell_why
from ui.screens.bundle.judged import Judged
from ui.screens.bundle.reading.open import Read, read
from ui.tasks import Job


class ReadingPresenter(QObject):
    """Reads the bundle that was judged last."""

    opened = Signal(object)  # Read
    busy = Signal(bool)
    progressed = Signal(object, object, str)
    refused = Signal(str)
    replacing = Signal(str)  # the question whether one's own is to be replaced
    taken = Signal(str)  # what came of it

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = Path()
        self._job: Job | None = None

    def judge(self, judged: Judged | None) -> None:
        """Read this one from now on."""
        self._path = Path() if judged is None else judged.path

    def open(self) -> None:
        """Read it for the window."""
        self._run(partial(read, self._desk.context, self._path), self._read)

    def take(self, revise: bool = False) -> None:
        """Take it in; where one's own is there it is asked first."""
        self._run(partial(_take, self._desk.context, self._path, revise), self._taken)

    def cancel(self) -> None:
        """Stop; the workspace is as it was."""
        if self._job is not None:
            self._job.cancel()

    def _run(self, work: Callable[[Progress], Any], done: Callable[[Any], None]) -> None:
        if self._job is not None:
            return
        self._job = self._desk.tasks.long(
            work, done, self._failed, self.progressed.emit, owner=self
        )
        self.busy.emit(True)

    def _read(self, found: Read) -> None:
        self._rest()
        self.opened.emit(found)

    def _taken(self, view: EvaluationView) -> None:
        self._rest()
        self._desk.bus.evaluations_changed.emit()
        self._desk.bus.evaluation_opened.emit(view.id)
        name = {"agency": view.agency.name, "year": view.year, "revision": view.revision}
        self.taken.emit(self._desk.words("bundle_reading.taken", **name))

    def _failed(self, error: Exception) -> None:
        self._rest()
        words = self._desk.words
        if isinstance(error, EvaluationExists):
            self.replacing.emit(words("bundle_reading.replace_ask", **error.details))
        else:
            tell_why(self.refused, error, self._desk)

    def _rest(self) -> None:
        self._job = None
        self.busy.emit(False)


def _take(context: Context, path: Path, revise: bool, progress: Progress) -> EvaluationView:
    return take_bundle(context, path, revise=revise, progress=progress)
