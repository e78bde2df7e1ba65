"""What judging wants: follow an evaluation, turn to an indicator or aspect, keep what is done."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Signal

from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.score.agreeing import agree
from ui.screens.score.aspects import aspect_of
from ui.screens.score.courier import Courier
from ui.screens.score.model import IndicatorsModel
from ui.screens.score.results import results_of
from ui.screens.score.rows import Sifted
from ui.screens.score.scribe import Scribe
from ui.screens.score.sheet import sheet_of
from ui.screens.score.siding import Siding
from ui.screens.score.tree import next_unfinished, progress_text, step, tree_of
from ui.screens.score.troubles import unsaved_text


class ScorePresenter(QObject):
    """Owns the tree's model; reads again after each change, and never disturbs what is typed."""

    waiting = Signal()  # an evaluation is being opened
    sheet = Signal(object)  # values.Sheet
    aspect = Signal(object)  # values.AspectSheet
    results = Signal(object)  # values.Results
    counted = Signal(str)
    here = Signal(QModelIndex)  # where what is shown is in `rows`
    leaving = Signal()  # give what is typed now: another indicator comes

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._evaluation = ""
        self._view: EvaluationView | None = None
        self._code = self.aspect_shown = ""  # one of them is empty
        self.scribe = Scribe(desk, self)
        self.courier = Courier(desk, self.scribe.committed, self)
        self.siding = Siding(desk, self.scribe, self)
        self.model = IndicatorsModel(self)
        self.rows = Sifted(self.model, self)
        desk.bus.evaluation_opened.connect(self.open)
        desk.opened.viewed.connect(self._show_view)
        desk.bus.indicator_wanted.connect(self.show)
        desk.bus.hand_in.connect(self.flush)
        self.scribe.troubled.connect(self._tell_sheet)

    def open(self, evaluation: str) -> None:
        """Follow this evaluation, beginning at its first indicator."""
        self.flush()
        self._evaluation, self._view = evaluation, None
        self._code = self.aspect_shown = ""
        self.scribe.forget()
        self.waiting.emit()

    def show(self, code: str) -> None:
        """Turn to an indicator; what is typed at the one before is kept first."""
        if self._view is None or code == self._code or not self._view.instrument.has(code):
            return
        self.flush()
        self._code, self.aspect_shown = code, ""
        self.scribe.turn_to(self._evaluation, code)
        self.courier.turn_to(self._evaluation, code)
        self._tell_sheet()
        self._tell_place()
        self._desk.bus.indicator_shown.emit(code)

    def show_aspect(self, code: str) -> None:
        """Turn to the page of an aspect."""
        if self._view is None or code == self.aspect_shown:
            return
        self.flush()
        self._code, self.aspect_shown = "", code
        self.courier.turn_to(self._evaluation, "")
        self._tell_sheet()
        self._tell_place()

    def move(self, by: int) -> None:
        """Turn to the indicator so many places further."""
        if self._view is not None:
            self.show(step(self._view, self._code or self._first_of_aspect(), by))

    def finish(self) -> None:
        """Turn to the next indicator that is not done."""
        self.flush()
        here = self._code or self._first_of_aspect()
        following = None if self._view is None else next_unfinished(self._view, here)
        if following is not None:
            self.show(following)

    def find(self, text: str) -> None:
        """Keep the indicators whose number, title or state has `text`."""
        self.rows.setFilterFixedString(text.strip())
        self._tell_place()

    def follow(self) -> None:
        """Make level and criteria agree: tick up to the level, or take the level they give."""
        if self._view is not None and self._code:
            agree(self.scribe, self._view.indicator(self._code))

    def flush(self) -> None:
        """Hand in what is typed, and try again what was refused."""
        if self._code or self.aspect_shown:
            self.leaving.emit()
            self.scribe.retry()

    def _show_view(self, view: EvaluationView) -> None:
        words, self._view = self._desk.words, view
        self.model.show(tree_of(view, words))
        self.counted.emit(progress_text(view, words))
        self.results.emit(results_of(view, words))
        if self._code or self.aspect_shown:
            self._tell_sheet()
        else:
            self.show(view.indicators[0].indicator.code)

    def _tell_sheet(self) -> None:
        view, words, drafts = self._view, self._desk.words, self.scribe.drafts
        if view is None:
            return
        if self.aspect_shown:
            self.aspect.emit(aspect_of(view, self.aspect_shown, drafts, words))
        elif self._code:
            unsaved = unsaved_text(self.scribe.troubles(self._code), words)
            self.sheet.emit(sheet_of(view, self._code, drafts, words, unsaved))
        self.siding.turn_to(view, self._code, self.aspect_shown)

    def _tell_place(self) -> None:
        """Keep the cursor of the tree where the middle is."""
        self.here.emit(self.rows.mapFromSource(self.model.find(self._code, self.aspect_shown)))

    def _first_of_aspect(self) -> str:
        view = self._view
        if view is None:
            return ""
        inside = view.indicators_of(self.aspect_shown) or view.indicators
        return inside[0].indicator.code
