"""What judging wants: follow an evaluation, turn to an indicator, keep what is done to it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt, Signal

from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.score.courier import Courier
from ui.screens.score.model import IndicatorsModel
from ui.screens.score.results import results_of
from ui.screens.score.scribe import Scribe
from ui.screens.score.sheet import sheet_of
from ui.screens.score.tree import next_unfinished, progress_text, step, tree_of


class ScorePresenter(QObject):
    """Owns the tree's model; reads again after each change, and never disturbs what is typed."""

    sheet = Signal(object)  # values.Sheet
    results = Signal(object)  # values.Results
    counted = Signal(str)
    here = Signal(QModelIndex)  # where the shown indicator is in `rows`
    leaving = Signal()  # give what is typed now: another indicator comes

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._evaluation = ""
        self._view: EvaluationView | None = None
        self._code = ""
        self.scribe = Scribe(desk, self)
        self.courier = Courier(desk, self.scribe.committed, self)
        self.model = IndicatorsModel(self)
        self.rows = QSortFilterProxyModel(self)
        self.rows.setSourceModel(self.model)
        self.rows.setRecursiveFilteringEnabled(True)
        self.rows.setAutoAcceptChildRows(True)
        self.rows.setFilterRole(Qt.ItemDataRole.AccessibleTextRole)
        self.rows.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        desk.bus.evaluation_opened.connect(self.open)
        desk.opened.viewed.connect(self._show_view)
        desk.bus.indicator_wanted.connect(self.show)
        desk.bus.hand_in.connect(self.flush)

    def open(self, evaluation: str) -> None:
        """Follow this evaluation, beginning at its first indicator."""
        self.flush()
        self._evaluation, self._view, self._code = evaluation, None, ""
        self.scribe.forget()

    def show(self, code: str) -> None:
        """Turn to an indicator; what is typed at the one before is kept first."""
        if self._view is None or code == self._code or not self._view.instrument.has(code):
            return
        self.flush()
        self._code = code
        self.scribe.turn_to(self._evaluation, code)
        self.courier.turn_to(self._evaluation, code)
        self._tell_sheet()
        self.here.emit(self.rows.mapFromSource(self.model.find(code)))

    def move(self, by: int) -> None:
        """Turn to the indicator so many places further."""
        if self._view is not None:
            self.show(step(self._view, self._code, by))

    def finish(self) -> None:
        """Turn to the next indicator that is not done."""
        self.flush()
        following = None if self._view is None else next_unfinished(self._view, self._code)
        if following is not None:
            self.show(following)

    def find(self, text: str) -> None:
        """Keep the indicators whose number, title or state has `text`."""
        self.rows.setFilterFixedString(text.strip())
        if self._code:
            self.here.emit(self.rows.mapFromSource(self.model.find(self._code)))

    def flush(self) -> None:
        """Hand in what is typed, and try again what was refused."""
        if self._code:
            self.leaving.emit()
            self.scribe.retry()

    def _show_view(self, view: EvaluationView) -> None:
        words, self._view = self._desk.words, view
        self.model.show(tree_of(view, words))
        self.counted.emit(progress_text(view, words))
        self.results.emit(results_of(view, words))
        if self._code:
            self._tell_sheet()
        else:
            self.show(view.indicators[0].indicator.code)

    def _tell_sheet(self) -> None:
        if self._view is not None:
            drafts = self.scribe.drafts
            self.sheet.emit(sheet_of(self._view, self._code, drafts, self._desk.words))
