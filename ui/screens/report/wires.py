"""The wires of the report screen, one line each."""

from __future__ import annotations

from functools import partial

from ui.desk import Desk
from ui.screens.report.commands import Commands
from ui.screens.report.filling import Filling
from ui.screens.report.imprints import Imprints
from ui.screens.report.marking import Marking
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.signing import PaperSigning
from ui.screens.report.view import ReportView
from ui.screens.report.workbook import Workbook


def join(desk: Desk, view: ReportView, presenter: ReportPresenter) -> None:
    """The paper that is chosen, and its pages."""
    view.paper.show_document(presenter.document)
    view.shown.connect(presenter.look)
    view.choices.start_in(desk.words.language)
    presenter.offered.connect(view.choices.offer)
    view.choices.chosen.connect(presenter.choose)
    view.cancel.clicked.connect(presenter.cancel)
    view.refresh_action.triggered.connect(presenter.refresh)
    presenter.busy.connect(view.show_busy)
    presenter.progressed.connect(view.show_progress)
    presenter.stated.connect(view.state.setText)
    presenter.available.connect(view.allow)


def join_windows(desk: Desk, view: ReportView, presenter: ReportPresenter) -> None:
    """What is asked before a paper leaves, what fills it in, and what is kept of its leaving."""
    commands = Commands(desk, view, presenter)
    view.cancel.clicked.connect(commands.stop)
    view.save_action.triggered.connect(commands.save)
    view.word_action.triggered.connect(commands.save_word)
    view.print_action.triggered.connect(commands.print)
    workbook = Workbook(desk, view)
    view.export_action.triggered.connect(workbook.export)
    view.read_action.triggered.connect(workbook.read)
    renew = partial(_renew, presenter)
    Filling(desk, view).kept.connect(renew)
    Marking(desk.words, view, presenter, renew)
    imprints = Imprints(desk, view, presenter)
    commands.printed.connect(partial(imprints.note_shown, "printed"))
    signing = PaperSigning(desk, view, presenter)
    signing.signed.connect(partial(imprints.note_shown, "signed"))
    signing.followed.connect(imprints.follow)


def _renew(presenter: ReportPresenter) -> None:
    """Print what is chosen anew: something that papers tell was kept."""
    if presenter.chosen is not None:
        presenter.choose(presenter.chosen)
