"""The stage screen, put together."""

from __future__ import annotations

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.stage.presenter import StagePresenter
from ui.screens.stage.view import StageView


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    presenter = StagePresenter(desk)
    view = StageView(desk.words, desk.theme, presenter.model)
    presenter.setParent(view)
    view.looked.connect(presenter.look)
    view.checks.chosen.connect(presenter.go)
    view.history.wanted.connect(presenter.keep)
    view.history.row_wanted.connect(presenter.go_row)
    view.commands["finalise"].triggered.connect(presenter.finalise)
    view.commands["reopen"].triggered.connect(presenter.ask_reopen)
    view.advance_wanted.connect(presenter.advance)
    view.reason.given.connect(presenter.reason)
    presenter.shown.connect(view.show_page)
    presenter.asked.connect(view.reason.ask)
    presenter.offered.connect(view.history.offer)
    presenter.counted.connect(view.history.count.setText)
    return ScreenParts(view, list(view.commands.values()), presenter)


SCREEN = Screen("stage", "path", "stage.title", build, needs_evaluation=True)
