"""What is typed is told before it can be lost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QElapsedTimer
from pytestqt.qtbot import QtBot

from ui.kit.autosave_text import AutosaveLine, AutosaveText


def test_a_text_is_told_soon_after_the_last_key(qtbot: QtBot) -> None:
    text = AutosaveText()
    qtbot.addWidget(text)
    with qtbot.waitSignal(text.settled, timeout=450) as told:
        qtbot.keyClicks(text, "Ada perwal")
    assert told.args == ["Ada perwal"]


def test_typing_without_a_pause_is_told_before_half_a_second(qtbot: QtBot) -> None:
    text, clock = AutosaveText(), QElapsedTimer()
    qtbot.addWidget(text)
    told: list[str] = []
    text.settled.connect(told.append)
    clock.start()
    while not told and clock.elapsed() < 2000:
        qtbot.keyClicks(text, "x")
        QCoreApplication.processEvents()
    assert clock.elapsed() < 500


def test_a_text_of_the_same_key_is_not_replaced_while_it_is_typed(qtbot: QtBot) -> None:
    text = AutosaveText()
    qtbot.addWidget(text)
    text.show_text("1/fact", "lama")
    text.selectAll()
    qtbot.keyClicks(text, "baru")
    text.show_text("1/fact", "lama")
    assert text.toPlainText() == "baru"


def test_another_key_tells_what_was_typed_and_shows_its_own_text(qtbot: QtBot) -> None:
    text = AutosaveText()
    qtbot.addWidget(text)
    text.show_text("1/fact", "")
    qtbot.keyClicks(text, "sebelum pindah")
    with qtbot.waitSignal(text.settled, timeout=0) as told:
        text.show_text("2/fact", "lain")
    assert (told.args, text.toPlainText()) == (["sebelum pindah"], "lain")


def test_showing_a_text_is_not_typing(qtbot: QtBot) -> None:
    text = AutosaveText()
    qtbot.addWidget(text)
    with qtbot.assertNotEmitted(text.settled, wait=400):
        text.show_text("1/fact", "dari basis data")


def test_a_text_changed_elsewhere_is_shown(qtbot: QtBot) -> None:
    text = AutosaveText()
    qtbot.addWidget(text)
    text.show_text("1/fact", "lama")
    text.show_text("1/fact", "baru")
    assert text.toPlainText() == "baru"


def test_a_line_is_told_on_flush(qtbot: QtBot) -> None:
    line = AutosaveLine()
    qtbot.addWidget(line)
    qtbot.keyClicks(line, "14")
    with qtbot.waitSignal(line.settled, timeout=0) as told:
        line.flush()
    assert told.args == ["14"]
