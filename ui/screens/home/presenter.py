"""What the list of evaluations wants: read them, find in them, open one, open the sample."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt, Signal

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.list_instruments import list_instruments
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.listing import EvaluationRow
from spbe_desktop.words import Words
from ui.desk import Desk
from ui.screens.home.columns import UPDATED
from ui.screens.home.model import SORT, EvaluationsModel
from ui.text import predicate_in

Instruments = dict[str, Instrument]
FULL, EMPTY = 0, 1  # pages of the view


class HomePresenter(QObject):
    """Owns the model; reads again whenever the list may have changed and is looked at."""

    page = Signal(int)
    counted = Signal(str)
    loaded = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._instruments: Instruments = {}
        self.model = EvaluationsModel(desk.words, self)
        self.rows = QSortFilterProxyModel(self)
        self.rows.setSourceModel(self.model)
        self.rows.setSortRole(SORT)
        self.rows.setFilterKeyColumn(-1)
        self.rows.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.rows.sort(UPDATED, Qt.SortOrder.DescendingOrder)
        desk.bus.evaluation_changed.connect(self._age)
        desk.bus.evaluations_changed.connect(self.refresh)

    def look(self) -> None:
        """The screen came to the front: read if anything changed since."""
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        self._stale = False
        work = partial(_read, self._desk.context, self._desk.words, self._instruments)
        self._desk.tasks.short(work, self._show, owner=self)

    def find(self, text: str) -> None:
        """Keep the rows in which any column has `text`."""
        self.rows.setFilterFixedString(text.strip())
        self._count()

    def open(self, index: QModelIndex) -> None:
        """Open the evaluation of a row of `rows`."""
        if index.isValid():
            row = self.rows.mapToSource(index).row()
            self._desk.bus.evaluation_opened.emit(self.model.evaluation(row))

    def open_sample(self) -> None:
        """Open the real, published case that comes with the program."""
        work = partial(load_sample, self._desk.context)
        self._desk.tasks.short(work, self.enter, owner=self)

    def enter(self, view: EvaluationView) -> None:
        """Open an evaluation that has just been made."""
        self._desk.bus.evaluations_changed.emit()
        self._desk.bus.evaluation_opened.emit(view.id)

    def _show(self, read: tuple[Instruments, tuple[EvaluationRow, ...]]) -> None:
        self._instruments, rows = read
        self.model.show(rows)
        self.page.emit(FULL if rows else EMPTY)
        self._count()
        self.loaded.emit()

    def _count(self) -> None:
        self.counted.emit(self._desk.words.plural("home.count", self.rows.rowCount()))

    def _age(self, _changed: object) -> None:
        self._stale = True


def _read(
    context: Context, words: Words, known: Instruments
) -> tuple[Instruments, tuple[EvaluationRow, ...]]:
    """The list with instruments and predicates by name; packs are read once, they are slow."""
    rows = list_evaluations(context)
    if any(row.instrument not in known for row in rows):
        known = {pack.instrument.id: pack.instrument for pack in list_instruments()}
    return known, tuple(_named(row, words, known.get(row.instrument)) for row in rows)


def _named(row: EvaluationRow, words: Words, instrument: Instrument | None) -> EvaluationRow:
    """The row as it is said; of an instrument we do not ship, its id is all we know."""
    if instrument is None:
        return row
    predicate = predicate_in(words, instrument, row.predicate) if row.predicate else None
    return replace(row, instrument=instrument.short_title.of(words.language), predicate=predicate)
