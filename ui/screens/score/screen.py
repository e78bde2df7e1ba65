"""The score screen, put together."""

from __future__ import annotations

from functools import partial

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.score.files import join_documents
from ui.screens.score.presenter import ScorePresenter
from ui.screens.score.proposing import join_proposals
from ui.screens.score.view import ScoreView


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    view = ScoreView(desk.words, desk.theme)
    presenter = ScorePresenter(desk, view)
    judge, scribe = view.judge, presenter.scribe
    view.show_rows(presenter.rows)
    presenter.sheet.connect(view.show_sheet)
    presenter.results.connect(view.show_results)
    presenter.counted.connect(view.indicators.count.setText)
    presenter.here.connect(view.indicators.go)
    presenter.leaving.connect(view.flush)
    view.indicators.tree.reached.connect(presenter.show)
    view.indicators.search.textChanged.connect(presenter.find)
    view.finish_action.triggered.connect(presenter.finish)
    view.next_action.triggered.connect(partial(presenter.move, 1))
    view.previous_action.triggered.connect(partial(presenter.move, -1))
    judge.ladder.chosen.connect(scribe.rate)
    judge.ladder.ticked.connect(scribe.tick)
    judge.decimal.entered.connect(judge.ladder.choose)
    judge.service.settled.connect(scribe.name)
    judge.explanation.written.connect(scribe.explain)
    join_documents(desk.words, view, presenter.courier)
    join_proposals(view, scribe)
    return ScreenParts(view, view.actions_for_menu(), presenter)


SCREEN = Screen("score", "list-numbers", "score.title", build, lands=True, needs_evaluation=True)
