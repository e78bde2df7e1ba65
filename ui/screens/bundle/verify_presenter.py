"""What judging a bundle wants: a file, and the verdict on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from spbe_desktop.errors import Cancelled, UserError
from spbe_desktop.errors.bundles import BundleLocked
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.join_volumes import free_name, is_volume, join_volumes
from spbe_desktop.operations.place_bundle import place_bundle
from spbe_desktop.operations.unlock_bundle import opened_name, unlock_bundle
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
    locked = Signal(object)  # Path: it is encrypted, and a key is asked for
    judged = Signal(object)  # Judged, or None while there is none

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._path = Path()

    def verify(self, file: str, *others: str) -> None:
        """Judge `file`, or what the volumes make; one under way is left to end first."""
        if self._job is not None:
            return
        path = self._path = Path(file)
        self.began.emit(path.name)
        self.judged.emit(None)
        parts = [path, *map(Path, others)]
        self._run(partial(_verify, self._desk.context, parts))

    def unlock(self, key: str, passphrase: str) -> None:
        """Open the encrypted file beside itself, and judge what was in it."""
        if self._job is None:
            self._run(partial(_unlock, self._desk.context, self._path, Path(key), passphrase))

    def cancel(self) -> None:
        """Stop judging."""
        if self._job is not None:
            self._job.cancel()

    def _run(self, work: Callable[[Progress], Judged]) -> None:
        self._job = self._desk.tasks.long(
            work, self._judged, self._failed, self.progressed.emit, owner=self
        )
        self.busy.emit(True)

    def _judged(self, judged: Judged) -> None:
        self._rest()
        self.began.emit(judged.path.name)
        now = self._desk.context.clock.now()
        self.told.emit(told(judged.verdict, self._desk.words, now, place=judged.place))
        self.judged.emit(judged)

    def _failed(self, error: Exception) -> None:
        self._rest()
        if isinstance(error, BundleLocked):
            self.began.emit(self._desk.words.problem(error))
            self._path = self._path.with_name(str(error.details["path"]))  # maybe joined just now
            self.locked.emit(self._path)
        elif isinstance(error, UserError):
            words = self._desk.words
            self.told.emit(told_no_bundle(words.problem(error), words))
        elif isinstance(error, Cancelled):
            self.began.emit(self._desk.words("bundle_screen.stopped"))

    def _rest(self) -> None:
        self._job = None
        self.busy.emit(False)


def _verify(context: Context, parts: Sequence[Path], progress: Progress) -> Judged:
    path = parts[0]
    if len(parts) > 1 or is_volume(path):
        path = join_volumes(parts, progress=progress)
    verdict = verify_bundle(path, context=context, progress=progress)
    return Judged(path, verdict, place_bundle(context, verdict))


def _unlock(context: Context, path: Path, key: Path, passphrase: str, progress: Progress) -> Judged:
    target = free_name(path.with_name(opened_name(path)))
    unlock_bundle(path, target, key, passphrase, progress=progress)
    return _verify(context, [target], progress)
