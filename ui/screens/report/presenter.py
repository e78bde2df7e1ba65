"""What the report screen wants: a true preview, a saved file, and paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.list_papers import list_papers
from spbe_desktop.progress import Progress
from spbe_desktop.views.papers import Format, PrintedPaper
from ui.desk import Desk
from ui.screens.report.document import Document
from ui.screens.report.previewing import Choice, preview, save
from ui.tasks import Job

T = TypeVar("T")


class ReportPresenter(QObject):
    """Prints the chosen paper into memory whenever it is looked at and has changed."""

    busy = Signal(bool)
    progressed = Signal(int, int, str)
    stated = Signal(str)  # one sentence: what is shown, stopped or saved
    offered = Signal(object)  # the papers that the evaluation has
    available = Signal(bool)  # whether there is a paper to save or print
    saved = Signal()
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._evaluation = ""
        self.chosen: Choice | None = None
        self.passphrase = ""  # of the key that signs the code of every page; none: not signed
        self.shown: PrintedPaper | None = None
        self._stale = self._again = self._drawing = self._watched = False
        self._job: Job | None = None
        self.document = Document(self)
        desk.bus.evaluation_opened.connect(self._open)
        desk.bus.evaluation_changed.connect(self._age)

    def look(self, watched: bool) -> None:
        """The screen came to the front, or left it: print again if anything changed since."""
        self._watched = watched
        if watched and self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Print into memory, beside everything else."""
        if not self._evaluation or self.chosen is None or self._job is not None:
            return
        self._stale = self._again = False
        self._drawing = True
        wanted = (self._evaluation, self.chosen, self.passphrase)
        self._begin(partial(preview, self._desk.context, *wanted), self._show)

    def choose(self, choice: Choice) -> None:
        """Print another paper, or the same otherwise; what was under way for the old is dropped."""
        self.chosen = choice
        self._stale = True
        self._again = self._job is not None
        if self._drawing:
            self.cancel()
        self.available.emit(False)
        self.look(self._watched)

    def cancel(self) -> None:
        """Stop what is under way."""
        if self._job is not None:
            self._job.cancel()

    @property
    def paper(self) -> bytes:
        """The PDF that is shown."""
        return self.document.content

    def save(self, target: Path) -> None:
        """Write the same paper to `target`, as PDF or DOCX."""
        if self.chosen is not None and self._job is None:
            wanted = (self._evaluation, self.chosen, self.passphrase, target)
            self._begin(partial(save, self._desk.context, *wanted), self._saved)

    def proposed(self, format: Format = "pdf") -> Path:
        """The name offered for a saved file."""
        name = self.shown.name if self.shown is not None else ""
        return (self._desk.context.paths.output / name).with_suffix(f".{format}")

    def _open(self, evaluation: str) -> None:
        self._evaluation = evaluation
        self.chosen = None
        self._stale = True
        self.cancel()
        self.available.emit(False)
        work = partial(list_papers, self._desk.context, evaluation)
        self._desk.tasks.short(work, self.offered.emit, owner=self)

    def _age(self, changed: Changed) -> None:
        self._stale = self._stale or changed.evaluation == self._evaluation

    def _begin(self, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        tasks, told = self._desk.tasks, self.progressed.emit
        self._job = tasks.long(work, done, self._failed, told, owner=self)
        self.busy.emit(True)

    def _end(self, sentence: str) -> None:
        self._job = None
        self._drawing = False
        self.busy.emit(False)
        self.stated.emit(sentence)
        if self._again:  # another paper was asked for meanwhile: print that one now
            self.refresh()

    def _show(self, paper: PrintedPaper) -> None:
        words = self._desk.words
        if self._again:
            self._end(words("report_screen.stopped"))
            return
        self.shown = paper
        self.document.show(paper.content)
        size = words.size(len(paper.content))
        self._end(words.plural("report_screen.shown", self.document.pageCount(), size=size))
        self.available.emit(True)

    def _saved(self, path: Path) -> None:
        self._end(self._desk.words("report_screen.saved", path=path))
        self.saved.emit()

    def _failed(self, error: Exception) -> None:
        self._stale = True
        self.failed.emit(error)
        self._desk.problems.show(error)
        self._end(self._desk.words("report_screen.stopped"))
