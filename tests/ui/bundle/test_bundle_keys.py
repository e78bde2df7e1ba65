"""Sealing for somebody's eyes only, and opening what was sealed so, through the widgets."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.opening_keys import create_opening_key, own_opening_key
from spbe_desktop.views.evaluation import EvaluationView
from tests.ui.bundle.test_bundle_screen import PASSPHRASE, PATIENCE, fill, opened
from ui.desk import Desk
from ui.screens.bundle.unlock_dialog import KeyDialog, UnlockDialog
from ui.screens.bundle.view import BundleView


@pytest.fixture
def recipient(context: Context) -> str:
    return create_opening_key(context, PASSPHRASE)


def sealed(
    desk: Desk, sample: EvaluationView, recipient: str, qtbot: QtBot
) -> tuple[BundleView, Path]:
    view = opened(desk, qtbot, sample)
    fill(view)
    view.seal.recipients.edit.setText(recipient)
    qtbot.mouseClick(view.seal.seal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
    return view, Path(view.seal.verdict.facts.text().partition("\n")[0])


def test_what_is_sealed_for_a_key_opens_with_it_and_is_trusted(
    desk: Desk, sample: EvaluationView, recipient: str, qtbot: QtBot
) -> None:
    view, path = sealed(desk, sample, recipient, qtbot)
    assert view.seal.verdict.title.text() == desk.words("bundle_screen.encrypted")
    assert [each.name for each in path.parent.iterdir()] == [path.name]  # no plain copy stays
    view.verify.drop.dropped.emit(str(path))
    qtbot.waitUntil(lambda: view.findChild(UnlockDialog) is not None, timeout=PATIENCE)
    dialog = view.findChild(UnlockDialog)
    assert dialog is not None
    assert dialog.key.text == str(own_opening_key(desk.context))
    dialog.passphrase.edit.setText(PASSPHRASE)
    dialog.do.click()
    qtbot.waitUntil(view.verify.verdict.isVisible, timeout=PATIENCE)
    assert view.verify.verdict.title.text() == desk.words("bundle.outcome_trusted")
    assert view.verify.file.text() == path.stem


def test_a_recipient_that_is_none_is_told_before_anything_is_made(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view = opened(desk, qtbot, sample)
    fill(view)
    view.seal.recipients.edit.setText("age1bukan")
    qtbot.mouseClick(view.seal.seal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.seal.problem.isVisible, timeout=PATIENCE)
    assert "age1bukan" in view.seal.problem.text()
    assert not list(desk.context.paths.output.glob("*"))


def test_ones_own_key_is_made_and_its_recipient_shown(desk: Desk, qtbot: QtBot) -> None:
    view = opened(desk, qtbot)
    view.verify.tools.actions_by_name["key"].trigger()
    dialog = view.findChild(KeyDialog)
    assert dialog is not None
    dialog.first.edit.setText(PASSPHRASE)
    dialog.again.edit.setText("lain")
    dialog.do.click()
    assert dialog.problem.text() == desk.words("bundle_screen.not_alike")
    dialog.again.edit.setText(PASSPHRASE)
    dialog.do.click()
    qtbot.waitUntil(lambda: dialog.recipient.text().startswith("age1"), timeout=PATIENCE)
    dialog.reject()
