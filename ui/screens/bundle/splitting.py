"""Cutting the bundle that was judged last into volumes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.split_bundle import split_bundle
from spbe_desktop.progress import Progress
from ui.desk import Desk
from ui.screens.bundle.ending import tell_why
from ui.screens.bundle.judged import Judged
from ui.tasks import Job


class SplitPresenter(QObject):
    """Cuts one file at a time; the bundle itself stays."""

    busy = Signal(bool)
    progressed = Signal(object, object, str)
    noted = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = Path()
        self._job: Job | None = None

    def judge(self, judged: Judged | None) -> None:
        """Cut this one from now on."""
        self._path = Path() if judged is None else judged.path

    def split(self, folder: str, size: int) -> None:
        """Cut it into volumes of at most `size` bytes in `folder`."""
        if self._job is not None:
            return
        work = partial(_split, self._path, Path(folder), size)
        self._job = self._desk.tasks.long(
            work, self._cut, self._failed, self.progressed.emit, owner=self
        )
        self.busy.emit(True)

    def cancel(self) -> None:
        """Stop; no volume is left."""
        if self._job is not None:
            self._job.cancel()

    def _cut(self, made: tuple[Path, ...]) -> None:
        self._rest()
        listed, count = made[0], len(made) - 1
        told = {"folder": listed.parent, "listed": listed.name}
        self.noted.emit(self._desk.words.plural("bundle_tools.cut", count, **told))

    def _failed(self, error: Exception) -> None:
        self._rest()
        tell_why(self.refused, error, self._desk)

    def _rest(self) -> None:
        self._job = None
        self.busy.emit(False)


def _split(path: Path, folder: Path, size: int, progress: Progress) -> tuple[Path, ...]:
    return split_bundle(path, folder, size, progress=progress)
