"""How large the evidence of an evaluation is, and how long it takes on the person's link."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words
from ui.desk import Desk
from ui.screens.evidence.arrivals import duration

SPEEDS = (0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0)  # Mbit/s, upwards
USUAL = SPEEDS.index(2.0)
_BITS = 8 / 1_000_000  # megabits a byte


class Budget(QObject):
    """Live: told with each change of the evaluation."""

    told = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row, self._count, self._size = USUAL, 0, 0
        desk.opened.viewed.connect(self._follow)

    def choose(self, row: int) -> None:
        """The person's link is this fast."""
        self._row = row
        self._tell()

    @property
    def row(self) -> int:
        """Which of the speeds it is."""
        return self._row

    def _follow(self, view: EvaluationView) -> None:
        sizes = {each.digest: each.size for each in view.evidence}  # the same bytes go once
        self._count, self._size = len(view.evidence), sum(sizes.values())
        self._tell()

    def _tell(self) -> None:
        words = self._desk.words
        seconds = self._size * _BITS / SPEEDS[self._row]
        size, time = words.size(self._size), duration(seconds, words)
        key = "evidence_screen.budget" if self._size else "evidence_screen.budget_empty"
        self.told.emit(words(key, size=size, time=time))


def speed_names(words: Words) -> list[str]:
    """The speeds as a person reads them."""
    told = (f"{speed:g}".replace(".", words.decimal_mark) for speed in SPEEDS)
    return [words("evidence_screen.speed_of", speed=speed) for speed in told]
