"""Mishaps reach the person in their own manner."""

from __future__ import annotations

import logging

import pytest
from pytestqt.qtbot import QtBot

from spbe_desktop.errors import Cancelled, FileNotWritable, Offline
from spbe_desktop.words import load_words
from ui.problems import CrashDialog, NoticeBar, Problems

WORDS = load_words("id")


def test_what_the_person_can_mend_is_one_sentence(qtbot: QtBot) -> None:
    problems = Problems(WORDS)
    with qtbot.waitSignal(problems.told) as told:
        problems.show(FileNotWritable(path="/media/usb/laporan.pdf", what="penuh"))
    assert "/media/usb/laporan.pdf" in told.args[0]


@pytest.mark.parametrize("error", [Cancelled(), Offline()])
def test_cancelled_and_offline_are_nothing_to_tell(error: Exception, qtbot: QtBot) -> None:
    problems = Problems(WORDS)
    with qtbot.assertNotEmitted(problems.told), qtbot.assertNotEmitted(problems.crashed):
        problems.show(error)


@pytest.mark.expects_log
def test_a_bug_is_logged_and_told(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    problems, bug = Problems(WORDS), ZeroDivisionError("x")
    with qtbot.waitSignal(problems.crashed), caplog.at_level(logging.ERROR):
        problems.show(bug)
    assert caplog.records[0].exc_info is not None


def test_the_crash_dialog_says_what_is_saved(qtbot: QtBot) -> None:
    dialog = CrashDialog(WORDS, ValueError("x"))
    qtbot.addWidget(dialog)
    assert WORDS("window.crash_saved") in dialog.informativeText()


def test_a_notice_stays_until_it_is_closed(qtbot: QtBot) -> None:
    bar = NoticeBar(WORDS)
    qtbot.addWidget(bar)
    bar.tell("Diska penuh.")
    bar.closer.click()
    assert bar.isHidden()
