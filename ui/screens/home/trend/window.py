"""The window of a trend, put together."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from spbe_desktop.views.listing import EvaluationRow
from ui.chart import Chart
from ui.desk import Desk
from ui.kit.table_window import TableWindow
from ui.screens.home.trend.model import WIDTHS
from ui.screens.home.trend.presenter import TrendPresenter


def open_trend(desk: Desk, parent: QWidget, row: EvaluationRow) -> TableWindow:
    """Show the years of the agency of this evaluation."""
    words = desk.words
    window = TableWindow(words("trend_window.title", agency=row.agency), parent)
    window.setObjectName("trend")
    window.about.setText(words("trend_window.about"))
    chart = Chart(desk.theme, words("trend_window.chart"))
    window.middle.addWidget(chart)
    presenter = TrendPresenter(desk, row.agency, window)
    window.show_rows(presenter.model, WIDTHS)
    close = window.add_button(words("trend_window.close"), window.reject)
    chart.chosen.connect(presenter.open)
    window.table.activated.connect(presenter.open_row)
    presenter.drawn.connect(chart.show_scene)
    presenter.warned.connect(window.tell)
    presenter.opened.connect(window.accept)
    presenter.look()
    window.open()
    close.setFocus()
    return window
