"""What the trend wants: read the years of an agency, draw and list them, open one."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, Signal

from spbe_desktop.charts.scene import Measure, Scene
from spbe_desktop.charts.trend import Moment, trend
from spbe_desktop.operations.compare_years import Ruler, Trend, TrendPoint, compare_years
from spbe_desktop.words import Words
from ui.desk import Desk
from ui.screens.home.trend.model import YearRow, YearsModel
from ui.text import NOTHING, index_text

HEIGHT = 150.0  # points
_ARROWS = {1: "▲ +", 0: "", -1: "▼ −"}


class TrendPresenter(QObject):
    """Never subtracts what two rulers say, and says so."""

    drawn = Signal(object)  # ui.chart.Build
    warned = Signal(str, str)  # a sentence and its tone
    opened = Signal()

    def __init__(self, desk: Desk, agency: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._agency = desk, agency
        self.model = YearsModel(desk.words, self)

    def look(self) -> None:
        """Read the years."""
        work = partial(compare_years, self._desk.context, self._agency)
        self._desk.tasks.short(work, self._show, owner=self)

    def open(self, evaluation: str) -> None:
        """Open one of them."""
        self.opened.emit()
        self._desk.bus.evaluation_opened.emit(evaluation)

    def open_row(self, index: QModelIndex) -> None:
        """Open the one in that row."""
        self.open(self.model.rows[index.row()].evaluation)

    def _show(self, found: Trend) -> None:
        words = self._desk.words
        self.model.show([year_row(point, words) for point in found.points])
        least = min((point.least for point in found.points), default=Decimal(0))
        most = max((point.most for point in found.points), default=Decimal(1))
        moments = [_moment(point, (least, most), words) for point in found.points]
        ends = words.plain(least), words.plain(most)
        self.drawn.emit(partial(_drawn, moments, ends))
        self.warned.emit(words("trend.warning") if found.breaks else "", "warning")


def year_row(point: TrendPoint, words: Words) -> YearRow:
    """One evaluation in words."""
    name = point.name.of(words.language)
    return YearRow(
        point.evaluation,
        str(point.year),
        name,
        index_text(words, point.index_shown) + ("" if point.complete else " *"),
        NOTHING if point.predicate_name is None else point.predicate_name.of(words.language),
        _change(point, words),
        _ruler(point, words),
    )


def _moment(point: TrendPoint, ends: tuple[Decimal, Decimal], words: Words) -> Moment:
    least, most = ends
    index = point.index_shown
    text = index_text(words, index)
    row = year_row(point, words)
    said = " · ".join((row.year, row.instrument, row.index, row.predicate, row.ruler))
    other = point.ruler is Ruler.OTHER
    return Moment(
        name=str(point.year),
        text=text,
        share=None if index is None else float((index - least) / (most - least)),
        said=said,
        ruler=words("trend_window.new_ruler", name=row.instrument) if other else "",
        whole=point.complete,
        target=point.evaluation,
    )


def _change(point: TrendPoint, words: Words) -> str:
    if point.change is None:
        return words("trend_window.not_comparable") if point.ruler is Ruler.OTHER else NOTHING
    sign = (point.change > 0) - (point.change < 0)
    return f"{_ARROWS[sign]}{index_text(words, abs(point.change))}"


def _ruler(point: TrendPoint, words: Words) -> str:
    name = point.name.of(words.language)
    told = words(point.key, name=name, version=point.version)
    return told if point.complete else f"{told} {words('trend.provisional')}"


def _drawn(moments: list[Moment], ends: tuple[str, str], width: float, measure: Measure) -> Scene:
    return trend(moments, ends, (width, HEIGHT), measure)
