"""What the dashboard wants: the opened evaluation drawn, a target, efforts, a way to go there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, Signal

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.set_effort import set_effort
from spbe_desktop.operations.set_target import set_target
from spbe_desktop.scoring.planner import Plan
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.dashboard.drawings import drawings_of
from ui.screens.dashboard.facts import aspects_of, comparisons_of, headline_of, missing_of
from ui.screens.dashboard.model import PlanModel
from ui.screens.dashboard.planning import plan_of, rows_of, text_of
from ui.screens.dashboard.values import Dashboard
from ui.screens.dashboard.wording import typed


class DashboardPresenter(QObject):
    """Draws the opened evaluation whenever it is looked at and has changed."""

    drawn = Signal(object)  # Dashboard
    planned = Signal(object)  # PlanText
    wrong = Signal(str)  # why what was typed is not kept

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._looking = False
        self._everything = False
        self.model = PlanModel(desk.words, self)
        self.model.effort_typed.connect(self._keep_effort)
        desk.opened.viewed.connect(self._viewed)

    def look(self, looking: bool) -> None:
        """The screen came to the front, or left it."""
        self._looking = looking
        if looking:
            self.draw()

    def draw(self) -> None:
        """Draw what is opened."""
        view = self._desk.opened.view
        if view is not None:  # a hard plan takes longer than the window may stand still
            work = partial(plan_of, view)
            self._desk.tasks.short(work, partial(self._draw, view), owner=self)

    def _draw(self, view: EvaluationView, plan: Plan | None) -> None:
        if view is not self._desk.opened.view:
            return  # another came meanwhile, and is being planned
        words = self._desk.words
        page = Dashboard(
            headline=headline_of(view, words),
            comparisons=comparisons_of(view, words),
            missing=missing_of(view, words),
            aspects=aspects_of(view, words),
            drawings=drawings_of(view, words, plan),
        )
        self.model.show(rows_of(view, words, plan, everything=self._everything))
        self.drawn.emit(page)
        self.planned.emit(text_of(view, words, plan))

    def show_everything(self, wanted: bool) -> None:
        """Show the indicators that stay as well."""
        self._everything = wanted
        self.draw()

    def aim(self, text: str) -> None:
        """Keep a target as it was typed; nothing typed takes it back."""
        words, view = self._desk.words, self._desk.opened.view
        if view is None:
            return
        target = typed(words, text)
        scale = view.instrument.scale
        if text.strip() and (target is None or not scale.min <= target <= scale.max):
            least, most = words.plain(scale.min), words.plain(scale.max)
            self.wrong.emit(words("dashboard_screen.target_wrong", least=least, most=most))
            return
        self._keep(partial(set_target, self._desk.context, view.id, target))

    def begin(self) -> None:
        """Turn to where indicators are judged."""
        self._desk.bus.screen_wanted.emit("score")

    def go(self, code: str) -> None:
        """Turn to an indicator."""
        self._desk.bus.indicator_wanted.emit(code)
        self._desk.bus.screen_wanted.emit("score")

    def go_row(self, index: QModelIndex) -> None:
        """Turn to the indicator of a line of the plan."""
        self.go(self.model.code(index.row()))

    def _keep_effort(self, code: str, text: str) -> None:
        view, effort = self._desk.opened.view, typed(self._desk.words, text)
        if view is None:
            return
        if text and effort is None:
            self.wrong.emit(self._desk.words("dashboard_screen.effort_wrong"))
            return
        self._keep(partial(set_effort, self._desk.context, view.id, code, effort))

    def _keep(self, work: Callable[[], Changed]) -> None:
        self._desk.tasks.short(work, self._kept, owner=self)

    def _kept(self, changed: Changed) -> None:
        self._desk.bus.saved.emit(changed.saved_at)
        # A target belongs to no indicator, so it is told whatever it touched.
        self._desk.bus.evaluation_changed.emit(changed)

    def _viewed(self, _view: EvaluationView) -> None:
        if self._looking:
            self.draw()
