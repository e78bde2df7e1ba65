"""The window as it is put together: every screen, every word, every input named."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.app import SCREENS, run
from ui.main_window import MainWindow

INPUTS = (QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QAbstractItemView)


def test_every_screen_is_in_the_window(window: MainWindow) -> None:
    assert list(window.parts) == [screen.name for screen in SCREENS]


def test_every_key_has_a_sentence(window: MainWindow) -> None:
    said = [label.text() for label in window.findChildren(QLabel)]
    said += [button.text() for button in window.findChildren(QAbstractButton)]
    assert [text for text in said if "⟦" in text] == []


def test_every_input_tells_a_screen_reader_its_name(window: MainWindow) -> None:
    nameless = []
    for screen in SCREENS:  # one window for all: it takes longest to put together
        window.show_screen(screen.name)
        nameless += [
            f"{screen.name}: {type(each).__name__} in {type(each.parentWidget()).__name__}"
            for kind in INPUTS
            for each in window.findChildren(kind)
            if each.isVisible() and not each.accessibleName() and not _inside(each)
        ]
    assert nameless == []


def test_an_evaluation_opens_on_the_screen_where_it_is_scored(window: MainWindow) -> None:
    landing = next(screen.name for screen in SCREENS if screen.lands)
    assert window.stack.currentWidget() is window.parts[landing].widget


def test_no_two_commands_that_can_be_meant_share_their_keys(window: MainWindow) -> None:
    shared = {}
    for screen in SCREENS:
        window.show_screen(screen.name)
        everywhere = [a for p in window.parts.values() for a in p.actions if _everywhere(a)]
        here = [a for a in window.parts[screen.name].actions if not _everywhere(a)]
        actions = [*window.turns.values(), *window.commands.actions, *everywhere, *here]
        keys = Counter(key.toString() for action in actions for key in action.shortcuts())
        shared[screen.name] = [key for key, times in keys.items() if times > 1]
    assert {name: keys for name, keys in shared.items() if keys} == {}


def test_a_workspace_that_cannot_be_opened_is_one_sentence(
    theme: object, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").touch()
    told: list[str] = []
    QTimer.singleShot(0, lambda: told.extend(_dismiss()))
    assert run(tmp_path / "file", open_sample=False, language="id") == 1
    assert told
    assert "⟦" not in told[0]


def test_the_window_opens_on_the_sample_and_closes(
    theme: object, tmp_path: Path, qtbot: QtBot
) -> None:
    def close_when_open() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.header.index.text():
                window.close()

    timer = QTimer()
    timer.timeout.connect(close_when_open)
    timer.start(20)
    assert run(tmp_path / "workspace", open_sample=True, language="en") == 0


def _everywhere(action: QAction) -> bool:
    """Whether its keys are heard on every screen."""
    return action.shortcutContext() == Qt.ShortcutContext.WindowShortcut


def _inside(widget: QWidget) -> bool:
    """Whether Qt made it as a part of another input, which has the name."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, INPUTS):
            return True
        parent = parent.parentWidget()
    return isinstance(widget, QHeaderView)


def _dismiss() -> list[str]:
    boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    for box in boxes:
        box.close()
    return [box.text() for box in boxes]
