"""Letterhead, signers and meeting are filled in from the window and stand on the paper shown."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.list_imprints import list_imprints
from spbe_desktop.operations.read_letterhead import read_letterhead
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import PLAIN, Signer
from tests.core.report.reading import Printed
from tests.ui.report.test_report_screen import PATIENCE, choose, opened
from ui.desk import Desk
from ui.screens.report.letterhead_dialog import LetterheadDialog
from ui.screens.report.meeting_dialog import MeetingDialog
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.view import ReportView

MINUTES = "interview-minutes"


def with_minutes(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> tuple[ReportView, ReportPresenter]:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    choose(view, MINUTES)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    return view, presenter


def the_letterhead(view: ReportView, qtbot: QtBot) -> LetterheadDialog:
    view.letterhead_action.trigger()
    qtbot.waitUntil(lambda: view.findChild(LetterheadDialog) is not None, timeout=PATIENCE)
    dialog = view.findChild(LetterheadDialog)
    assert dialog is not None
    return dialog


def test_a_letterhead_typed_in_the_window_is_on_the_paper(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    view, presenter = with_minutes(desk, sample, qtbot)
    dialog = the_letterhead(view, qtbot)
    Image.new("RGB", (64, 64), "red").save(tmp_path / "logo.png")
    dialog.lines.setPlainText("PEMERINTAH KOTA\nDINAS KOMINFOS\n")
    dialog.numbering.setText("000.8.1/……")
    dialog.signers["coordinator"]["name"].setText("I Nyoman Contoh")
    dialog.show_logo((tmp_path / "logo.png").read_bytes())
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    told = ("DINAS KOMINFOS", "NOMOR: 000.8.1/……", "I Nyoman Contoh")
    qtbot.waitUntil(lambda: told[2] in Printed(presenter.paper).text, timeout=PATIENCE)
    assert [each for each in told if each not in Printed(presenter.paper).text] == []
    assert read_letterhead(desk.context).signer("coordinator") == Signer(
        role="coordinator", name="I Nyoman Contoh"
    )


def test_a_signer_who_cannot_be_is_told_in_the_window(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, _ = with_minutes(desk, sample, qtbot)
    dialog = the_letterhead(view, qtbot)
    dialog.signers["coordinator"]["nip"].setText("12345")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.note.isVisible, timeout=PATIENCE)
    assert "12345" in dialog.note.text()
    assert read_letterhead(desk.context) == PLAIN


def test_a_meeting_is_kept_with_the_evaluation_and_printed(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, presenter = with_minutes(desk, sample, qtbot)
    qtbot.mouseClick(view.meeting, Qt.MouseButton.LeftButton)
    dialog = view.findChild(MeetingDialog)
    assert dialog is not None
    dialog.day.setText("23-11-2026")
    dialog.place.setText("Denpasar")
    dialog.people.setPlainText("Ni Made Contoh; Kepala Bidang\n\nI Wayan Contoh")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "I Wayan Contoh" in Printed(presenter.paper).text, timeout=PATIENCE)
    kept = view_evaluation(desk.context, sample.id).meetings
    assert [(each.paper, each.place, each.people) for each in kept] == [
        (MINUTES, "Denpasar", ("Ni Made Contoh; Kepala Bidang", "I Wayan Contoh"))
    ]


def test_a_day_that_is_none_is_not_kept(desk: Desk, sample: EvaluationView, qtbot: QtBot) -> None:
    view, _ = with_minutes(desk, sample, qtbot)
    view.meeting_action.trigger()
    dialog = view.findChild(MeetingDialog)
    assert dialog is not None
    dialog.day.setText("31-02-2026")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert dialog.note.text() == desk.words("paper_window.no_day")
    assert view_evaluation(desk.context, sample.id).meetings == ()


def test_only_minutes_have_a_meeting(desk: Desk, sample: EvaluationView, qtbot: QtBot) -> None:
    view, _ = with_minutes(desk, sample, qtbot)
    before = (view.meeting.isVisible(), view.meeting_action.isEnabled())
    choose(view, "executive-summary")
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    assert before == (True, True)
    assert (view.meeting.isVisible(), view.meeting_action.isEnabled()) == (False, False)


def test_the_list_says_when_a_paper_left_and_that_it_would_differ_now(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    view, presenter = with_minutes(desk, sample, qtbot)
    presenter.save(tmp_path / "ba.pdf")
    qtbot.waitUntil(lambda: bool(list_imprints(desk.context, sample.id)), timeout=PATIENCE)
    item = view.choices.papers.currentItem()
    role = Qt.ItemDataRole.AccessibleTextRole
    saved = desk.words("paper_window.how_saved", when="").strip()
    qtbot.waitUntil(lambda: saved in item.data(role), timeout=PATIENCE)
    changed = desk.words("paper_window.changed")
    assert changed not in item.data(role)
    view.meeting_action.trigger()
    dialog = view.findChild(MeetingDialog)
    assert dialog is not None
    dialog.place.setText("Denpasar")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: changed in item.data(role), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
