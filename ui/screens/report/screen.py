"""The report screen, put together."""

from __future__ import annotations

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.report.commands import Commands
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.signing import PaperSigning
from ui.screens.report.view import ReportView
from ui.screens.report.workbook import Workbook


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    view = ReportView(desk.words, desk.theme)
    presenter = ReportPresenter(desk, view)
    commands = Commands(desk, view, presenter)
    view.paper.show_document(presenter.document)
    view.shown.connect(presenter.look)
    view.choices.start_in(desk.words.language)
    presenter.offered.connect(view.choices.offer)
    view.choices.chosen.connect(presenter.choose)
    view.cancel.clicked.connect(presenter.cancel)
    view.cancel.clicked.connect(commands.stop)
    view.save_action.triggered.connect(commands.save)
    view.word_action.triggered.connect(commands.save_word)
    view.print_action.triggered.connect(commands.print)
    view.refresh_action.triggered.connect(presenter.refresh)
    presenter.busy.connect(view.show_busy)
    presenter.progressed.connect(view.show_progress)
    presenter.stated.connect(view.state.setText)
    presenter.available.connect(view.allow)
    workbook = Workbook(desk, view)
    view.export_action.triggered.connect(workbook.export)
    view.read_action.triggered.connect(workbook.read)
    PaperSigning(desk, view, presenter)
    return ScreenParts(view, view.commands, presenter)


SCREEN = Screen("report", "file-text", "report_screen.title", build, needs_evaluation=True)
