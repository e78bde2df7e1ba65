"""The paper that is shown is signed from the window, and stock tools find it sound."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.list_imprints import list_imprints
from spbe_desktop.operations.sign_paper import Signing, sign_paper
from spbe_desktop.views.evaluation import EvaluationView
from tests.core.identity.papers import PASSPHRASE, a_credential, a_paper, an_issuer, as_p12
from tests.core.operations.test_signing_papers import AREAS
from tests.ui.report.test_report_screen import PATIENCE, choose, opened
from ui.desk import Desk
from ui.screens.report.sign_dialog import SignDialog
from ui.screens.report.view import ReportView


def a_view(desk: Desk, sample: EvaluationView, qtbot: QtBot) -> ReportView:
    """The screen with minutes on it, over a workspace that has a key."""
    create_identity(desk.context, name="Ni Made Contoh", passphrase=PASSPHRASE)
    view, _ = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    choose(view, "self-assessment-minutes")
    qtbot.waitUntil(view.sign.isEnabled, timeout=PATIENCE)
    return view


def the_dialog(view: ReportView) -> SignDialog:
    """The question that stands open."""
    dialog = view.findChild(SignDialog)
    assert dialog is not None
    return dialog


def fill_in(view: ReportView, qtbot: QtBot, passphrase: str, target: Path) -> None:
    """Press Sign, give the passphrase, and name the file."""
    qtbot.mouseClick(view.sign, Qt.MouseButton.LeftButton)
    dialog = the_dialog(view)
    dialog.passphrase.setText(passphrase)
    qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)
    where = view.findChild(QFileDialog)
    assert where is not None
    where.fileSelected.emit(str(target))
    where.close()


def test_what_is_shown_is_signed_with_the_own_key(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    view = a_view(desk, sample, qtbot)
    fill_in(view, qtbot, PASSPHRASE, tmp_path / "ba.pdf")
    qtbot.waitUntil((tmp_path / "ba.pdf").exists, timeout=PATIENCE)
    told = subprocess.run(
        ["pdfsig", tmp_path / "ba.pdf"], capture_output=True, text=True, check=False
    ).stdout
    assert "Signature is Valid." in told


def test_the_outcome_says_that_the_certificate_is_uncertified(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    view = a_view(desk, sample, qtbot)
    fill_in(view, qtbot, PASSPHRASE, tmp_path / "ba.pdf")
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
    assert desk.words("signature.self_made") in view.state.text()


def test_a_wrong_passphrase_signs_nothing_and_is_told(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    view = a_view(desk, sample, qtbot)
    with qtbot.waitSignal(desk.problems.told, timeout=PATIENCE):
        fill_in(view, qtbot, "bukan ini", tmp_path / "ba.pdf")
    assert not (tmp_path / "ba.pdf").exists()


def test_a_file_of_the_signers_own_signs(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    made = as_p12(a_credential("Budi Contoh", an_issuer()), tmp_path)
    view = a_view(desk, sample, qtbot)
    view.sign_action.triggered.connect(lambda: the_dialog(view).take_file(str(made)))
    fill_in(view, qtbot, PASSPHRASE, tmp_path / "ba.pdf")
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
    assert "Budi Contoh" in view.state.text()


def test_a_paper_without_a_place_cannot_be_signed(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view = a_view(desk, sample, qtbot)
    choose(view, "evidence-index")
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    assert not view.sign.isEnabled()


def test_a_second_signer_leaves_the_first_signature_valid(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    second = as_p12(a_credential("Budi Contoh", an_issuer()), tmp_path)
    view = a_view(desk, sample, qtbot)
    fill_in(view, qtbot, PASSPHRASE, tmp_path / "ba.pdf")
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
    waiting = desk.words("paper.role.coordinator")
    assert waiting in view.state.text()
    view.next_action.trigger()
    chooser = view.findChildren(QFileDialog)[-1]
    chooser.fileSelected.emit(str(tmp_path / "ba.pdf"))
    chooser.close()
    qtbot.waitUntil(lambda: bool(view.findChildren(SignDialog)), timeout=PATIENCE)
    dialog = view.findChildren(SignDialog)[-1]
    assert [dialog.area.itemText(row) for row in range(dialog.area.count())] == [waiting]
    dialog.take_file(str(second))
    dialog.passphrase.setText(PASSPHRASE)
    qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)
    where = view.findChildren(QFileDialog)[-1]
    assert Path(where.selectedFiles()[0]).name == "ba-2.pdf"
    where.fileSelected.emit(str(tmp_path / "ba-2.pdf"))
    where.close()
    qtbot.waitUntil((tmp_path / "ba-2.pdf").exists, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
    command = ["pdfsig", str(tmp_path / "ba-2.pdf")]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    assert told.count("Signature is Valid.") == 2
    kept = list_imprints(desk.context, sample.id)["self-assessment-minutes"]
    assert (kept.how, kept.name) == ("signed", "ba-2.pdf")


def test_a_file_that_all_have_signed_has_no_place_left(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    create_identity(desk.context, name="Ni Made Contoh", passphrase=PASSPHRASE)
    signing = Signing(passphrase=PASSPHRASE, areas=AREAS[:1])
    sign_paper(desk.context, a_paper(), tmp_path / "ba.pdf", signing)
    view, _ = opened(desk, sample, qtbot)
    view.next_action.trigger()
    chooser = view.findChildren(QFileDialog)[-1]
    chooser.fileSelected.emit(str(tmp_path / "ba.pdf"))
    chooser.close()
    full = desk.words("report_screen.sign_full", name="ba.pdf")
    qtbot.waitUntil(lambda: full in view.state.text(), timeout=PATIENCE)
