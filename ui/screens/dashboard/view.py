"""How the dashboard looks: one page, read from the index down to the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.chart import Chart
from ui.screens.dashboard.pair import Pair
from ui.screens.dashboard.parts import (
    AspectTable,
    ComparisonTable,
    HeadlineCard,
    MissingList,
    Nothing,
)
from ui.screens.dashboard.plan_pane import PlanPane
from ui.screens.dashboard.values import Dashboard
from ui.text import Sentences
from ui.theme import Theme, styled

_SIDE, _GAP, _APART = 32, 12, 28  # px: margin of the page, in a section, between sections


class DashboardView(QScrollArea):
    """Sections under headings, white space between them."""

    looked = Signal(bool)

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.headline = HeadlineCard()
        self.comparisons = ComparisonTable()
        self.band = Chart(theme, words("dashboard_screen.band"))
        self.course = Chart(theme, words("dashboard_screen.course"))
        self.radar = Chart(theme, words("dashboard_screen.radar"))
        self.bars = Chart(theme, words("dashboard_screen.domains"))
        self.themes = Chart(theme, words("dashboard_screen.themes"))
        self.strip = Chart(theme, words("dashboard_screen.strip"))
        self.empty = Nothing(words)
        self.progress = styled(QLabel(), role="small")
        self.missing = MissingList()
        self.aspects = AspectTable(words)
        self.plan = PlanPane(words)
        self.bars_title = styled(QLabel(), role="heading")
        self.plan_action = QAction(theme.icon("target"), words("dashboard_screen.plan_go"), self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()

    def show_dashboard(self, page: Dashboard) -> None:
        """Show where the evaluation stands."""
        self.headline.show_headline(page.headline)
        self.progress.setText(page.headline.progress)
        self.comparisons.show_comparisons(page.comparisons)
        self.missing.show_missing(page.missing)
        self.aspects.show_aspects(page.aspects)
        self.empty.setHidden(page.headline.rated)
        for part in self._judged:
            part.setVisible(page.headline.rated)
        drawings = page.drawings
        self.bars_title.setText(drawings.bars_title)
        for chart, build in (
            (self.band, drawings.band),
            (self.course, drawings.course),
            (self.bars, drawings.bars),
            (self.strip, drawings.strip),
        ):
            chart.show_scene(build)
        for section, chart, extra in (
            (self._radar, self.radar, drawings.radar),
            (self._themes, self.themes, drawings.themes),
        ):
            section.setVisible(extra is not None and page.headline.rated)
            if extra is not None:
                chart.show_scene(extra)

    def show_target(self) -> None:
        """Bring the planner into view, ready for a target."""
        self.ensureWidgetVisible(self.plan)
        self.plan.target.setFocus()
        self.plan.target.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the screen came to the front."""
        super().showEvent(event)
        self.looked.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it left."""
        super().hideEvent(event)
        self.looked.emit(False)

    def _lay_out(self) -> None:
        page = styled(QWidget(), surface="paper")
        column = QVBoxLayout(page)
        column.setContentsMargins(_SIDE, 24, _SIDE, 32)
        column.setSpacing(_APART)
        now = _stack(self.headline, self.empty, self.band)
        beside = self._section("compared", self.comparisons, self.course)
        column.addWidget(Pair(now, beside))
        self._radar = self._section("radar", self.radar)
        self._themes = self._section("themes", self.themes)
        groups = Pair(self._radar, _stack(self.bars_title, self.bars, self._themes))
        column.addWidget(groups)
        column.addWidget(self._section("strip", self.strip))
        missing = self._section("missing", self.progress, self.missing)
        strengths = self._section("strengths", self.aspects)
        column.addWidget(Pair(missing, strengths))
        plan = self._section("plan", self.plan)
        column.addWidget(plan)
        self._judged = (self.course, groups, strengths, plan)
        column.addStretch(1)
        self.setWidget(page)

    def _section(self, key: str, *widgets: QWidget) -> QWidget:
        heading = styled(QLabel(self._words(f"dashboard_screen.{key}")), role="heading")
        return _stack(heading, *widgets)


def _stack(*widgets: QWidget) -> QWidget:
    """Widgets one below the other, from the top."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_GAP)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return whole
