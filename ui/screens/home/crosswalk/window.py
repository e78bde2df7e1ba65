"""The window of the starting points, put together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from spbe_desktop.views.listing import EvaluationRow
from ui.desk import Desk
from ui.kit.table_window import TableWindow
from ui.screens.home.crosswalk.model import WIDTHS
from ui.screens.home.crosswalk.presenter import StartPresenter


def open_starting_points(
    desk: Desk, parent: QWidget, row: EvaluationRow, begin: Callable[[str], object]
) -> TableWindow:
    """Show what an evaluation by another instrument finds here; `begin` is told by which."""
    words = desk.words
    window = TableWindow(words("start_window.title"), parent)
    presenter = StartPresenter(desk, row, window)
    window.setObjectName("starting_points")
    window.show_rows(presenter.model, WIDTHS)
    window.wrap_rows()
    close = window.add_button(words("start_window.close"), window.reject)
    go = partial(_begin, window, presenter, begin)
    start = window.add_button(words("start_window.begin"), go, "primary")
    start.setEnabled(False)
    presenter.about.connect(window.about.setText)
    presenter.warned.connect(window.tell)
    presenter.ready.connect(start.setEnabled)
    presenter.look()
    window.open()
    close.setFocus()
    return window


def _begin(window: TableWindow, presenter: StartPresenter, begin: Callable[[str], object]) -> None:
    window.accept()
    begin(presenter.target)
