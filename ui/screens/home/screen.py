"""The home screen, put together."""

from __future__ import annotations

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.home.columns import COLUMNS
from ui.screens.home.presenter import HomePresenter
from ui.screens.home.view import HomeView
from ui.screens.home.windows import Windows


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    view = HomeView(desk.words, desk.theme)
    presenter = HomePresenter(desk, view)
    view.show_rows(presenter.model, tuple(column.width for column in COLUMNS))
    windows, commands = Windows(desk, view, presenter), view.commands
    view.shown.connect(presenter.look)
    view.filters.changed.connect(windows.keep)
    view.search.returnPressed.connect(view.open_first)
    view.table.activated.connect(presenter.open)
    view.reached.connect(presenter.reach)
    view.recent.chosen.connect(presenter.open_id)
    commands["sample"].triggered.connect(presenter.open_sample)
    for button in (view.new_button, view.empty.new_button):
        button.clicked.connect(commands["new"].trigger)
    for button in (view.sample_button, view.empty.sample_button):
        button.clicked.connect(commands["sample"].trigger)
    desk.bus.new_wanted.connect(commands["new"].trigger)
    desk.bus.sample_wanted.connect(commands["sample"].trigger)
    presenter.page.connect(view.pages.setCurrentIndex)
    presenter.counted.connect(view.count.setText)
    presenter.choices.connect(windows.offer)
    presenter.recent.connect(view.recent.show_recent)
    presenter.loaded.connect(view.select_first)
    presenter.here.connect(view.stand)
    return ScreenParts(view, list(commands.values()), presenter)


SCREEN = Screen("home", "house", "home.title", build)
