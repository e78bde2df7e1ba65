"""Sealing and judging through the widgets."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.operations.unlock_identity import signer_of
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.bundle.presenter import SealPresenter
from ui.screens.bundle.screen import build
from ui.screens.bundle.view import BundleView

PATIENCE = 30_000  # ms
PASSPHRASE = "pura besakih 1963"


def opened(desk: Desk, qtbot: QtBot, evaluation: EvaluationView | None = None) -> BundleView:
    parts = build(desk)
    view = parts.widget
    assert isinstance(view, BundleView)
    qtbot.addWidget(view)
    if evaluation is not None:
        desk.bus.evaluation_opened.emit(evaluation.id)
    view.show()
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    return view


def fill(view: BundleView, passphrase: str = PASSPHRASE, again: str = PASSPHRASE) -> None:
    form = view.seal.new
    form.name.edit.setText("Ni Made Ayu Lestari")
    form.nip.edit.setText("198504122010012003")
    form.unit.edit.setText("Dinas Kominfo")
    form.passphrase.edit.setText(passphrase)
    form.again.edit.setText(again)


@pytest.fixture
def bundle(context: Context, sample: EvaluationView, tmp_path: Path) -> Path:
    create_identity(context, name="Ni Made Ayu Lestari", passphrase=PASSPHRASE)
    return seal_bundle(context, sample.id, tmp_path / "a.spbe", PASSPHRASE).path


def test_nothing_can_be_sealed_while_nothing_is_open(desk: Desk, qtbot: QtBot) -> None:
    assert not opened(desk, qtbot).seal.seal.isEnabled()


def test_the_card_says_what_goes_in(desk: Desk, sample: EvaluationView, qtbot: QtBot) -> None:
    view = opened(desk, qtbot, sample)
    assert sample.agency.name in view.seal.contents.text()
    assert f"{sample.score.rated} dari {sample.score.total}" in view.seal.contents.text()


def test_sealing_makes_the_signer_and_a_bundle_that_is_trusted(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view = opened(desk, qtbot, sample)
    fill(view)
    qtbot.mouseClick(view.seal.seal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.seal.verdict.isVisible, timeout=PATIENCE)
    assert view.seal.verdict.title.text() == desk.words("bundle_screen.sealed")
    assert Path(view.seal.verdict.facts.text().splitlines()[0]).exists()


def test_after_sealing_the_signer_is_known_and_no_passphrase_is_kept(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view = opened(desk, qtbot, sample)
    fill(view)
    qtbot.mouseClick(view.seal.seal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.seal.known.isVisible, timeout=PATIENCE)
    assert "Ni Made Ayu Lestari" in view.seal.known.who.text()
    assert view.seal.new.passphrase.text == view.seal.known.passphrase.text == ""


def test_two_passphrases_that_differ_are_refused_at_once(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view = opened(desk, qtbot, sample)
    fill(view, again="lain")
    qtbot.mouseClick(view.seal.seal, Qt.MouseButton.LeftButton)
    assert view.seal.problem.text() == desk.words("bundle_screen.not_alike")


def test_a_weak_passphrase_is_refused_with_a_sentence(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view = opened(desk, qtbot, sample)
    fill(view, "abc", "abc")
    qtbot.mouseClick(view.seal.seal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.seal.problem.isVisible, timeout=PATIENCE)
    assert not Path(view.seal.target.text()).exists()


def test_a_wrong_passphrase_is_told_beside_the_form(
    desk: Desk, sample: EvaluationView, bundle: Path, qtbot: QtBot
) -> None:
    view = opened(desk, qtbot, sample)
    view.seal.known.passphrase.edit.setText("bukan ini")
    qtbot.mouseClick(view.seal.seal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.seal.problem.isVisible, timeout=PATIENCE)
    assert "⟦" not in view.seal.problem.text()


def test_the_certificate_is_given_away(
    desk: Desk, sample: EvaluationView, bundle: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    parts = build(desk)
    qtbot.addWidget(parts.widget)
    assert isinstance(parts.presenter, SealPresenter)
    parts.presenter.export(str(tmp_path / "trust.pem"))
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    assert (tmp_path / "trust.pem").read_text().startswith("-----BEGIN CERTIFICATE")


def test_a_bundle_of_our_own_is_trusted(desk: Desk, bundle: Path, qtbot: QtBot) -> None:
    view = opened(desk, qtbot)
    view.verify.drop.dropped.emit(str(bundle))
    qtbot.waitUntil(view.verify.verdict.isVisible, timeout=PATIENCE)
    assert view.verify.verdict.title.text() == desk.words("bundle.outcome_trusted")


def test_a_bundle_of_somebody_unknown_says_what_to_compare(
    desk: Desk, context: Context, bundle: Path, qtbot: QtBot
) -> None:
    for path in context.paths.identity.iterdir():
        path.unlink()
    view = opened(desk, qtbot)
    view.verify.drop.dropped.emit(str(bundle))
    qtbot.waitUntil(view.verify.verdict.isVisible, timeout=PATIENCE)
    assert view.verify.verdict.title.text() == desk.words("bundle.outcome_unknown")


def test_a_changed_bundle_names_what_does_not_match(desk: Desk, bundle: Path, qtbot: QtBot) -> None:
    content = bytearray(bundle.read_bytes())
    place = content.index(b"%PDF-") + 200
    content[place] ^= 1
    bundle.write_bytes(content)
    view = opened(desk, qtbot)
    view.verify.drop.dropped.emit(str(bundle))
    qtbot.waitUntil(view.verify.verdict.isVisible, timeout=PATIENCE)
    model = view.verify.verdict.model
    assert "report" in " ".join(model.index(n, 0).data() for n in range(model.rowCount()))


def test_a_file_that_is_no_bundle_is_told_so(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "surat.spbe").write_text("bukan paket")
    view = opened(desk, qtbot)
    view.verify.drop.dropped.emit(str(tmp_path / "surat.spbe"))
    qtbot.waitUntil(view.verify.verdict.isVisible, timeout=PATIENCE)
    assert view.verify.verdict.title.text() == desk.words("bundle.outcome_not_a_bundle")


def test_judging_asks_which_file(desk: Desk, bundle: Path, qtbot: QtBot) -> None:
    view = opened(desk, qtbot)
    qtbot.mouseClick(view.verify.drop.button, Qt.MouseButton.LeftButton)
    answer(view, bundle)
    qtbot.waitUntil(view.verify.verdict.isVisible, timeout=PATIENCE)


def test_the_bundle_goes_where_the_person_says(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    view = opened(desk, qtbot, sample)
    qtbot.mouseClick(view.seal.elsewhere, Qt.MouseButton.LeftButton)
    answer(view, tmp_path / "kiriman.spbe")
    assert view.seal.target.text() == str(tmp_path / "kiriman.spbe")


def test_the_certificate_goes_where_the_person_says(
    desk: Desk, sample: EvaluationView, bundle: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    view = opened(desk, qtbot, sample)
    qtbot.mouseClick(view.seal.trust, Qt.MouseButton.LeftButton)
    answer(view, tmp_path / "trust.pem")
    qtbot.waitUntil((tmp_path / "trust.pem").exists)


def test_stopping_leaves_no_file(desk: Desk, sample: EvaluationView, qtbot: QtBot) -> None:
    view = opened(desk, qtbot, sample)
    fill(view)
    qtbot.mouseClick(view.seal.seal, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.seal.waiting.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.seal.problem.isVisible, timeout=PATIENCE)
    assert view.seal.problem.text() == desk.words("bundle_screen.stopped")
    assert list(desk.context.paths.output.glob("*")) == []


def answer(view: BundleView, path: Path) -> None:
    """Choose `path` in the file dialog that is open."""
    dialog = view.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_a_key_that_is_open_seals_without_the_passphrase(
    desk: Desk, sample: EvaluationView, bundle: Path, qtbot: QtBot
) -> None:
    desk.context.keys.minutes = 5
    signer_of(desk.context, PASSPHRASE)
    view = opened(desk, qtbot, sample)
    qtbot.mouseClick(view.seal.seal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.seal.verdict.isVisible, timeout=PATIENCE)
    assert view.seal.verdict.title.text() == desk.words("bundle_screen.sealed")
