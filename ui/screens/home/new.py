"""The pane for a new evaluation, put together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.home.new_presenter import NewEvaluationPresenter, Wish
from ui.screens.home.new_view import NewEvaluation

__all__ = ["Wish", "open_new"]


def open_new(
    desk: Desk,
    parent: QWidget | None,
    started: Callable[[EvaluationView], None],
    wish: Wish | None = None,
) -> NewEvaluation:
    """Open the pane, filled with `wish`; `started` hears of the evaluation that was made."""
    view = NewEvaluation(desk.words, parent)
    view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    presenter = NewEvaluationPresenter(desk, view)
    view.agency.textChanged.connect(presenter.type_agency)
    view.own.toggled.connect(presenter.allow_own)
    view.instrument.currentIndexChanged.connect(presenter.choose_instrument)
    view.activity.currentIndexChanged.connect(presenter.choose_activity)
    view.year.valueChanged.connect(presenter.choose_year)
    view.measured.connect(presenter.measure)
    view.start.clicked.connect(presenter.start)
    presenter.agencies.connect(view.agencies.setStringList)
    presenter.choices.connect(view.fill)
    presenter.found.connect(view.found.setText)
    presenter.own_offered.connect(view.own.setVisible)
    presenter.baseline.connect(view.offer_baseline)
    presenter.ready.connect(view.start.setEnabled)
    presenter.refused.connect(view.refuse)
    presenter.started.connect(view.accept)
    presenter.started.connect(started)
    year = desk.context.clock.now().year if wish is None else wish.year
    presenter.choose_year(year)
    view.year.setValue(year)
    presenter.prepare(wish)
    if wish is not None:
        view.agency.setText(wish.agency)
    view.open()
    return view
