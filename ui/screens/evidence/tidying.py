"""Commands that make room or order: taking documents out, clearing away, telling the size."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from spbe_desktop.operations.collect_garbage import Collected, collect_garbage
from spbe_desktop.operations.context import Context
from spbe_desktop.progress import Progress
from ui.desk import Desk
from ui.screens.evidence.budget import Budgeter
from ui.screens.evidence.outcomes import OutcomesDialog
from ui.screens.evidence.presenter import EvidencePresenter
from ui.screens.evidence.reason import ReasonDialog
from ui.screens.evidence.view import EvidenceView


class Tidying(QObject):
    """Nothing is taken out or cleared away without a word before."""

    def __init__(
        self, desk: Desk, view: EvidenceView, presenter: EvidencePresenter, budget: Budgeter
    ) -> None:
        super().__init__(view)
        self._desk, self._view, self._presenter = desk, view, presenter
        self._budget = budget

    def withdraw(self) -> None:
        """Ask why the documents that are meant go, and say what goes with them."""
        words, opened = self._desk.words, self._desk.opened.view
        meant = set(self._presenter.meant)
        documents = [each for each in opened.evidence if each.id in meant] if opened else []
        if not documents:
            return
        cited = dict.fromkeys(c.indicator for each in documents for c in each.citations)
        name = documents[0].name if len(documents) == 1 else ""
        name = name or words.plural("evidence_screen.documents_count", len(documents))
        about = words("evidence_screen.withdraw_about", name=name)
        if cited:
            codes = ", ".join(cited)
            about = words("evidence_screen.withdraw_about_cited", name=name, codes=codes)
        dialog = ReasonDialog(words, "withdraw", about, self._view)
        keys = [each.id for each in documents]
        dialog.decided.connect(partial(self._presenter.keeper.withdraw, keys))
        dialog.open()

    def collect(self) -> None:
        """Look for bytes that nothing refers to, and ask before they are cleared away."""
        work = partial(_collect, self._desk.context, True)
        failed = self._desk.problems.show
        self._desk.tasks.long(work, self._ask, failed, owner=self)

    def tell_size(self) -> None:
        """Tell how large everything is, the largest documents first."""
        heading, rows = self._budget.outcomes()
        words, theme = self._desk.words, self._desk.theme
        OutcomesDialog(words, theme, heading, rows, self._view, of="size").open()

    def _ask(self, found: Collected) -> None:
        words = self._desk.words
        if not found.digests and not found.parts:
            told = words("evidence_screen.collect_nothing")
            self._view.intake.tell_result(told, "good", details=False)
            return
        box = QMessageBox(self._view)
        box.setWindowTitle(words("evidence_screen.collect_title"))
        box.setText(words("evidence_screen.collect_title"))
        count, size = len(found.digests) + found.parts, words.size(found.size)
        box.setInformativeText(words("evidence_screen.collect_about", count=count, size=size))
        leave = box.addButton(words("evidence_screen.cancel"), box.ButtonRole.RejectRole)
        go = box.addButton(words("evidence_screen.collect_now"), box.ButtonRole.AcceptRole)
        box.setDefaultButton(leave)
        go.clicked.connect(self._clear)
        box.finished.connect(box.deleteLater)
        box.open()

    def _clear(self, _checked: bool = False) -> None:
        work = partial(_collect, self._desk.context, False)
        failed = self._desk.problems.show
        self._desk.tasks.long(work, self._cleared, failed, owner=self)

    def _cleared(self, gone: Collected) -> None:
        told = self._desk.words(
            "evidence_screen.collect_done", size=self._desk.words.size(gone.size)
        )
        self._view.intake.tell_result(told, "good", details=False)


def _collect(context: Context, pretend: bool, _progress: Progress) -> Collected:
    return collect_garbage(context, pretend=pretend)
