"""The table, put together."""

from __future__ import annotations

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.grid.presenter import GridPresenter
from ui.screens.grid.view import GridView


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    presenter = GridPresenter(desk)
    view = GridView(desk.words, desk.theme, presenter.model)
    presenter.setParent(view)
    commands, cursor = view.commands, presenter.cursor
    presenter.columns.connect(view.table.show_columns)
    presenter.choices.connect(view.filters.offer_all)
    presenter.notice.connect(view.show_notice)
    presenter.counted.connect(view.filters.count.setText)
    cursor.moved.connect(view.stand)
    view.looked.connect(presenter.look)
    view.filters.wanted.connect(presenter.keep)
    view.table.reached.connect(cursor.reach)
    view.table.given_up.connect(presenter.scribe.discard)
    view.discard_button.clicked.connect(presenter.scribe.discard)
    view.go_button.clicked.connect(presenter.go_wrong)
    view.hand.refused.connect(presenter.refuse)
    commands["next"].triggered.connect(cursor.finish)
    commands["flag"].triggered.connect(presenter.flag)
    commands["open"].triggered.connect(cursor.open)
    return ScreenParts(view, list(commands.values()), presenter)


SCREEN = Screen("grid", "table", "grid.title", build, needs_evaluation=True, shows_indicators=True)
