"""The frame: turning screens, the header, the menu, closing."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk, Screen, ScreenParts
from ui.main_window import MainWindow
from ui.palette import Palette
from ui.problems import CrashDialog

Make = Callable[[], MainWindow]


def blank(desk: Desk, *commands: str) -> ScreenParts:
    widget = QWidget()
    return ScreenParts(widget, [QAction(text, widget) for text in commands], QObject(widget))


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> MainWindow:
    screens = (
        Screen("list", "house", "home.title", partial(blank)),
        Screen("work", "list-numbers", "home.index", blank, lands=True, needs_evaluation=True),
        Screen("paper", "file-text", "home.stage", lambda d: blank(d, "Cetak sekarang")),
    )
    made = MainWindow(desk, screens)
    qtbot.addWidget(made)
    made.show()
    return made


def front(window: MainWindow) -> str:
    current = window.stack.currentWidget()
    return next(name for name, parts in window.parts.items() if parts.widget is current)


def test_the_first_screen_is_in_front(window: MainWindow) -> None:
    assert front(window) == "list"


def test_a_screen_that_needs_an_evaluation_waits_for_one(window: MainWindow) -> None:
    window.show_screen("work")
    assert front(window) == "list"


def test_opening_an_evaluation_turns_to_where_it_is_worked_on(
    window: MainWindow, desk: Desk, sample: EvaluationView
) -> None:
    desk.bus.evaluation_opened.emit(sample.id)
    assert front(window) == "work"


def test_a_command_from_the_menu_brings_its_screen(window: MainWindow) -> None:
    window.parts["paper"].actions[0].trigger()
    assert front(window) == "paper"


def test_control_and_a_digit_turn_to_a_screen(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitActive(window)
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert front(window) == "paper"


def test_the_header_says_what_is_open(
    window: MainWindow, desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    desk.bus.evaluation_opened.emit(sample.id)
    qtbot.waitUntil(lambda: "Kota Denpasar · 2021" in window.header.agency.text())
    assert window.header.index.text() not in ("", "–")


def test_the_header_follows_a_change(
    window: MainWindow, desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    desk.bus.evaluation_opened.emit(sample.id)
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    before = window.header.index.text()
    view = view_evaluation(desk.context, sample.id)
    first = max(view.indicators, key=lambda each: each.value or Decimal(0))
    changed = rate_indicator(desk.context, sample.id, first.indicator.code, Decimal(1))
    desk.bus.evaluation_changed.emit(changed)
    qtbot.waitUntil(lambda: window.header.index.text() != before)


def test_saved_is_a_fact_with_its_time(
    window: MainWindow, desk: Desk, sample: EvaluationView
) -> None:
    desk.bus.saved.emit(sample.updated_at)
    assert window.header.saved.text().startswith("✓ tersimpan ")


def test_a_mishap_is_a_line_and_no_dialog(window: MainWindow, desk: Desk) -> None:
    desk.problems.told.emit("Diska penuh.")
    assert window.notice.isVisible()
    assert window.notice.sentence.text() == "Diska penuh."


def test_a_bug_opens_the_crash_dialog(window: MainWindow, desk: Desk) -> None:
    desk.problems.crashed.emit(ValueError("x"))
    dialog = window.findChild(CrashDialog)
    assert dialog is not None
    dialog.close()


def test_closing_saves_what_is_handed_in(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    saved: list[str] = []
    screen = QLabel(parent=window)
    desk.bus.hand_in.connect(lambda: desk.tasks.short(lambda: "typed", saved.append, owner=screen))
    window.close()
    assert saved == ["typed"]


def test_the_palette_finds_a_command_by_parts_of_its_name(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.open_palette()
    palette = window.findChild(Palette)
    assert palette is not None
    palette.search.setText("cetak")
    palette.give()
    assert front(window) == "paper"


def test_arrows_and_enter_choose_in_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.open_palette()
    palette = window.findChild(Palette)
    assert palette is not None
    palette.grab()
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert front(window) == "paper"


def test_every_menu_command_has_words(window: MainWindow) -> None:
    texts = [a.text() for m in window.menuBar().actions() for a in m.menu().actions()]  # type: ignore[attr-defined]
    assert "⟦" not in "".join(texts)
