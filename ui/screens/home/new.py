"""The pane for a new evaluation, put together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.home.new_presenter import NewEvaluationPresenter
from ui.screens.home.new_view import NewEvaluation


def open_new(
    desk: Desk,
    parent: QWidget | None,
    started: Callable[[EvaluationView], None],
    _checked: bool = False,
) -> NewEvaluation:
    """Open the pane; `started` hears of the evaluation that was made."""
    view = NewEvaluation(desk.words, parent)
    view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    presenter = NewEvaluationPresenter(desk, view)
    view.agency.textChanged.connect(presenter.type_agency)
    view.own.toggled.connect(presenter.allow_own)
    view.instrument.currentIndexChanged.connect(presenter.choose_instrument)
    view.start.clicked.connect(partial(_start, view, presenter))
    presenter.agencies.connect(view.agencies.setStringList)
    presenter.choices.connect(view.fill)
    presenter.found.connect(view.found.setText)
    presenter.own_offered.connect(view.own.setVisible)
    presenter.ready.connect(view.start.setEnabled)
    presenter.refused.connect(view.refuse)
    presenter.started.connect(view.accept)
    presenter.started.connect(started)
    view.year.setValue(desk.context.clock.now().year)
    presenter.prepare()
    view.open()
    return view


def _start(view: NewEvaluation, presenter: NewEvaluationPresenter, _checked: bool = False) -> None:
    presenter.start(view.year.value(), view.activity.currentIndex())
