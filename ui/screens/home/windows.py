"""What opens over the list: a new evaluation, and what is done to the one under the cursor."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from spbe_desktop.views.listing import EvaluationRow
from ui.desk import Desk
from ui.kit.filter_bar import Choice
from ui.screens.home.baseline.window import open_baseline
from ui.screens.home.crosswalk.window import open_starting_points
from ui.screens.home.new import Wish, open_new
from ui.screens.home.presenter import HomePresenter
from ui.screens.home.trend.window import open_trend
from ui.screens.home.upgrade.window import open_upgrade
from ui.screens.home.values import FILTERS, Wanted
from ui.screens.home.view import HomeView


class Windows(QObject):
    """Joins the commands of the list to the windows they open."""

    def __init__(self, desk: Desk, view: HomeView, presenter: HomePresenter) -> None:
        super().__init__(view)
        self._desk, self._view, self._presenter = desk, view, presenter
        for name, does in (
            ("open", self.open),
            ("new", self.new),
            ("follow_on", self.follow_on),
            ("choose_baseline", self.choose_baseline),
            ("trend", self.trend),
            ("upgrade", self.upgrade),
            ("crosswalk", self.crosswalk),
        ):
            view.commands[name].triggered.connect(does)

    def offer(self, choices: Mapping[str, list[Choice]]) -> None:
        """Offer what each filter may keep."""
        for key, each in choices.items():
            self._view.filters.offer(key, each)

    def keep(self) -> None:
        """Keep what the filters say."""
        filters = self._view.filters
        chosen = ((key, filters.chosen(key)) for key in FILTERS)
        values = tuple((key, value) for key, value in chosen if value)
        self._presenter.keep(Wanted(filters.search.text(), values))

    def open(self) -> None:
        """Open the evaluation under the cursor."""
        self._presenter.open(self._view.table.currentIndex())

    def new(self) -> None:
        """Begin an evaluation."""
        open_new(self._desk, self._view, self._presenter.enter)

    def follow_on(self) -> None:
        """Begin next year's evaluation of the agency, measured against this one."""
        row = self._row()
        if row is not None:
            wish = Wish(row.agency, row.year + 1, row.instrument)
            open_new(self._desk, self._view, self._presenter.enter, wish)

    def choose_baseline(self) -> None:
        """Measure the evaluation against an earlier year, and copy from it."""
        row = self._row()
        if row is not None:
            open_baseline(self._desk, self._view, row)

    def trend(self) -> None:
        """Show the agency over the years."""
        row = self._row()
        if row is not None:
            open_trend(self._desk, self._view, row)

    def upgrade(self) -> None:
        """Move the evaluation to a newer version of its instrument, or back."""
        row = self._row()
        if row is not None:
            open_upgrade(self._desk, self._view, row)

    def crosswalk(self) -> None:
        """Show what an evaluation by another instrument may start from."""
        row = self._row()
        if row is not None:
            begin = partial(self._begin, row)
            open_starting_points(self._desk, self._view, row, begin)

    def _begin(self, row: EvaluationRow, instrument: str) -> None:
        wish = Wish(row.agency, max(row.year + 1, self._desk.context.clock.now().year), instrument)
        open_new(self._desk, self._view, self._presenter.enter, wish)

    def _row(self) -> EvaluationRow | None:
        return self._presenter.row(self._view.table.currentIndex())
