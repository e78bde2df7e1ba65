"""The workbook's way out to a spreadsheet and back, with every change shown in between."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.export_workbook import export_workbook, workbook_name
from spbe_desktop.operations.import_workbook import (
    CellChange,
    CellRefusal,
    WorkbookPlan,
    import_workbook,
    preview_workbook,
    said,
)
from spbe_desktop.progress import Progress
from ui.desk import Desk
from ui.screens.report.changes import ChangesDialog
from ui.screens.report.model import ChangeRow
from ui.screens.report.view import ReportView

_SHOWN = 120  # characters of a text in the table


class Workbook(QObject):
    """Exports, reads back, shows, and takes what the person decided."""

    def __init__(self, desk: Desk, view: ReportView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self.dialog: ChangesDialog | None = None

    def export(self) -> None:
        """Ask for a file name and write the workbook there."""
        opened, words = self._desk.opened.view, self._desk.words
        if opened is None:
            return
        folder = self._desk.context.paths.output
        dialog = QFileDialog(self._view, words("report_screen.export"), str(folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(words("report_screen.workbook_filter"))
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(workbook_name(opened, words))
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, name: str) -> None:
        """Write the workbook of what is open to this file."""
        opened = self._desk.opened.view
        if opened is not None:
            work = partial(_export, self._desk.context, opened.id, Path(name))
            self._desk.tasks.long(work, self._exported, owner=self)

    def read(self) -> None:
        """Ask for a workbook and show what it says otherwise."""
        words, folder = self._desk.words, self._desk.context.paths.output
        dialog = QFileDialog(self._view, words("report_screen.read"), str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(words("report_screen.workbook_filter"))
        dialog.fileSelected.connect(self.read_from)
        dialog.open()

    def read_from(self, name: str) -> None:
        """Show what the workbook in this file says otherwise; nothing changes."""
        opened = self._desk.opened.view
        if opened is not None:
            self._desk.bus.hand_in.emit()  # what is typed elsewhere is compared too
            work = partial(_preview, self._desk.context, opened.id, Path(name))
            self._desk.tasks.long(work, self._show, owner=self)

    def _exported(self, path: Path) -> None:
        self._view.state.setText(self._desk.words("report_screen.saved", path=path))

    def _show(self, plan: WorkbookPlan) -> None:
        self.dialog = ChangesDialog(self._desk.words, self._view)
        rows = [self._row(change) for change in plan.changes]
        self.dialog.show_changes(rows, [self._refusal(each) for each in plan.refused])
        self.dialog.decided.connect(partial(self._take, plan))
        self.dialog.open()

    def _take(self, plan: WorkbookPlan, taken: tuple[int, ...]) -> None:
        leave = tuple(each for row, each in enumerate(plan.changes) if row not in taken)
        work = partial(import_workbook, self._desk.context, plan.evaluation, plan, leave)
        self._desk.tasks.short(work, self._taken, owner=self)

    def _taken(self, changed: Changed) -> None:
        bus, words = self._desk.bus, self._desk.words
        bus.saved.emit(changed.saved_at)
        bus.evaluation_changed.emit(changed)
        sentence = words.plural("report_screen.taken", len(changed.indicators))
        self._view.state.setText(sentence)

    def _row(self, change: CellChange) -> ChangeRow:
        words = self._desk.words
        field = words(f"book.field_{change.field}")
        before, after = (said(change.field, each, words) for each in (change.before, change.after))
        full = (change.place, change.indicator, field, before, after)
        warning = words("report_screen.clash") if change.clash else ""
        sign = f"⚠ {field}" if change.clash else field
        texts = (change.place, change.indicator or "–", sign, _short(before), _short(after))
        return ChangeRow(texts, full, warning)

    def _refusal(self, refusal: CellRefusal) -> str:
        words, opened = self._desk.words, self._desk.opened.view
        bounds = {}
        if opened is not None:
            scale = opened.instrument.scale
            bounds = {"least": words.plain(scale.min), "most": words.plain(scale.max)}
        why = words(f"book.refused_{refusal.why}", found=_short(refusal.found), **bounds)
        return f"{refusal.place} {why}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return (line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…") or "–"


def _export(context: Context, evaluation: str, target: Path, progress: Progress) -> Path:
    progress.step(0, 1, target.name)
    return export_workbook(context, evaluation, target)


def _preview(context: Context, evaluation: str, source: Path, progress: Progress) -> WorkbookPlan:
    progress.step(0, 1, source.name)
    return preview_workbook(context, evaluation, source)
