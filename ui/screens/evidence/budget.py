"""How large the evidence of an evaluation is, and how long it takes on the person's link."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.choose_settings import choose_settings
from spbe_desktop.operations.measure_evidence import Budget, measure_evidence
from spbe_desktop.settings import Settings
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words
from ui.desk import Desk
from ui.newest import Newest
from ui.screens.evidence.arrivals import duration
from ui.screens.evidence.values import Outcome

SPEEDS = (250, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)  # kbit/s, upwards
_BITS = 1_000  # a kilobit


class Budgeter(QObject):
    """Measured anew when documents come or go; the link is remembered for this machine."""

    told = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._link = desk.settings.link
        self._measured: tuple[object, ...] = ()
        self._asker = Newest(desk.tasks, desk.problems, self._show, self)
        self.budget: Budget | None = None
        desk.opened.viewed.connect(self._follow)

    def choose(self, row: int) -> None:
        """The person's link is this fast, here and from now on."""
        self._link = SPEEDS[row]
        self._tell()
        work = partial(choose_settings, self._desk.settings_file, {"link": self._link})
        self._desk.tasks.short(work, self._kept, self._desk.problems.show, owner=self)

    @property
    def row(self) -> int:
        """Which of the speeds comes nearest to the person's."""
        return min(range(len(SPEEDS)), key=lambda row: abs(SPEEDS[row] - self._link))

    def outcomes(self) -> tuple[str, list[Outcome]]:
        """All of it in words: the whole, and the largest documents."""
        words, budget = self._desk.words, self.budget
        if budget is None or not budget.documents:
            return words("evidence_screen.budget_empty"), []
        size, time = words.size(budget.unique), duration(budget.seconds(self._link * _BITS), words)
        told = [words("evidence_screen.budget_whole", count=budget.documents, size=size, time=time)]
        more = {"saved": budget.named - budget.unique, "shared": budget.shared}
        more["others"] = budget.workspace - budget.unique
        for key, many in more.items():
            if many:
                told.append(words(f"evidence_screen.budget_{key}", size=words.size(many)))
        rows = [Outcome(name, words.size(size), "muted") for name, size in budget.largest]
        return " ".join(told), rows

    def _kept(self, _settings: Settings) -> None:
        self._desk.bus.settings_chosen.emit({"link": self._link})

    def _follow(self, view: EvaluationView) -> None:
        stand = (view.id, *((each.id, each.digest) for each in view.evidence))
        if stand != self._measured:
            self._measured = stand
            self._asker.ask(partial(measure_evidence, self._desk.context, view.id, most=20))

    def _show(self, budget: Budget) -> None:
        self.budget = budget
        self._tell()

    def _tell(self) -> None:
        words, budget = self._desk.words, self.budget
        if budget is None or not budget.unique:
            self.told.emit(words("evidence_screen.budget_empty"))
            return
        time = duration(budget.seconds(self._link * _BITS), words)
        self.told.emit(words("evidence_screen.budget", size=words.size(budget.unique), time=time))


def speed_names(words: Words) -> list[str]:
    """The speeds as a person reads them."""
    told = (f"{speed / 1000:g}".replace(".", words.decimal_mark) for speed in SPEEDS)
    return [words("evidence_screen.speed_of", speed=speed) for speed in told]
