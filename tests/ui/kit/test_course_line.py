"""Values in the order they were given, with their steps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from ui.kit.course_line import CourseLine, Stop
from ui.theme import Theme

STOPS = (
    Stop("2022", "3", 0.5, aside=True),
    Stop("Penilaian Mandiri", "4", 0.75, "▲ +1", "Perwal baru"),
    Stop("Penilaian Dokumen", "–", None, here=True),
)


@pytest.fixture
def course(theme: Theme, qtbot: QtBot) -> CourseLine:
    made = CourseLine(theme, "Nilai")
    qtbot.addWidget(made)
    made.show_stops(STOPS)
    made.resize(600, 42)
    return made


def test_it_is_read_out_with_steps_and_reasons(course: CourseLine) -> None:
    told = "2022 3; Penilaian Mandiri 4, ▲ +1, Perwal baru; Penilaian Dokumen –"
    assert course.accessibleDescription() == told


@pytest.mark.parametrize("wide", [120, 300, 900])
def test_it_is_drawn_in_any_width(course: CourseLine, wide: int) -> None:
    course.resize(wide, 42)
    assert not course.grab().isNull()


def test_the_reason_is_told_under_the_pointer(course: CourseLine) -> None:
    place = QPoint(round(course.fontMetrics().horizontalAdvance("2022")) + 60, 20)
    course.event(QHelpEvent(QHelpEvent.Type.ToolTip, place, course.mapToGlobal(place)))
    assert QToolTip.text() == "Penilaian Mandiri 4, ▲ +1, Perwal baru"
