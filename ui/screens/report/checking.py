"""Checks a paper that someone brings, beside everything else, and shows the one verdict."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from spbe_desktop.errors import UserError
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.judge_paper import JudgedPaper, judge_paper
from spbe_desktop.progress import Progress
from ui.desk import Desk
from ui.screens.report.check_dialog import CheckDialog
from ui.screens.report.view import ReportView
from ui.tasks import Job


class Checking(QObject):
    """The window, its questions, and the work behind it."""

    def __init__(self, desk: Desk, view: ReportView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._bundle: Path | None = None
        self._job: Job | None = None
        self.dialog: CheckDialog | None = None
        view.check_action.triggered.connect(self.ask)

    def ask(self) -> None:
        """Open the window; pages are held against this workspace until a bundle is picked."""
        self._bundle = None
        dialog = self.dialog = CheckDialog(self._desk.words, self._desk.theme, self._view)
        dialog.picked.connect(self._ask_paper)
        dialog.bundle_wanted.connect(self._ask_bundle)
        dialog.given.connect(self.check)
        dialog.finished.connect(self._close)
        dialog.open()

    def check(self, given: Path | str) -> None:
        """Judge a file, or the text of a code."""
        dialog = self.dialog
        if dialog is None or self._job is not None:
            return
        dialog.show_busy(True)
        name = given.name if isinstance(given, Path) else ""
        work = partial(_judge, self._desk.context, given, self._bundle)
        self._job = self._desk.tasks.long(
            work, partial(self._show, name), self._failed, dialog.show_progress, owner=dialog
        )

    def take_bundle(self, name: str) -> None:
        """Hold pages against this bundle from now on."""
        self._bundle = Path(name)
        if self.dialog is not None:
            self.dialog.show_bundle(self._bundle)

    def _ask_paper(self) -> None:
        self._pick("pick_paper", "paper_filter", lambda name: self.check(Path(name)))

    def _ask_bundle(self) -> None:
        self._pick("pick_bundle", "bundle_filter", self.take_bundle)

    def _pick(self, title: str, filters: str, does: object) -> None:
        words = self._desk.words
        chooser = QFileDialog(self.dialog, words(f"paper_window.{title}"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(words(f"paper_window.{filters}"))
        chooser.fileSelected.connect(does)
        chooser.open()

    def _show(self, name: str, judged: JudgedPaper) -> None:
        self._end()
        found = judged.judgement
        title = self._desk.words(f"paper_window.judged_{found.value}")
        if self.dialog is not None:
            self.dialog.show_verdict(name, found.tone, title, "\n\n".join(judged.blocks))

    def _failed(self, error: Exception) -> None:
        self._end()
        if self.dialog is not None and isinstance(error, UserError):
            self.dialog.tell(self._desk.words.problem(error))

    def _end(self) -> None:
        self._job = None
        if self.dialog is not None:
            self.dialog.show_busy(False)

    def _close(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self.dialog = None


def _judge(
    context: Context, given: Path | str, bundle: Path | None, progress: Progress
) -> JudgedPaper:
    return judge_paper(context, given, bundle=bundle, progress=progress)
