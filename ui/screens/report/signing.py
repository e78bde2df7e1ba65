"""Signs the paper that is shown, or a file that others signed, up to a file that was verified."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from spbe_desktop.operations.check_paper_signatures import check_paper_signatures, signature_lines
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.sign_paper import SignedPaper, Signing, empty_places, sign_paper
from spbe_desktop.progress import Progress
from ui.desk import Desk
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.sign_dialog import SignDialog, place_name
from ui.screens.report.view import ReportView
from ui.tasks import Job


@dataclass(frozen=True)
class Standing:
    """A file as it stands: the places that are still empty, and who signed it."""

    path: Path
    places: tuple[str, ...]
    signed: str


class PaperSigning(QObject):
    """Asks whose signature and where to, signs beside everything else, tells what came out."""

    signed = Signal(object)  # the file, newly signed
    followed = Signal(object, object)  # the file that was signed before, the file it became

    def __init__(self, desk: Desk, view: ReportView, presenter: ReportPresenter) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._presenter = presenter
        self._job: Job | None = None
        self._last: Path | None = None
        self.dialog: SignDialog | None = None
        view.sign_action.triggered.connect(self.ask)
        view.next_action.triggered.connect(self._ask_file)
        view.cancel.clicked.connect(self._stop)
        presenter.available.connect(self._allow)
        self._allow(False)

    def ask(self) -> None:
        """Ask whose signature it is, then for a file name."""
        shown = self._presenter.shown
        if shown is not None:
            name = self._desk.words("report_screen.sign_name", name=self._presenter.proposed().stem)
            target = self._presenter.proposed().with_name(f"{name}.pdf")
            dialog = SignDialog(self._desk.words, shown.areas, self._view)
            dialog.decided.connect(partial(self._ask_where, self._presenter.paper, target))
            self._open(dialog)

    def take_file(self, name: str) -> None:
        """Look at a file that has signatures already, then ask for one more."""
        work, told = partial(_look, self._desk.context, Path(name)), self._view.show_progress
        self._begin()
        tasks = self._desk.tasks
        self._job = tasks.long(work, self._show_file, self._failed, told, owner=self)

    def sign_to(self, paper: bytes | Path, signing: Signing, name: str) -> None:
        """Sign `paper` and keep it in this file."""
        signing = replace(signing, language=self._view.language.currentData())
        work = partial(_sign, self._desk.context, paper, Path(name), signing)
        tasks, told = self._desk.tasks, self._view.show_progress
        self._begin()
        done = partial(self._signed, paper)
        self._job = tasks.long(work, done, self._failed, told, owner=self)

    def _ask_file(self) -> None:
        words = self._desk.words
        folder = self._last or self._desk.context.paths.output
        chooser = QFileDialog(self._view, words("report_screen.sign_next"), str(folder.parent))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(words("report_screen.filter"))
        if self._last is not None:
            chooser.selectFile(str(self._last))
        chooser.fileSelected.connect(self.take_file)
        chooser.open()

    def _show_file(self, standing: Standing) -> None:
        words, path = self._desk.words, standing.path
        if not standing.places:
            self._end(words("report_screen.sign_full", name=path.name))
            return
        self._end("")
        signed = standing.signed or words("signature.unsigned")
        dialog = SignDialog(words, (), self._view, places=standing.places, signed=signed)
        dialog.decided.connect(partial(self._ask_where, path, _next_name(path)))
        self._open(dialog)

    def _open(self, dialog: SignDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _ask_where(self, paper: bytes | Path, proposed: Path, signing: Signing) -> None:
        words = self._desk.words
        dialog = QFileDialog(self._view, words("report_screen.sign"), str(proposed.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(words("report_screen.filter"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(proposed.name)
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

    def _begin(self) -> None:
        self._view.show_busy(True)

    def _end(self, sentence: str) -> None:
        self._job = None
        self._view.show_busy(False)
        self._view.state.setText(sentence)

    def _signed(self, source: bytes | Path, signed: SignedPaper) -> None:
        words = self._desk.words
        told = [words("report_screen.signed", name=signed.name, path=signed.path)]
        if signed.self_made:
            told.append(words("signature.self_made"))
        if signed.waiting:
            roles = [place_name(words, each) for each in signed.waiting]
            told.append(words("report_screen.sign_waiting", roles=", ".join(roles)))
        self._last = signed.path
        self._end("\n".join(told))
        if isinstance(source, Path):
            self.followed.emit(source, signed.path)
        else:
            self.signed.emit(signed.path)

    def _failed(self, error: Exception) -> None:
        self._desk.problems.show(error)
        self._end(self._desk.words("report_screen.not_signed"))


def _next_name(path: Path) -> Path:
    """The name offered for a file with one signature more: `ba.pdf`, `ba-2.pdf`, `ba-3.pdf`."""
    stem, _, number = path.stem.rpartition("-")
    if stem and number.isdecimal():
        return path.with_name(f"{stem}-{int(number) + 1}.pdf")
    return path.with_name(f"{path.stem}-2.pdf")


def _look(context: Context, path: Path, progress: Progress) -> Standing:
    progress.step(0, 2, path.name)
    verdict = check_paper_signatures(path, context=context)
    progress.step(1, 2, path.name)
    words = context.words
    known = (replace(each, field=place_name(words, each.field)) for each in verdict.signatures)
    told = (signature_lines(each, words)[0] for each in known)
    return Standing(path, empty_places(path), "\n".join(told))


def _sign(
    context: Context, paper: bytes | Path, target: Path, signing: Signing, progress: Progress
) -> SignedPaper:
    return sign_paper(context, paper, target, signing, progress)
