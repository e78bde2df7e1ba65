"""The report screen, put together."""

from __future__ import annotations

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.report.checking import Checking
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.view import ReportView
from ui.screens.report.wires import join, join_windows


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    view = ReportView(desk.words, desk.theme)
    presenter = ReportPresenter(desk, view)
    join(desk, view, presenter)
    join_windows(desk, view, presenter)
    Checking(desk, view)
    return ScreenParts(view, view.commands, presenter)


SCREEN = Screen("report", "file-text", "report_screen.title", build, needs_evaluation=True)
