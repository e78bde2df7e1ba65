"""What the starting points want: the crosswalk that applies, and the material it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.instrument.crosswalk import CrosswalkLine
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.read_crosswalk import (
    Material,
    StartingPoint,
    StartingPoints,
    list_crosswalks,
    starting_points,
)
from spbe_desktop.views.listing import EvaluationRow
from spbe_desktop.words import Words
from ui.desk import Desk
from ui.screens.home.crosswalk.model import StartModel, StartRow
from ui.text import NOTHING, value_text

_SIGNS = {"strong": "●", "partial": "◐", "none": "○"}


@dataclass(frozen=True)
class _Route:
    """From an old evaluation to the instrument that is judged by."""

    evaluation: str
    target: str


class StartPresenter(QObject):
    """Shows material and reasons; it makes no rating of anything."""

    about = Signal(str)
    warned = Signal(str, str)  # a sentence and its tone
    ready = Signal(bool)  # whether an evaluation by the new instrument can be begun from here

    def __init__(self, desk: Desk, row: EvaluationRow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._row = desk, row
        self.target = ""  # the instrument to begin by
        self.model = StartModel(desk.words, self)

    def look(self) -> None:
        """Find the crosswalk that applies to the evaluation, out of its instrument or into it."""
        work = partial(_read, self._desk.context, self._row)
        self._desk.tasks.short(work, self._show, owner=self)

    def _show(self, found: StartingPoints | None) -> None:
        words = self._desk.words
        if found is None:
            self.about.emit(words("start_window.none"))
            return
        self.target = found.target.id
        crosswalk, old = found.crosswalk, found.evaluation
        origin = words("start_window.official" if crosswalk.official else "start_window.proposal")
        of = words("start_window.of", agency=old.agency.name, year=old.year)
        language = words.language
        self.about.emit(f"{of} · {crosswalk.title.of(language)} · {origin}")
        self.warned.emit(
            f"{crosswalk.notice.of(language)} {words('start_window.never')}", "warning"
        )
        rows = (row for point in found.points for row in rows_of(point, found, words))
        self.model.show(list(rows))
        self.ready.emit(old.id == self._row.id)


def rows_of(point: StartingPoint, found: StartingPoints, words: Words) -> Iterator[StartRow]:
    """The lines of one indicator: its material, then what cannot be derived."""
    target = f"{point.indicator.code}  {point.indicator.short_title.of(words.language)}"
    for each in point.material:
        yield _served(each, found, words, target)
    for line in point.underivable:
        yield StartRow(target, _judged(line, words), NOTHING, "", "", _reason(line, words))


def _served(each: Material, found: StartingPoints, words: Words, target: str) -> StartRow:
    old, indicator = found.evaluation.instrument, each.view.indicator
    value = each.view.value
    return StartRow(
        target,
        _judged(each.line, words),
        f"{indicator.code}  {indicator.short_title.of(words.language)}",
        NOTHING if value is None else value_text(words, old, value),
        str(len(each.documents) or ""),
        _reason(each.line, words),
        "\n".join(document.name for document in each.documents),
    )


def _judged(line: CrosswalkLine, words: Words) -> str:
    return f"{_SIGNS[line.strength]} {words(f'crosswalk.strength_{line.strength}')}"


def _reason(line: CrosswalkLine, words: Words) -> str:
    return line.reason.of(words.language)


def _read(context: Context, row: EvaluationRow) -> StartingPoints | None:
    route = _route(context, row)
    return None if route is None else starting_points(context, route.evaluation, route.target)


def _route(context: Context, row: EvaluationRow) -> _Route | None:
    """Out of this evaluation; else into it, from the agency's latest by the older instrument."""
    pairs = list_crosswalks()
    forth = next((target for source, target in pairs if source == row.instrument), None)
    if forth is not None:
        return _Route(row.id, forth)
    sources = [source for source, target in pairs if target == row.instrument]
    own = (each for each in list_evaluations(context) if each.agency_id == row.agency_id)
    older = [each for each in own if each.instrument in sources]
    last = max(older, key=lambda each: each.year, default=None)
    return None if last is None else _Route(last.id, row.instrument)
