"""Fills in what papers leave open: the letterhead with its signers, and the meeting of minutes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from spbe_desktop.errors import UserError
from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.list_papers import all_papers
from spbe_desktop.operations.read_letterhead import read_letterhead
from spbe_desktop.operations.record_meeting import record_meeting
from spbe_desktop.operations.set_letterhead import read_logo, set_letterhead
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import Letterhead, Meeting, PaperKind
from ui.desk import Desk
from ui.screens.report.asking import AskingDialog
from ui.screens.report.letterhead_dialog import LetterheadDialog
from ui.screens.report.meeting_dialog import MeetingDialog
from ui.screens.report.previewing import Choice
from ui.screens.report.view import ReportView


class Filling(QObject):
    """Asks, keeps, and says that every paper may read otherwise now."""

    kept = Signal()  # the letterhead: no evaluation changed, and yet the papers did

    def __init__(self, desk: Desk, view: ReportView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._kind: PaperKind | None = None
        self.dialog: AskingDialog | None = None
        view.letterhead_action.triggered.connect(self.ask_letterhead)
        view.meeting_action.triggered.connect(self.ask_meeting)
        view.choices.chosen.connect(self._turn)
        view.meeting_action.setEnabled(False)

    def ask_letterhead(self) -> None:
        """Show the letterhead that is kept, to be changed."""
        work = partial(read_letterhead, self._desk.context)
        self._desk.tasks.short(work, self._show_letterhead, owner=self)

    def ask_meeting(self) -> None:
        """Show what is known of the meeting of the minutes that are chosen."""
        kind, opened = self._kind, self._desk.opened.view
        if kind is None or opened is None:
            return
        words = self._desk.words
        title = f"{words('paper_window.meeting')}: {words(kind.title)}"
        dialog = MeetingDialog(words, kind.id, title, self._view)
        dialog.show_meeting(_known(opened, kind.id))
        dialog.decided.connect(partial(self._keep_meeting, opened.id, dialog))
        self._open(dialog)

    def _turn(self, choice: Choice) -> None:
        self._kind = choice.kind
        self._view.meeting_action.setEnabled("meeting" in choice.kind.options)

    def _show_letterhead(self, head: Letterhead) -> None:
        roles = dict.fromkeys(role for kind in all_papers() for role in kind.signers)
        dialog = LetterheadDialog(self._desk.words, tuple(roles), self._view)
        dialog.show_letterhead(head)
        dialog.logo_wanted.connect(partial(self._ask_logo, dialog))
        dialog.decided.connect(partial(self._keep_letterhead, dialog))
        self._open(dialog)

    def _open(self, dialog: AskingDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _ask_logo(self, dialog: LetterheadDialog) -> None:
        words = self._desk.words
        chooser = QFileDialog(dialog, words("paper_window.pick_logo"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(words("paper_window.logo_filter"))
        chooser.fileSelected.connect(partial(self._read_logo, dialog))
        chooser.open()

    def _read_logo(self, dialog: LetterheadDialog, name: str) -> None:
        failed = partial(self._refuse, dialog)
        self._desk.tasks.short(
            partial(read_logo, Path(name)), dialog.show_logo, failed, owner=dialog
        )

    def _keep_letterhead(self, dialog: LetterheadDialog, head: Letterhead) -> None:
        dialog.setEnabled(False)  # until the answer is there
        work = partial(set_letterhead, self._desk.context, head)
        done, failed = partial(self._kept_letterhead, dialog), partial(self._refuse, dialog)
        self._desk.tasks.short(work, done, failed, owner=dialog)

    def _kept_letterhead(self, dialog: LetterheadDialog, _head: Letterhead) -> None:
        dialog.accept()
        self.kept.emit()

    def _keep_meeting(self, evaluation: str, dialog: MeetingDialog, meeting: Meeting) -> None:
        dialog.setEnabled(False)
        work = partial(record_meeting, self._desk.context, evaluation, meeting)
        done, failed = partial(self._kept_meeting, dialog), partial(self._refuse, dialog)
        self._desk.tasks.short(work, done, failed, owner=dialog)

    def _kept_meeting(self, dialog: MeetingDialog, changed: Changed) -> None:
        dialog.accept()
        bus = self._desk.bus
        bus.saved.emit(changed.saved_at)
        bus.evaluation_changed.emit(changed)
        self.kept.emit()

    def _refuse(self, dialog: AskingDialog, error: Exception) -> None:
        """Say in the window why nothing was kept; a bug is told by the window itself."""
        dialog.setEnabled(True)
        if isinstance(error, UserError):
            dialog.tell(self._desk.words.problem(error))


def _known(view: EvaluationView, paper: str) -> Meeting:
    found = (each for each in view.meetings if each.paper == paper)
    return next(found, Meeting(paper=paper))
