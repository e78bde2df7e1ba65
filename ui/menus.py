"""The menu bar: a menu a screen, and those of the window itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar

from spbe_desktop.words import Words
from ui.commands import WindowCommands
from ui.desk import Screen, ScreenParts


def fill_menus(
    bar: QMenuBar,
    words: Words,
    screens: Sequence[Screen],
    parts: Mapping[str, ScreenParts],
    window: tuple[WindowCommands, Sequence[QAction]],
) -> None:
    """The first screen's menu ends with quitting; editing stands beside it, going last."""
    commands, turns = window
    for number, screen in enumerate(screens):
        actions = parts[screen.name].actions
        if not actions and number:
            continue
        menu = bar.addMenu(words(screen.title))
        menu.addActions(list(actions))
        if number == 0:
            menu.addSeparator()
            menu.addAction(commands.quit)
            edit = bar.addMenu(words("window.edit_menu"))
            edit.addActions([commands.undoing.undo, commands.undoing.redo])
            edit.addSeparator()
            edit.addActions([commands.find, commands.jump])
    view = bar.addMenu(words("window.go_menu"))
    view.addActions(list(turns))
    view.addSeparator()
    view.addAction(commands.palette)
