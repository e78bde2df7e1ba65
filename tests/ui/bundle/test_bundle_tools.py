"""What can be done with a bundle once it was judged, through the widgets."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from spbe_desktop.identity.keys import read_certificate
from spbe_desktop.identity.trust import TrustStore
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity, own_identity
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.operations.take_core import take_core
from spbe_desktop.operations.verify_bundle import verify_bundle
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import a_workspace
from tests.ui.bundle.test_bundle_screen import PASSPHRASE, PATIENCE, opened
from ui.desk import Desk
from ui.screens.bundle.reading.window import ReadingWindow
from ui.screens.bundle.view import BundleView


@pytest.fixture
def bundle(context: Context, sample: EvaluationView, tmp_path: Path) -> Path:
    create_identity(context, name="Ni Made Ayu Lestari", passphrase=PASSPHRASE)
    return seal_bundle(context, sample.id, tmp_path / "a.spbe", PASSPHRASE).path


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Context]:
    """The workspace of somebody else, with a key of their own."""
    made = a_workspace(tmp_path / "lead")
    create_identity(made, name="Ketut Wijaya", passphrase=PASSPHRASE)
    yield made
    close_workspace(made)


def judged(desk: Desk, qtbot: QtBot, path: Path) -> BundleView:
    view = opened(desk, qtbot)
    view.verify.drop.dropped.emit(str(path))
    qtbot.waitUntil(view.verify.verdict.isVisible, timeout=PATIENCE)
    return view


def offered(view: BundleView) -> set[str]:
    actions = view.verify.tools.actions_by_name
    return {name for name, action in actions.items() if action.isEnabled()} - {"key"}


def waited(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)


def test_signing_a_bundle_of_somebody_else_adds_ones_name(
    desk: Desk, bundle: Path, lead: Context, qtbot: QtBot, tmp_path: Path
) -> None:

    theirs = seal_bundle(lead, load_sample(lead).id, tmp_path / "b.spbe", PASSPHRASE).path
    view = judged(desk, qtbot, theirs)
    view.verify.tools.actions_by_name["sign"].trigger()
    dialog = view.findChild(QInputDialog)
    assert dialog is not None
    dialog.textValueSelected.emit(PASSPHRASE)
    waited(desk, qtbot)
    assert {each.name for each in verify_bundle(theirs).signers} == {
        "Ketut Wijaya",
        "Ni Made Ayu Lestari",
    }
    assert view.verify.verdict.title.text() == desk.words("bundle_screen.signed")


def test_signing_twice_is_told_in_words(desk: Desk, bundle: Path, qtbot: QtBot) -> None:
    view = judged(desk, qtbot, bundle)
    view.verify.tools.actions_by_name["sign"].trigger()
    dialog = view.findChild(QInputDialog)
    assert dialog is not None
    dialog.textValueSelected.emit(PASSPHRASE)
    waited(desk, qtbot)
    assert "Ni Made Ayu Lestari" in view.verify.problem.text()


def test_the_core_is_saved_and_made_whole_from_the_workspace(
    desk: Desk, bundle: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    core = tmp_path / "inti" / "a.core.spbe"
    view = judged(desk, qtbot, bundle)
    view.verify.tools.actions_by_name["core"].trigger()
    answer(view, core)
    waited(desk, qtbot)
    assert offered(view) == {"open", "split", "complete", "sign"}
    view.verify.tools.actions_by_name["complete"].trigger()
    answer(view, tmp_path / "inti")
    waited(desk, qtbot)
    assert (tmp_path / "inti" / "a.spbe").read_bytes() == bundle.read_bytes()
    assert view.verify.verdict.title.text() == desk.words("bundle_screen.completed")


def test_a_bundle_opens_to_be_read_and_is_taken_in_where_its_signer_is_known(
    desk: Desk, lead: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    theirs = seal_bundle(lead, load_sample(lead).id, tmp_path / "b.spbe", PASSPHRASE).path
    view = judged(desk, qtbot, theirs)
    assert offered(view) == {"open", "believe", "split", "core"}
    view.verify.tools.actions_by_name["believe"].trigger()
    question = view.findChild(QMessageBox)
    assert question is not None
    assert own_identity(lead).fingerprint in question.informativeText()
    question.accepted.emit()
    waited(desk, qtbot)
    assert view.verify.verdict.title.text() == desk.words("bundle_screen.believed")
    assert offered(view) == {"open", "take", "split", "core"}
    view.verify.tools.actions_by_name["open"].trigger()
    waited(desk, qtbot)
    window = view.findChild(ReadingWindow)
    assert window is not None
    assert window.scores.model.rowCount() == 47
    assert window.scores.details.toPlainText()
    assert window.documents.model.rowCount() == 6
    assert window.pages.count > 10
    assert window.comparison.note.text() == desk.words("bundle_reading.no_own")
    window.take.click()
    waited(desk, qtbot)
    assert [row.year for row in list_evaluations(desk.context)] == [2021]


def test_ones_own_evaluation_is_replaced_after_a_question(
    desk: Desk, sample: EvaluationView, lead: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    other = load_sample(lead)
    rate_indicator(lead, other.id, "1", Decimal(1))
    theirs = seal_bundle(lead, other.id, tmp_path / "b.spbe", PASSPHRASE).path
    TrustStore(desk.context.paths.trust).add(read_certificate(lead.paths.identity))
    view = judged(desk, qtbot, theirs)
    view.verify.tools.actions_by_name["open"].trigger()
    waited(desk, qtbot)
    window = view.findChild(ReadingWindow)
    assert window is not None
    assert [each.cells["theirs"] for each in window.comparison.model.rows] == ["1"]
    window.reject()
    view.verify.tools.actions_by_name["take"].trigger()
    waited(desk, qtbot)
    box = view.findChild(QMessageBox)
    assert box is not None
    box.accepted.emit()
    waited(desk, qtbot)
    assert view_evaluation(desk.context, sample.id).indicator("1").value == 1


def test_nothing_is_offered_for_a_changed_bundle(desk: Desk, bundle: Path, qtbot: QtBot) -> None:
    content = bytearray(bundle.read_bytes())
    content[content.index(b"%PDF-") + 200] ^= 1
    bundle.write_bytes(content)
    view = judged(desk, qtbot, bundle)
    assert offered(view) == set()
    assert not view.verify.tools.isVisible()


def test_a_bundle_is_cut_into_volumes_and_judged_again_from_any_of_them(
    desk: Desk, bundle: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    view = judged(desk, qtbot, bundle)
    view.verify.tools.actions_by_name["split"].trigger()
    dialog = view.findChild(QInputDialog)
    assert dialog is not None
    dialog.textValueSelected.emit("100K")
    answer(view, tmp_path / "kirim")
    waited(desk, qtbot)
    made = sorted((tmp_path / "kirim").iterdir())
    assert f"{len(made) - 1} bagian" in view.verify.problem.text()
    view.verify.drop.volumes.emit([str(each) for each in reversed(made)])
    waited(desk, qtbot)
    assert view.verify.verdict.title.text() == desk.words("bundle.outcome_trusted")
    made[1].unlink()
    view.verify.drop.dropped.emit(str(made[0]))
    waited(desk, qtbot)
    assert made[1].name in view.verify.verdict.advice.text()


def test_a_core_says_how_much_follows(
    desk: Desk, bundle: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    count = len(take_core(bundle, tmp_path / "c.spbe").awaited)
    view = judged(desk, qtbot, tmp_path / "c.spbe")
    assert f"{count} berkas menyusul" in view.verify.verdict.facts.text()


def answer(view: BundleView, path: Path) -> None:
    """Choose `path` in the file dialog that was opened last."""
    dialog = view.findChildren(QFileDialog)[-1]
    path.parent.mkdir(exist_ok=True)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    dialog.setParent(None)
