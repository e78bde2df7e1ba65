"""Commands that ask first: opening outside, replacing by a newer file, saving a request list."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.export_evidence import lend_evidence
from spbe_desktop.operations.print_request_list import print_request_list
from spbe_desktop.progress import Progress
from ui.desk import Desk
from ui.screens.evidence.presenter import EvidencePresenter
from ui.screens.evidence.reason import ReasonDialog
from ui.screens.evidence.view import EvidenceView


class Handing(QObject):
    """Nothing leaves, and nothing is put in another's place, without a word before."""

    def __init__(self, desk: Desk, view: EvidenceView, presenter: EvidencePresenter) -> None:
        super().__init__(view)
        self._desk, self._view, self._presenter = desk, view, presenter

    def open_outside(self) -> None:
        """Warn, then hand a copy to another program."""
        words, opened = self._desk.words, self._presenter.opener.opened
        if opened is None:
            return
        box = QMessageBox(self._view)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(words("evidence_screen.outside_title"))
        box.setText(words("evidence_screen.outside_title"))
        box.setInformativeText(words("evidence_screen.outside_warning", name=opened.document.name))
        leave = box.addButton(words("evidence_screen.outside_leave"), box.ButtonRole.RejectRole)
        go = box.addButton(words("evidence_screen.outside_open"), box.ButtonRole.AcceptRole)
        box.setDefaultButton(leave)
        go.clicked.connect(partial(self._lend, opened.document.id))
        box.finished.connect(box.deleteLater)
        box.open()

    def replace(self) -> None:
        """Ask for the newer file, then for the reason."""
        document = self._presenter.document
        if not document:
            return
        dialog = QFileDialog(self._view, self._desk.words("evidence_screen.replace"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(partial(self._ask_reason, document))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def request(self, suffix: str) -> None:
        """Ask where to save the list of documents that are still expected, and write it."""
        words, view = self._desk.words, self._desk.opened.view
        if view is None:
            return
        whose = f"{view.agency.name} {view.year}".replace("/", "-")
        dialog = QFileDialog(self._view, words(f"evidence_screen.request_{suffix}"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setDirectory(str(self._desk.context.paths.output))
        dialog.selectFile(f"{words('evidence_screen.request_name')} {whose}.{suffix}")
        dialog.fileSelected.connect(self._write_request)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write_request(self, name: str) -> None:
        evaluation = self._presenter.keeper.evaluation
        work = partial(_request, self._desk.context, evaluation, Path(name))
        failed = self._desk.problems.show
        self._desk.tasks.long(work, self._requested, failed, owner=self)

    def _requested(self, path: Path) -> None:
        told = self._desk.words("evidence_screen.request_saved", path=path)
        self._view.intake.tell_result(told, "good", details=False)

    def _ask_reason(self, document: str, name: str) -> None:
        path = Path(name)
        about = self._desk.words("evidence_screen.replace_about", name=path.name)
        dialog = ReasonDialog(self._desk.words, "replace", about, self._view)
        dialog.decided.connect(partial(self._presenter.keeper.replace, document, path))
        dialog.open()

    def _lend(self, document: str, _checked: bool = False) -> None:
        evaluation = self._presenter.keeper.evaluation
        work = partial(_lend, self._desk.context, evaluation, document)
        self._desk.tasks.long(work, _open, self._desk.problems.show, owner=self)


def _lend(context: Context, evaluation: str, document: str, progress: Progress) -> Path:
    return lend_evidence(context, evaluation, document, progress=progress)


def _request(context: Context, evaluation: str, target: Path, progress: Progress) -> Path:
    return print_request_list(context, evaluation, target, progress=progress)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
