"""The code of every page is signed from the window, and a key that does not open signs nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spbe_desktop.identity.page_mark import read_mark
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.report.page_reader import read_codes_of
from spbe_desktop.views.evaluation import EvaluationView
from tests.core.identity.papers import PASSPHRASE
from tests.ui.report.test_filling_in import with_minutes
from tests.ui.report.test_report_screen import PATIENCE
from ui.desk import Desk
from ui.screens.report.marking import MarkDialog
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.view import ReportView


def ask(view: ReportView, qtbot: QtBot, passphrase: str) -> None:
    """Turn signed codes on with this passphrase."""
    view.mark_action.trigger()
    dialog = view.findChild(MarkDialog)
    assert dialog is not None
    dialog.passphrase.setText(passphrase)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)


def is_signed(presenter: ReportPresenter) -> bool:
    read = read_mark(read_codes_of(presenter.paper)[0].text)
    assert read is not None
    return bool(read.hint)


def test_codes_are_signed_until_it_is_turned_off(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    create_identity(desk.context, name="Ni Made Contoh", passphrase=PASSPHRASE)
    view, presenter = with_minutes(desk, sample, qtbot)
    told = [is_signed(presenter)]
    ask(view, qtbot, PASSPHRASE)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    told.append(is_signed(presenter))
    view.mark_action.trigger()
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    told.append(is_signed(presenter))
    assert told == [False, True, False]


def test_a_wrong_passphrase_is_told_and_the_paper_stays_unsigned(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    create_identity(desk.context, name="Ni Made Contoh", passphrase=PASSPHRASE)
    view, presenter = with_minutes(desk, sample, qtbot)
    with qtbot.waitSignal(desk.problems.told, timeout=PATIENCE):
        ask(view, qtbot, "bukan ini")
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
    assert (view.mark_action.isChecked(), presenter.passphrase) == (False, "")


def test_leaving_the_question_signs_nothing(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, _ = with_minutes(desk, sample, qtbot)
    view.mark_action.trigger()
    dialog = view.findChild(MarkDialog)
    assert dialog is not None
    dialog.reject()
    assert not view.mark_action.isChecked()
