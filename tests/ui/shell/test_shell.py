"""Another language or appearance is another window at the same place, with nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.settings import DEFAULTS
from spbe_desktop.views.evaluation import EvaluationView
from ui.app import compose
from ui.appearance import is_dark
from ui.main_window import MainWindow
from ui.shell import Shell
from ui.theme import Theme, load_theme


@pytest.fixture
def shell(
    theme: Theme, workspace: Context, sample: EvaluationView, qapp: QApplication, qtbot: QtBot
) -> Iterator[Shell]:
    made = Shell(qapp, workspace, DEFAULTS, compose)
    made.window.show()
    made.window.desk.bus.evaluation_opened.emit(sample.id)
    rest(made, qtbot)
    yield made
    made.let_go()
    made.window.close()
    made.window.deleteLater()
    theme.dress(qapp)


def rest(shell: Shell, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not shell.window.desk.tasks.busy, timeout=20_000)


def choose(shell: Shell, qtbot: QtBot, **choices: str) -> MainWindow:
    """Make a choice as the settings do, and give the window that came of it."""
    old = shell.window
    old.desk.bus.settings_chosen.emit(choices)
    qtbot.waitUntil(lambda: shell.window is not old, timeout=20_000)
    rest(shell, qtbot)
    return shell.window


def test_the_language_changes_without_a_restart(shell: Shell, qtbot: QtBot) -> None:
    window = choose(shell, qtbot, language="en")
    assert window.turns["dashboard"].text() == "Dashboard"
    assert window.header.predicate.text() == "Good"


def test_what_is_open_and_where_one_is_stay(
    shell: Shell, sample: EvaluationView, qtbot: QtBot
) -> None:
    shell.window.desk.bus.indicator_wanted.emit("17")
    shell.window.show_screen("dashboard")
    shown: list[str] = []
    old = shell.window
    old.desk.bus.settings_chosen.emit({"language": "en"})
    qtbot.waitUntil(lambda: shell.window is not old, timeout=20_000)
    shell.window.desk.bus.indicator_shown.connect(shown.append)
    rest(shell, qtbot)
    assert (shell.window.front, shell.window.desk.opened.evaluation) == ("dashboard", sample.id)
    assert shown[-1] == "17"


def test_a_rating_still_on_its_way_is_saved(
    shell: Shell, sample: EvaluationView, workspace: Context, qtbot: QtBot
) -> None:
    tasks = shell.window.desk.tasks
    value = Decimal(5 if sample.indicator("3").value != 5 else 4)
    tasks.short(
        lambda: rate_indicator(workspace, sample.id, "3", value), lambda _: None, owner=shell
    )
    choose(shell, qtbot, appearance="dark")
    assert view_evaluation(workspace, sample.id).indicator("3").value == value


def test_dark_is_another_window_in_dark(shell: Shell, qtbot: QtBot) -> None:
    window = choose(shell, qtbot, appearance="dark")
    assert window.desk.theme.dark
    assert window.palette().window().color() == load_theme(dark=True).colour("ground")


def test_the_name_stands_in_the_history_from_now_on(shell: Shell, qtbot: QtBot) -> None:
    assert choose(shell, qtbot, name="Ni Made Contoh").desk.context.actor == "Ni Made Contoh"


def test_what_only_the_file_keeps_changes_no_window(shell: Shell, qtbot: QtBot) -> None:
    before = shell.window
    before.desk.bus.settings_chosen.emit({"welcomed": True})
    qtbot.waitUntil(lambda: shell.settings.welcomed)
    assert shell.window is before


def test_a_job_under_way_is_finished_first(shell: Shell, qtbot: QtBot) -> None:
    old, go = shell.window, Event()
    done: list[bool] = []
    old.desk.tasks.long(lambda _progress: go.wait(10), done.append, owner=old)
    old.desk.bus.settings_chosen.emit({"language": "en"})
    qtbot.wait(50)
    assert shell.window is old
    go.set()
    qtbot.waitUntil(lambda: shell.window is not old, timeout=20_000)
    assert done == [True]


def test_an_open_dialog_is_answered_first(shell: Shell, qtbot: QtBot) -> None:
    old = shell.window
    dialog = QDialog(old)
    dialog.open()
    old.desk.bus.settings_chosen.emit({"language": "en"})
    qtbot.wait(50)
    assert shell.window is old
    dialog.reject()
    qtbot.waitUntil(lambda: shell.window is not old, timeout=20_000)


def test_the_system_is_followed_where_that_is_chosen(
    shell: Shell, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.shell.is_dark", lambda _application, _choice: True)
    monkeypatch.setattr("ui.appearance.is_dark", lambda _application, _choice: True)
    old = shell.window
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    qtbot.waitUntil(lambda: shell.window is not old, timeout=20_000)
    assert shell.window.desk.theme.dark


@pytest.mark.parametrize(("choice", "dark"), [("light", False), ("dark", True)])
def test_what_was_chosen_counts_more_than_the_system(
    qapp: QApplication, choice: str, dark: bool
) -> None:
    assert is_dark(qapp, choice) is dark
