"""What sealing wants: know what goes in and who signs, seal, and judge what was made."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.export_trust import export_trust
from spbe_desktop.operations.unlock_identity import is_open
from ui.desk import Desk
from ui.screens.bundle.ending import tell_why
from ui.screens.bundle.sealing import Proved, Ready, prepare, seal_and_judge
from ui.screens.bundle.verdict import told
from ui.screens.bundle.wish import Wish
from ui.tasks import Job


class SealPresenter(QObject):
    """Seals the opened evaluation."""

    contents = Signal(str)
    signer_known = Signal(bool)
    signer = Signal(str, str)  # who, fingerprint
    target = Signal(str)
    possible = Signal(bool)
    busy = Signal(bool)
    progressed = Signal(object, object, str)  # Python integers: bytes exceed C's
    refused = Signal(str)
    told = Signal(object)  # Told

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._evaluation = ""
        self._target = Path()
        self._known = False
        self._moved = False
        self._stale = False
        self._job: Job | None = None
        desk.bus.evaluation_opened.connect(self._open)
        desk.bus.evaluation_changed.connect(self._age)

    def look(self) -> None:
        """The screen came to the front: read again if anything changed since."""
        if self._stale:
            self._stale = False
            context, words = self._desk.context, self._desk.words
            work = partial(prepare, context, words, self._evaluation)
            self._desk.tasks.short(work, self._show, owner=self)

    def move(self, target: str) -> None:
        """Write the next bundle to this file."""
        self._target = Path(target)
        self._moved = True
        self.target.emit(target)

    def seal(self, wish: Wish) -> None:
        """Seal, unless something is missing in what is filled in."""
        lacking = self._lacking(wish)
        if lacking:
            self.refused.emit(self._desk.words(lacking))
            return
        work = partial(seal_and_judge, self._desk.context, self._evaluation, self._target, wish)
        self._job = self._desk.tasks.long(
            work, self._sealed, self._failed, self.progressed.emit, owner=self
        )
        self.busy.emit(True)

    def cancel(self) -> None:
        """Stop sealing; nothing half-done is left."""
        if self._job is not None:
            self._job.cancel()

    def export(self, target: str) -> None:
        """Write the certificate with which others verify our bundles."""
        work = partial(export_trust, self._desk.context, Path(target))
        self._desk.tasks.short(work, self._exported, owner=self)

    @property
    def proposed(self) -> Path:
        """The file the bundle would be written to now."""
        return self._target

    def _lacking(self, wish: Wish) -> str:
        if not self._known and not wish.name:
            return "bundle_screen.no_name"
        if not wish.passphrase and not (self._known and is_open(self._desk.context)):
            return "bundle_screen.no_passphrase"
        if not self._known and wish.passphrase != wish.again:
            return "bundle_screen.not_alike"
        return ""

    def _open(self, evaluation: str) -> None:
        self._evaluation = evaluation
        self._moved = False
        self._stale = True

    def _age(self, changed: Changed) -> None:
        self._stale = self._stale or changed.evaluation == self._evaluation

    def _show(self, ready: Ready) -> None:
        self._known = bool(ready.who)
        self.contents.emit(ready.contents)
        self.signer_known.emit(self._known)
        self.signer.emit(ready.who, ready.fingerprint)
        if not self._moved:
            self._target = self._desk.context.paths.output / ready.name
            self.target.emit(str(self._target))
        self.possible.emit(True)

    def _sealed(self, proved: Proved) -> None:
        self._moved = False  # the next bundle is the next revision, under its own name
        self._rest()
        self._desk.bus.evaluations_changed.emit()
        now = self._desk.context.clock.now()
        name = "encrypted" if proved.recipients else "sealed"
        self.told.emit(told(proved.verdict, self._desk.words, now, proved.path, name))

    def _failed(self, error: Exception) -> None:
        self._rest()
        tell_why(self.refused, error, self._desk)

    def _rest(self) -> None:
        """After any end: the signer may be new, so read again."""
        self._job = None
        self.busy.emit(False)
        self._stale = True
        self.look()

    def _exported(self, path: Path) -> None:
        self.refused.emit(self._desk.words("bundle_screen.exported", path=path))
