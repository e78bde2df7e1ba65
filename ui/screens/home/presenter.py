"""What the list of evaluations wants: read them, find in them, open one, open the sample."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QObject, Signal

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.listing import EvaluationRow
from spbe_desktop.words import Words
from ui.desk import Desk
from ui.screens.home.columns import short_name
from ui.screens.home.model import EvaluationsModel
from ui.screens.home.values import RECENT, HomeRow, Wanted, choices_of, home_row

FULL, EMPTY = 0, 1  # pages of the view
MANY = 8  # evaluations from which on the last ones are offered above the list


class HomePresenter(QObject):
    """Owns the model; reads again whenever the list may have changed and is looked at."""

    page = Signal(int)
    counted = Signal(str)
    choices = Signal(object)  # for each filter
    recent = Signal(list)  # id and name of those changed last
    loaded = Signal()
    here = Signal(QModelIndex)  # where the cursor was before the list was read again

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._rows: tuple[HomeRow, ...] = ()
        self._at = ""
        self.model = EvaluationsModel(desk.words, self)
        desk.bus.evaluation_changed.connect(self._age)
        desk.bus.evaluations_changed.connect(self.refresh)

    def look(self) -> None:
        """The screen came to the front: read if anything changed since."""
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        self._stale = False
        work = partial(_read, self._desk.context, self._desk.words)
        self._desk.tasks.short(work, self._show, owner=self)

    def keep(self, wanted: Wanted) -> None:
        """Keep what is wanted in sight."""
        self.model.keep(wanted)
        self._count()
        self.loaded.emit()

    def reach(self, index: QModelIndex) -> None:
        """The cursor is here now."""
        row = self.row(index)
        self._at = self._at if row is None else row.id

    def row(self, index: QModelIndex) -> EvaluationRow | None:
        """The evaluation of a row, None where there is none."""
        return self.model.evaluation(index.row()) if index.isValid() else None

    def open(self, index: QModelIndex) -> None:
        """Open the evaluation of a row."""
        row = self.row(index)
        if row is not None:
            self.open_id(row.id)

    def open_id(self, evaluation: str) -> None:
        """Open an evaluation."""
        self._desk.bus.evaluation_opened.emit(evaluation)

    def open_sample(self) -> None:
        """Open the real, published case that comes with the program."""
        work = partial(load_sample, self._desk.context)
        self._desk.tasks.short(work, self.enter, owner=self)

    def enter(self, view: EvaluationView) -> None:
        """Open an evaluation that has just been made."""
        self._desk.bus.evaluations_changed.emit()
        self.open_id(view.id)

    def _show(self, rows: tuple[HomeRow, ...]) -> None:
        self._rows = rows
        at = self._at
        self.choices.emit(choices_of(rows, self._desk.words))
        self.model.show(rows)
        self.page.emit(FULL if rows else EMPTY)
        last = [(each.row.id, f"{short_name(each.row)} {each.row.year}") for each in rows[:RECENT]]
        self.recent.emit(last if len(rows) > MANY else [])
        self._count()
        self.loaded.emit()
        self.here.emit(self.model.find(at))

    def _count(self) -> None:
        shown, total = self.model.rowCount(), len(self._rows)
        words = self._desk.words
        if shown == total:
            self.counted.emit(words.plural("home.count", total))
        else:
            whole = words.integer(total)
            self.counted.emit(words("home.count_of", shown=words.integer(shown), total=whole))

    def _age(self, _changed: object) -> None:
        self._stale = True


def _read(context: Context, words: Words) -> tuple[HomeRow, ...]:
    return tuple(home_row(row, words) for row in list_evaluations(context))
