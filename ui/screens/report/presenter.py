"""What the report screen wants: a true preview, a saved file, and paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtPdf import QPdfDocument

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.print_report import Paper, preview_report, print_report
from spbe_desktop.progress import Progress
from spbe_desktop.words import LANGUAGES, Words
from ui.desk import Desk
from ui.tasks import Job


class ReportPresenter(QObject):
    """Prints the opened evaluation into memory whenever it is looked at and has changed."""

    busy = Signal(bool)
    progressed = Signal(int, int, str)
    stated = Signal(str)  # one sentence: what is shown, stopped or saved
    available = Signal(bool)  # whether there is a paper to save or print

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._evaluation = ""
        self._language = desk.words.language
        self._stale = self._again = False
        self._name = ""
        self._watched = False
        self._job: Job | None = None
        self._bytes = QBuffer(self)
        self.document = QPdfDocument(self)
        desk.bus.evaluation_opened.connect(self._open)
        desk.bus.evaluation_changed.connect(self._age)

    def look(self) -> None:
        """The screen came to the front: print again if anything changed since."""
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Print into memory, beside everything else."""
        if not self._evaluation or self._job is not None:
            return
        self._stale = self._again = False
        work = partial(_preview, self._desk.context, self._evaluation, self._language)
        self._begin(
            self._desk.tasks.long(work, self._show, self._failed, self.progressed.emit, owner=self)
        )

    def choose_language(self, number: int) -> None:
        """Print in another language."""
        self._language = LANGUAGES[number]
        self._stale = self._again = True
        self.cancel()
        self.refresh()

    def cancel(self) -> None:
        """Stop what is under way."""
        if self._job is not None:
            self._job.cancel()

    @property
    def paper(self) -> bytes:
        """The PDF that is shown."""
        return bytes(self._bytes.data().data())

    def save(self, target: Path) -> None:
        """Write the same paper to `target`."""
        work = partial(_save, self._desk.context, self._evaluation, self._language, target)
        self._begin(
            self._desk.tasks.long(work, self._saved, self._failed, self.progressed.emit, owner=self)
        )

    def proposed(self) -> Path:
        """The name offered for a saved file."""
        return self._desk.context.paths.output / self._name

    def _open(self, evaluation: str) -> None:
        self._evaluation = evaluation
        self._stale = True
        self.cancel()
        self.available.emit(False)

    def _age(self, changed: Changed) -> None:
        self._stale = self._stale or changed.evaluation == self._evaluation

    def _begin(self, job: Job) -> None:
        self._job = job
        self.busy.emit(True)

    def _end(self, sentence: str) -> None:
        self._job = None
        self.busy.emit(False)
        self.stated.emit(sentence)

    def _show(self, paper: Paper) -> None:
        self._name = paper.name
        self.document.close()
        self._bytes.close()
        self._bytes.setData(paper.content)
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._bytes)
        words, pages = self._desk.words, self.document.pageCount()
        self._end(words.plural("report_screen.shown", pages, size=words.size(len(paper.content))))
        self.available.emit(True)

    def _saved(self, path: Path) -> None:
        self._end(self._desk.words("report_screen.saved", path=path))

    def _failed(self, error: Exception) -> None:
        self._stale = True
        self._end(self._desk.words("report_screen.stopped"))
        self._desk.problems.show(error)
        if self._again:  # stopped for another language: print in that one now
            self.refresh()


def languages(words: Words) -> tuple[list[str], int]:
    """The names of the languages a report can have, and the one at first."""
    names = [words(f"report_screen.language_{each}") for each in LANGUAGES]
    return names, LANGUAGES.index(words.language)


def _preview(context: Context, evaluation: str, language: str, progress: Progress) -> Paper:
    return preview_report(context, evaluation, language=language, progress=progress)


def _save(
    context: Context, evaluation: str, language: str, target: Path, progress: Progress
) -> Path:
    return print_report(context, evaluation, target, language=language, progress=progress)
