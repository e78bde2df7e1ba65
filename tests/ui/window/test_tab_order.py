"""The Tab key alone reaches everything in a screen, and comes round again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.app import SCREENS
from ui.main_window import MainWindow

REACHED = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)
# In the table Tab goes from cell to cell, as in a spreadsheet; Ctrl+L leads out of it.
KEEPS_TAB = {"grid"}
STEPS = 500  # of the key; a line of links takes one a link


def told(widget: QWidget) -> str:
    name = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {name}"


def within(screen: QWidget) -> list[QWidget]:
    """What can be used now: shown, enabled, and no part of another input."""
    found = [each for kind in REACHED for each in screen.findChildren(kind)]
    return [
        each
        for each in found
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not isinstance(each.parentWidget(), QComboBox)
    ]


def walked(window: MainWindow) -> set[QWidget]:
    """Every widget that has the keyboard while Tab is pressed again and again."""
    seen: set[QWidget] = set()
    for _ in range(STEPS):
        at = QApplication.focusWidget() or window
        seen.add(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return seen


def test_tab_reaches_everything_in_every_screen(window: MainWindow, qtbot: QtBot) -> None:
    missed = {}
    for name in (each.name for each in SCREENS if each.name not in KEEPS_TAB):
        window.show_screen(name)
        qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=20_000)
        wanted = within(window.parts[name].widget)
        reached = walked(window)
        missed[name] = [told(each) for each in wanted if each not in reached]
    assert {name: each for name, each in missed.items() if each} == {}
