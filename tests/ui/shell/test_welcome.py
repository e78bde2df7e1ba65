"""The first steps: three, in the language chosen there and then, and a way to begin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from spbe_desktop.paths import settings_file
from spbe_desktop.settings import DEFAULTS, read_settings
from spbe_desktop.words import load_words
from ui.app import compose
from ui.shell import Shell
from ui.theme import Theme
from ui.welcome import WAYS, Beginning, Welcome


@pytest.fixture
def steps(theme: Theme, qtbot: QtBot) -> Welcome:
    made = Welcome(load_words("id"), theme, "")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def shell(
    theme: Theme,
    workspace: Context,
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Shell]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = Shell(qapp, workspace, DEFAULTS, compose)
    made.window.show()
    yield made
    made.let_go()
    made.window.close()
    made.window.deleteLater()
    theme.dress(qapp)


def welcome(shell: Shell, qtbot: QtBot) -> Welcome:
    """The first steps as they come by themselves."""
    shell.window.desk.bus.welcome_wanted.emit()
    qtbot.waitUntil(lambda: shell.window.findChild(Welcome) is not None)
    found = shell.window.findChild(Welcome)
    assert found is not None
    return found


def test_it_is_three_steps_by_the_keyboard_alone(steps: Welcome, qtbot: QtBot) -> None:
    answers: list[Beginning] = []
    steps.answered.connect(answers.append)
    qtbot.keyClicks(steps.name, "Ni Made Contoh")
    qtbot.keyClick(steps.name, Qt.Key.Key_Return)
    qtbot.keyClick(steps.next, Qt.Key.Key_Space)
    qtbot.keyClick(steps.ways["new"], Qt.Key.Key_Space)
    assert answers == [Beginning("id", "Ni Made Contoh", "new")]


def test_one_can_go_back(steps: Welcome, qtbot: QtBot) -> None:
    steps.next.click()
    steps.back.click()
    assert (steps.steps.currentIndex(), steps.back.isVisible()) == (0, False)


def test_it_speaks_the_language_at_once(steps: Welcome) -> None:
    steps.language.setCurrentIndex(1)
    assert steps.windowTitle() == "Welcome to SPBE Desktop"
    assert steps.ways["sample"].text() == "Look at a finished sample"


def test_leaving_is_an_answer_too(steps: Welcome, qtbot: QtBot) -> None:
    with qtbot.waitSignal(steps.answered) as told:
        qtbot.keyClick(steps, Qt.Key.Key_Escape)
    assert told.args == [Beginning("id", "", "")]


def test_every_way_says_where_it_leads(steps: Welcome) -> None:
    assert all(steps.ways[way].description() for way in WAYS)


def test_the_answers_hold_and_are_kept(shell: Shell, qtbot: QtBot) -> None:
    steps = welcome(shell, qtbot)
    old = shell.window
    steps.name.setText("Budi")
    steps.language.setCurrentIndex(1)
    steps.ways["instrument"].click()
    qtbot.waitUntil(lambda: shell.window is not old, timeout=20_000)
    kept = read_settings(settings_file())
    assert (kept.name, kept.language, kept.welcomed) == ("Budi", "en", True)
    assert (shell.window.front, shell.window.desk.context.actor) == ("instrument", "Budi")


def test_the_sample_opens_where_it_was_chosen(shell: Shell, qtbot: QtBot) -> None:
    welcome(shell, qtbot).ways["sample"].click()
    qtbot.waitUntil(lambda: shell.window.header.index.text() == "3,19", timeout=20_000)


def test_leaving_is_remembered(shell: Shell, qtbot: QtBot) -> None:
    welcome(shell, qtbot).reject()
    qtbot.waitUntil(lambda: read_settings(settings_file()).welcomed, timeout=20_000)
    assert shell.window.front == "home"
