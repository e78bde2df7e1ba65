"""The settings, put together."""

from __future__ import annotations

from spbe_desktop.settings import APPEARANCES
from spbe_desktop.words import LANGUAGES
from ui.desk import Desk, Screen, ScreenParts
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.view import SettingsView


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    words, now = desk.words, desk.settings
    languages = [(each, words(f"settings_screen.language_{each}")) for each in LANGUAGES]
    appearances = [(each, words(f"settings_screen.appearance_{each}")) for each in APPEARANCES]
    view = SettingsView(words, desk.theme, languages, appearances)
    presenter = SettingsPresenter(desk, view)
    view.show_choices(words.language, now.appearance, now.name)
    view.looked.connect(presenter.look)
    view.chosen.connect(presenter.choose)
    view.open_action.triggered.connect(presenter.open_folder)
    view.welcome_action.triggered.connect(desk.bus.welcome_wanted)
    presenter.facts.connect(view.show_facts)
    presenter.waits.connect(view.waiting.setVisible)
    return ScreenParts(view, [view.open_action, view.welcome_action], presenter)


SCREEN = Screen("settings", "gear", "settings_screen.title", build)
