"""Feeds the right pane: only the page that is looked at is made, and made when it is looked at."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.operations.add_unit import add_units
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.mark_unit import mark_units
from spbe_desktop.operations.read_history import read_history
from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.operations.remove_unit import remove_unit
from spbe_desktop.operations.rename_unit import rename_unit
from spbe_desktop.operations.withdraw_finding import withdraw_finding
from spbe_desktop.progress import Progress
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.working import HistoryEntry
from ui.desk import Desk
from ui.screens.score.events import events_of
from ui.screens.score.findings import findings_of
from ui.screens.score.guidance import guidance_of, guidance_of_aspect
from ui.screens.score.reading import Reading
from ui.screens.score.scribe import Scribe
from ui.screens.score.units import units_of
from ui.screens.score.values import FindingItem


class Siding(QObject):
    """Follows what is shown in the middle."""

    guidance = Signal(object)  # guidance.Guidance
    findings = Signal(object)  # values.FindingsSheet
    units = Signal(object)  # values.UnitsSheet
    history = Signal(object)  # tuple of values.Event

    def __init__(self, desk: Desk, scribe: Scribe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._scribe = desk, scribe
        self.reading = Reading(desk, self)
        self._view: EvaluationView | None = None
        self._code = self._page = ""
        self._asked = 0  # how often the history was read: only the last one is shown

    def turn_to(self, view: EvaluationView, code: str, aspect: str = "") -> None:
        """Show what belongs to this indicator, or to this aspect, from now on."""
        self._view, self._code = view, code
        if aspect:
            self.guidance.emit(guidance_of_aspect(view, aspect, self._desk.words))
        self._tell()

    def look(self, page: str) -> None:
        """This page is in front; empty: none is."""
        self._page = page
        self._tell()

    def write_finding(self, item: FindingItem) -> None:
        """Keep a finding under its id."""
        work = partial(
            record_finding,
            finding=item.finding,
            recommendation=item.recommendation,
            owner=item.owner,
            priority=item.priority,
            due=item.due,
            known_as=item.id,
        )
        self._scribe.keep(("finding", item.id), item.finding, work)

    def withdraw_finding(self, finding: str) -> None:
        """Take a finding back, if it was ever kept."""
        if self._view is not None and any(each.id == finding for each in self._view.findings):
            self._scribe.do(withdraw_finding, finding)

    def add_units(self, names: tuple[str, ...]) -> None:
        """Add units of the agency."""
        self._scribe.do(add_units, names)

    def rename_unit(self, unit: str, name: str) -> None:
        """Give a unit another name."""
        self._scribe.do(rename_unit, unit, name)

    def remove_unit(self, unit: str) -> None:
        """Take a unit away."""
        self._scribe.do(remove_unit, unit)

    def mark_units(self, level: object, criterion: str, units: tuple[str, ...], met: bool) -> None:
        """Say whether these units fulfil a criterion."""
        if self._code:
            self._scribe.do(mark_units, self._code, level, criterion, units, met)

    def _tell(self) -> None:
        view, code, words = self._view, self._code, self._desk.words
        if view is None or not code:
            return
        if self._page == "guidance":
            value = self._scribe.drafts.value(code, view.indicator(code).value)
            self.guidance.emit(guidance_of(view, code, value, words))
        elif self._page == "document":
            self.reading.turn_to(view, code)
        elif self._page == "findings":
            self.findings.emit(findings_of(view, code, words))
        elif self._page == "units":
            self.units.emit(units_of(view, code, words))
        elif self._page == "history":
            self._asked += 1
            work = partial(_history, self._desk.context, view.id, code)
            done = partial(self._read, self._asked)
            # The journal may be long, and saving does not wait for it.
            self._desk.tasks.long(work, done, self._desk.problems.show, owner=self)

    def _read(self, asked: int, entries: tuple[HistoryEntry, ...]) -> None:
        if asked == self._asked and self._view is not None:
            self.history.emit(events_of(self._view, entries, self._desk.words))


def _history(
    context: Context, evaluation: str, code: str, progress: Progress
) -> tuple[HistoryEntry, ...]:
    del progress
    return read_history(context, evaluation, code)
