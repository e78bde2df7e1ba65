"""What the pane for a new evaluation wants: agencies to choose from, a baseline, and to start."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.errors import UserError
from spbe_desktop.operations.adopt_instrument import offered_packs
from spbe_desktop.operations.list_agencies import AgencyEntry
from spbe_desktop.operations.start_evaluation import start_evaluation
from spbe_desktop.views.listing import EvaluationRow
from spbe_desktop.views.origin import Offered
from ui.desk import Desk
from ui.screens.home.bringing import USUALLY
from ui.screens.home.known import Known, line_of, offer_text, read_known

USUAL = "evaluasi"  # the activity chosen at first where the instrument has it


@dataclass(frozen=True)
class Wish:
    """What the pane begins with: an agency by its name, a year, an instrument by its id."""

    agency: str
    year: int
    instrument: str


class NewEvaluationPresenter(QObject):
    """Knows agencies, instruments and earlier years; starts an evaluation or says why not."""

    agencies = Signal(list)  # names
    choices = Signal(list, int, list, int)  # instruments, activities, and the chosen of each
    found = Signal(str)  # what is known of the agency that is typed
    own_offered = Signal(bool)
    baseline = Signal(str)  # the offer to be measured against an earlier year; empty without one
    ready = Signal(bool)
    refused = Signal(str)
    started = Signal(object)  # EvaluationView

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._packs: tuple[Offered, ...] = ()
        self._known = Known({}, ())
        self._typed = ""
        self._entry: AgencyEntry | None = None
        self._own, self._measured = False, True
        self._parts: tuple[str, ...] = USUALLY
        self._year = self._chosen = self._activity = 0

    def prepare(self, wish: Wish | None = None) -> None:
        """Read what can be chosen."""
        tasks, context = self._desk.tasks, self._desk.context
        tasks.short(partial(read_known, context), self._know, owner=self)
        offer = partial(self._offer_instruments, wish)
        tasks.short(partial(offered_packs, context), offer, owner=self)

    def type_agency(self, text: str) -> None:
        """Say what is known of `text`; an unknown one may be the person's own."""
        self._typed = text.strip()
        self._entry = self._known.find(self._typed)
        if self._entry is not None:
            self.found.emit(line_of(self._entry))
        else:
            self.found.emit(self._desk.words("home.agency_unknown") if self._typed else "")
        self.own_offered.emit(bool(self._typed) and self._entry is None)
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

    def choose_activity(self, number: int) -> None:
        """Begin that activity."""
        self._activity = max(number, 0)

    def choose_year(self, year: int) -> None:
        """Begin in that year."""
        self._year = year
        self._judge()

    def measure(self, wanted: bool, parts: tuple[str, ...]) -> None:
        """Measure against the earlier year that is offered, or not, and copy parts of it."""
        self._measured, self._parts = wanted, parts

    def start(self) -> None:
        """Start the evaluation."""
        pack, earlier = self._packs[self._chosen].pack, self._earlier
        self.ready.emit(False)
        work = partial(
            start_evaluation,
            self._desk.context,
            agency=self._typed if self._entry is None else self._entry.name,
            year=self._year,
            instrument=pack.digest,
            activity=pack.instrument.activities[self._activity].code,
            own_agency=self._own and self._entry is None,
            baseline=earlier.id if earlier is not None and self._measured else "",
            bring=self._parts,
        )
        self._desk.tasks.short(work, self.started.emit, self._refused, owner=self)

    def _know(self, known: Known) -> None:
        self._known = known
        self.agencies.emit(known.names)
        self.type_agency(self._typed)

    @property
    def _earlier(self) -> EvaluationRow | None:
        if self._entry is None or not self._packs:
            return None
        instrument = self._packs[self._chosen].pack.instrument.id
        return self._known.earlier(self._entry.name, instrument, self._year)

    def _offer_instruments(self, wish: Wish | None, packs: tuple[Offered, ...]) -> None:
        self._packs = packs
        ids = [each.pack.instrument.id for each in packs]
        self._chosen = ids.index(wish.instrument) if wish and wish.instrument in ids else 0
        self._offer()

    def _offer(self) -> None:
        language = self._desk.words.language
        activities = self._packs[self._chosen].pack.instrument.activities
        usual = next((n for n, a in enumerate(activities) if a.code == USUAL), 0)
        self.choices.emit(
            [offer_text(each, self._desk.words) for each in self._packs],
            self._chosen,
            [each.name.of(language) for each in activities],
            usual,
        )
        self._judge()

    def _judge(self) -> None:
        named = self._entry is not None or (self._own and bool(self._typed))
        self.ready.emit(named and bool(self._packs))
        earlier, words = self._earlier, self._desk.words
        self.baseline.emit("" if earlier is None else words("home.baseline", year=earlier.year))

    def _refused(self, error: Exception) -> None:
        self._judge()
        if isinstance(error, UserError):
            self.refused.emit(self._desk.words.problem(error))
