"""The home screen, put together."""

from __future__ import annotations

from functools import partial

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.home.new import open_new
from ui.screens.home.presenter import HomePresenter
from ui.screens.home.view import HomeView


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    view = HomeView(desk.words, desk.theme)
    presenter = HomePresenter(desk, view)
    view.show_rows(presenter.rows)
    new = partial(open_new, desk, view, presenter.enter)
    view.shown.connect(presenter.look)
    view.search.textChanged.connect(presenter.find)
    view.search.returnPressed.connect(view.open_first)
    view.table.activated.connect(presenter.open)
    view.open_action.triggered.connect(view.open_current)
    view.new_action.triggered.connect(new)
    view.new_button.clicked.connect(view.new_action.trigger)
    view.empty.new_button.clicked.connect(view.new_action.trigger)
    view.sample_action.triggered.connect(presenter.open_sample)
    view.sample_button.clicked.connect(view.sample_action.trigger)
    view.empty.sample_button.clicked.connect(view.sample_action.trigger)
    presenter.page.connect(view.pages.setCurrentIndex)
    presenter.counted.connect(view.count.setText)
    presenter.loaded.connect(view.select_first)
    actions = [view.new_action, view.open_action, view.sample_action]
    return ScreenParts(view, actions, presenter)


SCREEN = Screen("home", "house", "home.title", build)
