"""The window for choosing a baseline, put together."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from spbe_desktop.views.listing import EvaluationRow
from ui.desk import Desk
from ui.screens.home.baseline.presenter import BaselinePresenter
from ui.screens.home.baseline.view import BaselineWindow


def open_baseline(desk: Desk, parent: QWidget, row: EvaluationRow) -> BaselineWindow:
    """Choose which earlier year this evaluation is measured against, and what comes from it."""
    title = desk.words("baseline_window.title", agency=row.agency, year=row.year)
    view = BaselineWindow(desk.words, title, parent)
    presenter = BaselinePresenter(desk, row, view)
    view.year.currentIndexChanged.connect(presenter.choose)
    view.bringing.changed.connect(presenter.bring)
    view.apply.clicked.connect(presenter.apply)
    presenter.offered.connect(view.offer)
    presenter.denied.connect(view.deny)
    presenter.offering.connect(view.bringing.setEnabled)
    presenter.refused.connect(view.refuse)
    presenter.done.connect(view.accept)
    presenter.look()
    view.open()
    return view
