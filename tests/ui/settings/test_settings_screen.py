"""The settings: a choice is kept first, then told; where things lie is said."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from spbe_desktop.settings import Settings, read_settings
from ui.desk import Desk
from ui.screens.settings.screen import build
from ui.screens.settings.view import SettingsView


@pytest.fixture
def desk(desk: Desk, tmp_path: Path) -> Desk:
    """A desk whose settings lie in this test's folder."""
    chosen = Settings(appearance="dark", name="Budi")
    return replace(desk, settings=chosen, settings_file=tmp_path / "settings.json")


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> SettingsView:
    parts = build(desk)
    assert isinstance(parts.widget, SettingsView)
    qtbot.addWidget(parts.widget)
    with qtbot.waitExposed(parts.widget):
        parts.widget.show()
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    return parts.widget


def test_what_is_chosen_is_shown(view: SettingsView) -> None:
    shown = view.language.currentData(), view.appearance.currentData(), view.name.text()
    assert shown == ("id", "dark", "Budi")


def test_another_language_is_kept_and_then_told(
    desk: Desk, view: SettingsView, qtbot: QtBot
) -> None:
    kept: list[str] = []
    desk.bus.settings_chosen.connect(
        lambda _: kept.append(read_settings(desk.settings_file).language)
    )
    with qtbot.waitSignal(desk.bus.settings_chosen) as told:
        view.language.setFocus()
        qtbot.keyClick(view.language, Qt.Key.Key_Down)
        view.language.activated.emit(view.language.currentIndex())
    assert (told.args, kept[0]) == ([{"language": "en"}], "en")


def test_a_name_is_kept_when_the_field_is_left(
    desk: Desk, view: SettingsView, qtbot: QtBot
) -> None:
    view.name.clear()
    with qtbot.waitSignal(desk.bus.settings_chosen):
        qtbot.keyClicks(view.name, "Ni Made Contoh ")
        qtbot.keyClick(view.name, Qt.Key.Key_Return)
    assert read_settings(desk.settings_file).name == "Ni Made Contoh"


def test_a_name_that_was_not_touched_is_not_told(
    desk: Desk, view: SettingsView, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(desk.bus.settings_chosen, wait=50):
        qtbot.keyClick(view.name, Qt.Key.Key_Return)


def test_the_folder_of_the_workspace_is_shown(desk: Desk, view: SettingsView) -> None:
    assert view.folder.text() == str(desk.context.paths.root)
    assert view.backups.text().startswith("Belum ada")


def test_copies_of_the_workspace_are_counted(desk: Desk, view: SettingsView, qtbot: QtBot) -> None:
    folder = desk.context.paths.backups
    folder.mkdir(exist_ok=True)
    (folder / "spbe-v2.sqlite").touch()
    os.utime(folder / "spbe-v2.sqlite", (1_790_000_000, 1_790_000_000))
    view.hide()
    view.show()
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    assert view.backups.text() == "1 salinan, terakhir 21 September 2026"


def test_the_folder_is_opened_by_the_system(
    desk: Desk, view: SettingsView, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    view.open_button.click()
    assert opened == [QUrl.fromLocalFile(str(desk.context.paths.root))]


def test_a_choice_that_has_to_wait_says_so(desk: Desk, view: SettingsView, qtbot: QtBot) -> None:
    desk.tasks.long(lambda _progress: None, lambda _: None, owner=view)
    with qtbot.waitSignal(desk.bus.settings_chosen):
        view.chosen.emit("appearance", "light")
    assert view.waiting.text().endswith("selesai.")


def test_the_first_steps_can_be_seen_again(desk: Desk, view: SettingsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.bus.welcome_wanted):
        view.welcome_button.click()


def test_a_place_that_cannot_be_written_is_told_in_words(
    desk: Desk, view: SettingsView, qtbot: QtBot
) -> None:
    desk.settings_file.mkdir()
    with qtbot.waitSignal(desk.problems.told) as told:
        view.chosen.emit("appearance", "light")
    assert "settings.json" in told.args[0]
