"""What is done with the bundle that was judged last: signed, made smaller or whole again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.believe_signers import believe_signers
from spbe_desktop.operations.complete_bundle import complete_bundle
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import has_identity
from spbe_desktop.operations.place_bundle import Place, place_bundle
from spbe_desktop.operations.sign_bundle import sign_bundle
from spbe_desktop.operations.take_core import take_core
from spbe_desktop.operations.verify_bundle import SignerView, verify_bundle
from spbe_desktop.progress import Progress
from ui.desk import Desk
from ui.screens.bundle.ending import tell_why
from ui.screens.bundle.judged import Judged
from ui.screens.bundle.verdict import told
from ui.tasks import Job


class ToolsPresenter(QObject):
    """Works on one bundle, one thing at a time."""

    offered = Signal(object)  # the names of what can be done
    busy = Signal(bool)
    progressed = Signal(object, object, str)
    told = Signal(object)  # Told
    refused = Signal(str)
    made = Signal(object)  # Judged: the bundle that was written, and is worked on now

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self.judged: Judged | None = None

    def judge(self, judged: Judged | None) -> None:
        """Work on this one from now on; on nothing where it is None."""
        self.judged = judged
        self.offered.emit(self._possible())

    def sign(self, passphrase: str) -> None:
        """Add one's own signature."""
        path, context = self._path, self._desk.context
        self._run(
            lambda step: sign_bundle(context, path, passphrase, progress=step), path, "signed"
        )

    def believe(self) -> None:
        """Believe those signers whom nobody here knows, and judge it again."""
        path, context = self._path, self._desk.context
        known = frozenset(each.fingerprint for each in self.unknown)
        self._run(
            lambda step: _believed(context, path, known, step),
            path,
            "believed",
        )

    @property
    def unknown(self) -> tuple[SignerView, ...]:
        """The signers of this bundle whom the workspace does not know."""
        signers = () if self.judged is None else self.judged.verdict.signers
        return tuple(each for each in signers if not each.trusted)

    def core(self, target: str) -> None:
        """Write the core of it."""
        path = self._path
        self._run(lambda step: take_core(path, Path(target), progress=step), Path(target), "cored")

    def complete(self, folder: str, target: Path) -> None:
        """Make it whole from a folder, and from what the workspace holds."""
        work = partial(
            complete_bundle, self._path, target, [Path(folder)], context=self._desk.context
        )
        self._run(lambda step: work(progress=step), target, "completed")

    def cancel(self) -> None:
        """Stop; nothing half-done is left."""
        if self._job is not None:
            self._job.cancel()

    def beside(self, name: Callable[[Path], str]) -> Path:
        """Where what is made of the bundle would be written."""
        return self._path.with_name(name(self._path))

    @property
    def _path(self) -> Path:
        return Path() if self.judged is None else self.judged.path

    def _possible(self) -> frozenset[str]:
        if self.judged is None or not self.judged.verdict.valid:
            return frozenset()
        whole = not self.judged.verdict.awaited
        names = {"open", "split", "core"} if whole else {"open", "split", "complete"}
        if not self.judged.verdict.trusted:
            names.add("believe")
        elif self.judged.place is not Place.HELD:
            names.add("take")
        if has_identity(self._desk.context):
            names.add("sign")
        return frozenset(names)

    def _run(self, work: Callable[[Progress], object], path: Path, name: str) -> None:
        if self._job is not None:
            return
        self._job = self._desk.tasks.long(
            partial(_proved, self._desk.context, work, path),
            partial(self._done, name),
            self._failed,
            self.progressed.emit,
            owner=self,
        )
        self.busy.emit(True)

    def _done(self, name: str, judged: Judged) -> None:
        self._rest()
        now = self._desk.context.clock.now()
        self.made.emit(judged)
        shown = told(judged.verdict, self._desk.words, now, judged.path, name, judged.place)
        self.told.emit(shown)

    def _failed(self, error: Exception) -> None:
        self._rest()
        tell_why(self.refused, error, self._desk)

    def _rest(self) -> None:
        self._job = None
        self.busy.emit(False)


def _proved(
    context: Context, work: Callable[[Progress], object], path: Path, progress: Progress
) -> Judged:
    """Do it, and judge what was made as this workspace judges any file."""
    work(progress)
    verdict = verify_bundle(path, context=context, progress=progress)
    return Judged(path, verdict, place_bundle(context, verdict))


def _believed(context: Context, path: Path, known: frozenset[str], progress: Progress) -> object:
    return believe_signers(context, path, known, progress=progress)
