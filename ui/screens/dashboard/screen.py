"""The dashboard, put together."""

from __future__ import annotations

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.dashboard.presenter import DashboardPresenter
from ui.screens.dashboard.view import DashboardView


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    view = DashboardView(desk.words, desk.theme)
    presenter = DashboardPresenter(desk, view)
    view.plan.show_rows(presenter.model)
    view.looked.connect(presenter.look)
    for chart in (view.strip, view.radar, view.bars, view.themes):
        chart.chosen.connect(presenter.go)
    view.empty.wanted.connect(presenter.begin)
    view.missing.chosen.connect(presenter.go)
    view.aspects.chosen.connect(presenter.go)
    view.plan.aimed.connect(presenter.aim)
    view.plan.row_wanted.connect(presenter.go_row)
    view.plan.everything.toggled.connect(presenter.show_everything)
    view.plan_action.triggered.connect(view.show_target)
    presenter.drawn.connect(view.show_dashboard)
    presenter.planned.connect(view.plan.show_plan)
    presenter.wrong.connect(view.plan.show_wrong)
    return ScreenParts(view, [view.plan_action], presenter)


SCREEN = Screen("dashboard", "chart-bar", "dashboard_screen.title", build, needs_evaluation=True)
