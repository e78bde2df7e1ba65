"""What the choice of a baseline wants: the earlier years there are, and to take one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.errors import UserError
from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.offer_baselines import offer_baselines
from spbe_desktop.operations.set_baseline import set_baseline
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.listing import EvaluationRow
from ui.desk import Desk
from ui.screens.home.bringing import USUALLY
from ui.text import index_text

Offer = tuple[tuple[EvaluationRow, ...], str]  # the earlier ones, and the id of the one chosen


class BaselinePresenter(QObject):
    """Offers the earlier years, takes one, and says why not where it is refused."""

    offered = Signal(list, int)
    denied = Signal(str)
    offering = Signal(bool)  # whether there is something to copy from
    refused = Signal(str)
    done = Signal()

    def __init__(self, desk: Desk, row: EvaluationRow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._row = desk, row
        self._earlier: tuple[EvaluationRow, ...] = ()
        self._chosen = 0
        self._parts: tuple[str, ...] = USUALLY

    def look(self) -> None:
        """Read what there is to choose from."""
        work = partial(_read, self._desk.context, self._row.id)
        self._desk.tasks.short(work, self._show, owner=self)

    def choose(self, number: int) -> None:
        """Choose one; the first is none at all."""
        self._chosen = max(number, 0)
        self.offering.emit(self._chosen > 0)

    def bring(self, parts: tuple[str, ...]) -> None:
        """Copy these parts."""
        self._parts = parts

    def apply(self) -> None:
        """Do what was chosen, as one change."""
        baseline = self._earlier[self._chosen - 1].id if self._chosen else ""
        parts = self._parts if self._chosen else ()
        self._desk.bus.hand_in.emit()  # what is typed elsewhere is not overwritten by a copy
        work = partial(set_baseline, self._desk.context, self._row.id, baseline, parts)
        self._desk.tasks.short(work, self._spread, self._refused, owner=self)

    def _show(self, offer: Offer) -> None:
        self._earlier, stands = offer
        words = self._desk.words
        if not self._earlier:
            self.denied.emit(words("baseline_window.no_earlier"))
            return
        ids = [row.id for row in self._earlier]
        names = [words("baseline_window.none"), *map(self._name, self._earlier)]
        self.offered.emit(names, ids.index(stands) + 1 if stands in ids else 1)

    def _name(self, row: EvaluationRow) -> str:
        words = self._desk.words
        if row.index_shown is None:
            return words("baseline_window.choice_unrated", year=row.year)
        named = {"index": index_text(words, row.index_shown), "predicate": row.predicate_name}
        return words("baseline_window.choice", year=row.year, **named)

    def _spread(self, changed: Changed) -> None:
        bus = self._desk.bus
        if changed.indicators:
            bus.saved.emit(changed.saved_at)
            bus.evaluation_changed.emit(changed)
            bus.evaluations_changed.emit()
        self.done.emit()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.refused.emit(self._desk.words.problem(error))


def _read(context: Context, evaluation: str) -> Offer:
    baseline = view_evaluation(context, evaluation).baseline
    return offer_baselines(context, evaluation), "" if baseline is None else baseline.id
