"""Reads the care of the open document: history, versions, copies; keeps that it was looked at."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from spbe_desktop.operations.export_evidence import note_opened
from spbe_desktop.operations.find_copies import Copy, find_copies
from spbe_desktop.operations.propose_dates import DateProposal, propose_dates
from spbe_desktop.operations.read_custody import Custody, read_custody
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.newest import Newest
from ui.screens.evidence.custody import (
    copy_lines,
    custody_lines,
    date_hints,
    revision_lines,
)
from ui.screens.evidence.values import Manner, Shown

_DWELL = 1500  # ms: what is passed over faster was not looked at


class Carer(QObject):
    """Told anew with each change and each document that is opened."""

    told = Signal(object, object, object)  # versions, copies, custody: [values.Aside, …]
    proposed = Signal(object)  # [values.DateHint, …]

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: EvaluationView | None = None
        self._document = ""
        self._copies: tuple[Copy, ...] = ()
        self._custody = Custody((), ())
        self._reader = Newest(desk.tasks, desk.problems, self._read, self)
        self._dater = Newest(desk.tasks, desk.problems, self._proposed, self, long=True)
        self._searcher = Newest(desk.tasks, desk.problems, self._found, self, long=True)
        self._dwell = QTimer(self, singleShot=True, interval=_DWELL)
        self._dwell.timeout.connect(self._looked)
        desk.opened.viewed.connect(self._follow)

    def open(self, document: str) -> None:
        """Read the care of this document."""
        self._document = document
        self._dwell.stop()
        if self._view is not None and document:
            context = self._desk.context
            self._reader.ask(partial(read_custody, context, self._view.id, document))
            if any(each.id == document for each in self._view.evidence):
                self._dater.ask(partial(propose_dates, context, self._view.id, document))

    def shown(self, shown: Shown) -> None:
        """A document stands in the reader; one that stays there was looked at."""
        if shown.manner is not Manner.NOTHING:
            self._dwell.start()

    def compare(self) -> None:
        """Texts were read: look for the same ones elsewhere."""
        if self._view is not None:
            self._searcher.ask(partial(find_copies, self._desk.context, self._view.id))
            self.open(self._document)

    def _follow(self, view: EvaluationView) -> None:
        fresh = self._view is None or self._view.id != view.id
        self._view = view
        if fresh:
            self._document, self._copies = "", ()
            self.compare()
        else:
            self.open(self._document)

    def _read(self, custody: Custody) -> None:
        self._custody = custody
        self._tell()

    def _proposed(self, found: tuple[DateProposal, ...]) -> None:
        self.proposed.emit(date_hints(found, self._desk.words))

    def _found(self, copies: tuple[Copy, ...]) -> None:
        self._copies = copies
        self._tell()

    def _tell(self) -> None:
        words = self._desk.words
        copies = copy_lines(self._copies, self._document, words)
        custody = self._custody
        self.told.emit(revision_lines(custody, words), copies, custody_lines(custody, words))

    def _looked(self) -> None:
        if self._view is not None and self._document:
            work = partial(note_opened, self._desk.context, self._view.id, self._document)
            self._desk.tasks.short(work, self._noted, owner=self)

    def _noted(self, _nothing: None) -> None:
        self.open(self._document)
