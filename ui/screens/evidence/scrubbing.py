"""Checks that all evidence is intact, names what rotted, and heals it from a copy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QPushButton

from spbe_desktop.operations.backup_workspace import Backup, backup_workspace
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.scrub_evidence import Rot, Scrubbed, scrub_evidence
from spbe_desktop.progress import Progress
from spbe_desktop.words import Words
from ui.desk import Desk
from ui.screens.evidence.outcomes import OutcomesDialog
from ui.screens.evidence.values import Outcome
from ui.screens.evidence.view import EvidenceView
from ui.tasks import Job


class Scrubbing(QObject):
    """Tells how far it is in the strip, and what it found in a window."""

    def __init__(self, desk: Desk, view: EvidenceView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._job: Job | None = None
        view.intake.cancelled.connect(self.cancel)
        view.intake.paused.connect(self._pause)

    def begin(self) -> None:
        """Read everything again."""
        self.scrub(None)

    def scrub(self, copy: Path | None) -> None:
        """Read everything again; with a copy of the workspace what rotted is healed."""
        if self._job is None:
            work = partial(_scrub, self._desk.context, copy)
            tasks = self._desk.tasks
            self._job = tasks.long(work, self._show, self._stopped, self._step, owner=self)

    def backup(self) -> None:
        """Ask for a folder on another disk, and copy the whole workspace there."""
        self._ask_folder("evidence_screen.backup", self._back_up)

    def cancel(self) -> None:
        """Stop; nothing is changed by that."""
        if self._job is not None:
            self._job.cancel()

    def _pause(self, paused: bool) -> None:
        if self._job is not None:
            self._job.pause(paused)

    def _step(self, done: int, total: int, what: str) -> None:
        words = self._desk.words
        sentence = words("evidence_screen.scrubbing", name=what)
        pace = f"{words.size(done)} / {words.size(total)}"
        self._view.intake.tell(done / total if total else -1.0, sentence, pace)

    def _show(self, found: Scrubbed) -> None:
        self._job = None
        words, sound = self._desk.words, found.sound
        sentence = _sentence(found, words)
        self._view.intake.tell_result(sentence, "good" if sound else "bad", details=False)
        rows = [_outcome(each, words) for each in found.rotten]
        dialog = OutcomesDialog(words, self._desk.theme, sentence, rows, self._view)
        if not sound:
            heal = QPushButton(words("evidence_screen.heal"))
            heal.clicked.connect(self._choose_copy)
            heal.clicked.connect(dialog.accept)
            dialog.offer(heal)
        dialog.open()

    def _stopped(self, error: Exception) -> None:
        self._job = None
        self._desk.problems.show(error)
        told = self._desk.words("evidence_screen.scrub_stopped")
        self._view.intake.tell_result(told, "warning", details=False)

    def _back_up(self, folder: Path) -> None:
        if self._job is None:
            work = partial(_back_up, self._desk.context, folder)
            tasks = self._desk.tasks
            self._job = tasks.long(work, self._kept, self._stopped, self._step, owner=self)

    def _kept(self, backup: Backup) -> None:
        self._job = None
        words = self._desk.words
        key = "evidence_screen.backup_made" if backup.sound else "evidence_screen.backup_partly"
        told = words(key, folder=backup.folder, count=backup.documents, rotten=len(backup.rotten))
        self._view.intake.tell_result(told, "good" if backup.sound else "bad", details=False)

    def _choose_copy(self) -> None:
        self._ask_folder("evidence_screen.heal", self.scrub)

    def _ask_folder(self, title: str, chosen: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._view, self._desk.words(title))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _scrub(context: Context, copy: Path | None, progress: Progress) -> Scrubbed:
    return scrub_evidence(context, copy=copy, progress=progress)


def _back_up(context: Context, folder: Path, progress: Progress) -> Backup:
    return backup_workspace(context, folder, progress=progress)


def _sentence(found: Scrubbed, words: Words) -> str:
    if not found.rotten:
        return words("evidence_screen.scrub_sound", count=found.read)
    healed = sum(each.healed for each in found.rotten)
    left = len(found.rotten) - healed
    return words("evidence_screen.scrub_rotten", count=found.read, healed=healed, left=left)


def _outcome(each: Rot, words: Words) -> Outcome:
    key = "rot_healed" if each.healed else "rot_left"
    told = words(f"evidence_screen.{key}", digest=each.digest[:8])
    return Outcome(", ".join(each.names), told, "good" if each.healed else "bad")
