"""What the pane for a new evaluation wants: agencies to choose from, and to start."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.errors import AgencyUnknown, UserError
from spbe_desktop.instrument.load import Pack
from spbe_desktop.operations.list_agencies import AgencyEntry, find_agency, list_agencies
from spbe_desktop.operations.list_instruments import list_instruments
from spbe_desktop.operations.start_evaluation import start_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk

USUAL = "evaluasi"  # the activity chosen at first where the instrument has it


class NewEvaluationPresenter(QObject):
    """Knows agencies and instruments; starts an evaluation or says why not."""

    agencies = Signal(list)  # names
    choices = Signal(list, list, int)  # instruments, activities, the usual activity
    found = Signal(str)  # what is known of the agency that is typed
    own_offered = Signal(bool)
    ready = Signal(bool)
    refused = Signal(str)
    started = Signal(object)  # EvaluationView

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._packs: tuple[Pack, ...] = ()
        self._agency = ""
        self._known = False
        self._own = False
        self._chosen = 0

    def prepare(self) -> None:
        """Read what can be chosen."""
        tasks = self._desk.tasks
        tasks.short(list_agencies, self._offer_agencies, owner=self)
        tasks.short(list_instruments, self._offer_instruments, owner=self)

    def type_agency(self, text: str) -> None:
        """Say what is known of `text`; an unknown one may be the person's own."""
        self._agency = text.strip()
        words = self._desk.words
        try:
            entry = find_agency(self._agency)
        except AgencyUnknown:
            self._known = False
            self.found.emit(words("home.agency_unknown") if self._agency else "")
        else:
            self._known = True
            self.found.emit(_line(entry))
        self.own_offered.emit(bool(self._agency) and not self._known)
        self._judge()

    def allow_own(self, allowed: bool) -> None:
        """Take the typed name as an agency of the person's own, or not."""
        self._own = allowed
        self._judge()

    def choose_instrument(self, number: int) -> None:
        """Offer the activities of that instrument."""
        if 0 <= number < len(self._packs):
            self._chosen = number
            self._offer()

    def start(self, year: int, activity: int) -> None:
        """Start the evaluation."""
        instrument = self._packs[self._chosen].instrument
        self.ready.emit(False)
        work = partial(
            start_evaluation,
            self._desk.context,
            agency=self._agency,
            year=year,
            instrument=instrument.id,
            activity=instrument.activities[activity].code,
            own_agency=self._own and not self._known,
        )
        self._desk.tasks.short(work, self._started, self._refused, owner=self)

    def _offer_agencies(self, entries: tuple[AgencyEntry, ...]) -> None:
        self.agencies.emit([entry.name for entry in entries])

    def _offer_instruments(self, packs: tuple[Pack, ...]) -> None:
        self._packs = packs
        self._offer()

    def _offer(self) -> None:
        language = self._desk.words.language
        activities = self._packs[self._chosen].instrument.activities
        usual = next((n for n, a in enumerate(activities) if a.code == USUAL), 0)
        self.choices.emit(
            [pack.instrument.short_title.of(language) for pack in self._packs],
            [each.name.of(language) for each in activities],
            usual,
        )
        self._judge()

    def _judge(self) -> None:
        named = self._known or (self._own and bool(self._agency))
        self.ready.emit(named and bool(self._packs))

    def _started(self, view: EvaluationView) -> None:
        self.started.emit(view)

    def _refused(self, error: Exception) -> None:
        self._judge()
        if isinstance(error, UserError):
            self.refused.emit(self._desk.words.problem(error))


def _line(entry: AgencyEntry) -> str:
    return " · ".join(part for part in (entry.name, entry.province, entry.code) if part)
