"""The score screen, put together."""

from __future__ import annotations

from functools import partial

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.score.files import join_documents
from ui.screens.score.judging import join_judging
from ui.screens.score.pages import join_pages
from ui.screens.score.presenter import ScorePresenter
from ui.screens.score.proposing import join_proposals
from ui.screens.score.view import ScoreView


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    view = ScoreView(desk.words, desk.theme)
    presenter = ScorePresenter(desk, view)
    view.show_rows(presenter.rows)
    presenter.waiting.connect(view.middle.wait)
    presenter.sheet.connect(view.show_sheet)
    presenter.aspect.connect(view.show_aspect)
    presenter.counted.connect(view.indicators.count.setText)
    presenter.here.connect(view.indicators.go)
    presenter.leaving.connect(view.flush)
    view.indicators.tree.reached.connect(presenter.show)
    view.indicators.tree.grouped.connect(presenter.show_aspect)
    view.indicators.search.textChanged.connect(presenter.find)
    view.commands.finish.triggered.connect(presenter.finish)
    view.commands.next.triggered.connect(partial(presenter.move, 1))
    view.commands.previous.triggered.connect(partial(presenter.move, -1))
    join_judging(view, presenter)
    join_pages(desk, view, presenter)
    join_documents(desk.words, view, presenter.courier)
    join_proposals(view, presenter.scribe)
    return ScreenParts(view, view.actions_for_menu(), presenter)


SCREEN = Screen("score", "list-numbers", "score.title", build, lands=True, needs_evaluation=True)
