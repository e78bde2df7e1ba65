"""Signs the paper that is shown, from the question to a file that was verified."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.sign_paper import SignedPaper, Signing, sign_paper
from spbe_desktop.progress import Progress
from ui.desk import Desk
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.sign_dialog import SignDialog, role_key
from ui.screens.report.view import ReportView
from ui.tasks import Job


class PaperSigning(QObject):
    """Asks whose signature and where to, signs beside everything else, tells what came out."""

    def __init__(self, desk: Desk, view: ReportView, presenter: ReportPresenter) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._presenter = presenter
        self._job: Job | None = None
        self.dialog: SignDialog | None = None
        view.sign_action.triggered.connect(self.ask)
        view.cancel.clicked.connect(self._stop)
        presenter.available.connect(self._allow)
        self._allow(False)

    def ask(self) -> None:
        """Ask whose signature it is, then for a file name."""
        shown = self._presenter.shown
        if shown is not None:
            self.dialog = SignDialog(self._desk.words, shown.areas, self._view)
            self.dialog.decided.connect(partial(self._ask_where, self._presenter.paper))
            self.dialog.open()

    def sign_to(self, paper: bytes, signing: Signing, name: str) -> None:
        """Sign `paper` and keep it in this file."""
        signing = replace(signing, language=self._view.language.currentData())
        work = partial(_sign, self._desk.context, paper, Path(name), signing)
        tasks, told = self._desk.tasks, self._view.show_progress
        self._view.show_busy(True)
        self._job = tasks.long(work, self._signed, self._failed, told, owner=self)

    def _ask_where(self, paper: bytes, signing: Signing) -> None:
        words, proposed = self._desk.words, self._presenter.proposed()
        name = words("report_screen.sign_name", name=proposed.stem)
        dialog = QFileDialog(self._view, words("report_screen.sign"), str(proposed.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(words("report_screen.filter"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{name}.pdf")
        dialog.fileSelected.connect(partial(self.sign_to, paper, signing))
        dialog.open()

    def _allow(self, available: bool) -> None:
        shown = self._presenter.shown
        placed = shown is not None and bool(shown.areas)
        why = "" if placed or not available else self._desk.words("report_screen.sign_no_place")
        for each in (self._view.sign, self._view.sign_action):
            each.setEnabled(available and placed)
            each.setToolTip(why)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self, sentence: str) -> None:
        self._job = None
        self._view.show_busy(False)
        self._view.state.setText(sentence)

    def _signed(self, signed: SignedPaper) -> None:
        words = self._desk.words
        told = [words("report_screen.signed", name=signed.name, path=signed.path)]
        if signed.self_made:
            told.append(words("signature.self_made"))
        if signed.waiting:
            roles = [words(role_key(each)) for each in signed.waiting]
            told.append(words("report_screen.sign_waiting", roles=", ".join(roles)))
        self._end("\n".join(told))

    def _failed(self, error: Exception) -> None:
        self._desk.problems.show(error)
        self._end(self._desk.words("report_screen.not_signed"))


def _sign(
    context: Context, paper: bytes, target: Path, signing: Signing, progress: Progress
) -> SignedPaper:
    return sign_paper(context, paper, target, signing, progress)
