"""What the stage screen wants: rules checked, stages closed, opened and left, the history read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, Signal

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.finalise_stage import finalise_stage
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.working import HistoryEntry
from ui.desk import Desk
from ui.screens.stage.doing import Read, go_on, open_again, read
from ui.screens.stage.model import HistoryModel
from ui.screens.stage.values import Wish
from ui.screens.stage.wording import indicators_of, line_of, page_of
from ui.text import stage_of


class StagePresenter(QObject):
    """Reads when it is looked at, and again whenever the evaluation changed."""

    shown = Signal(object)  # Page
    offered = Signal(object, object)  # indicators (code, name), people
    asked = Signal(object)  # Wish
    counted = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._looking = False
        self._entries: tuple[HistoryEntry, ...] = ()
        self._wanted = ("", "")  # indicator, person
        self.model = HistoryModel(desk.words, self)
        desk.opened.viewed.connect(self._viewed)

    def look(self, looking: bool) -> None:
        """The screen came to the front, or left it."""
        self._looking = looking
        view = self._desk.opened.view
        if looking and view is not None:
            self._viewed(view)

    def keep(self, indicator: str, person: str) -> None:
        """Show the history of an indicator, by a person; empty shows all."""
        self._wanted = (indicator, person)
        self._show_history()

    def go(self, code: str) -> None:
        """Turn to an indicator."""
        if code:
            self._desk.bus.indicator_wanted.emit(code)
            self._desk.bus.screen_wanted.emit("score")

    def go_row(self, index: QModelIndex) -> None:
        """Turn to the indicator of a line of the history."""
        self.go(self.model.rows[index.row()].indicator)

    def finalise(self) -> None:
        """Close the current stage."""
        self._do(finalise_stage)

    def ask_reopen(self) -> None:
        """Ask why a closed stage is opened again."""
        words = self._desk.words
        self.asked.emit(Wish("reopen", words("stage.why_reopen"), words("stage.do_reopen")))

    def advance(self, stage: str) -> None:
        """Go on to a stage; one that is open is left only with a reason."""
        view = self._desk.opened.view
        if view is None or not stage:
            return
        if view.read_only:
            self._do(partial(go_on, stage=stage, reason=""))
            return
        words = self._desk.words
        question = words("stage.why_leave", stage=stage_of(words, view))
        self.asked.emit(Wish("advance", question, words("stage.do_advance"), stage))

    def reason(self, wish: Wish, reason: str) -> None:
        """Do what waited for a reason."""
        if wish.what == "reopen":
            self._do(partial(open_again, reason=reason))
        else:
            self._do(partial(go_on, stage=wish.stage, reason=reason))

    def _do(self, operation: Callable[[Context, str], Changed]) -> None:
        desk = self._desk
        desk.bus.hand_in.emit()  # what is typed belongs to the stage as it is now
        if desk.opened.view is not None:
            work = partial(operation, desk.context, desk.opened.view.id)
            desk.tasks.short(work, self._done, desk.problems.show, owner=self)

    def _done(self, changed: Changed) -> None:
        self._desk.bus.saved.emit(changed.saved_at)
        self._desk.bus.evaluation_changed.emit(changed)
        self._desk.bus.evaluations_changed.emit()

    def _viewed(self, view: EvaluationView) -> None:
        if self._looking:
            work = partial(read, self._desk.context, view.id)
            self._desk.tasks.short(work, partial(self._show, view), owner=self)

    def _show(self, view: EvaluationView, found: Read) -> None:
        if view is not self._desk.opened.view:
            return  # another came meanwhile, and is being read
        ready, self._entries = found
        words = self._desk.words
        self.shown.emit(page_of(view, ready, words))
        people = sorted({entry.actor for entry in self._entries})
        self.offered.emit(indicators_of(view, self._entries, words), people)
        self._show_history()

    def _show_history(self) -> None:
        view, (indicator, person) = self._desk.opened.view, self._wanted
        if view is None:
            return
        wanted = [
            entry
            for entry in self._entries
            if indicator in ("", entry.indicator) and person in ("", entry.actor)
        ]
        self.model.show([line_of(view, entry, self._desk.words) for entry in wanted])
        self.counted.emit(self._desk.words.plural("stage.count", len(wanted)))
