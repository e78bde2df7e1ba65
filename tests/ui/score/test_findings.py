"""Findings and recommendations of an indicator: added, mended and withdrawn by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import FindingView
from tests.ui.score.conftest import Room
from ui.kit.date_field import day_of

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def kept(room: Room) -> tuple[FindingView, ...]:
    return view_evaluation(room.desk.context, room.evaluation).findings


def write(room: Room, field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Type into a field and let it be saved."""
    room.qtbot.keyClicks(field, text)
    room.presenter.flush()
    room.rest()


def test_a_finding_is_kept_while_it_is_typed(room: Room) -> None:
    room.qtbot.keyClick(room.view, Qt.Key.Key_T, KEYS)
    form = room.view.side.findings.form
    write(room, form.finding, "Belum direviu")
    write(room, form.recommendation, "Reviu tiap tahun")
    write(room, form.owner, "Dinas Kominfo")
    form.priority.setCurrentIndex(form.priority.findData("high"))
    form.priority.activated.emit(1)
    write(room, form.due, "31-12-2026")
    (found,) = kept(room)
    assert (found.indicator, found.finding, found.recommendation) == (
        "1",
        "Belum direviu",
        "Reviu tiap tahun",
    )
    assert (found.owner, found.priority, found.due) == ("Dinas Kominfo", "high", "2026-12-31")


def test_what_was_written_stands_as_a_card(room: Room) -> None:
    record_finding(
        room.desk.context, room.evaluation, "1", finding="Belum direviu", priority="high"
    )
    room.desk.bus.evaluation_opened.emit(room.evaluation)
    room.rest()
    room.qtbot.keyClick(room.view, Qt.Key.Key_F5)
    (card,) = room.view.side.findings.cards
    assert card.accessibleName() == "Belum direviu. . tinggi"


def test_a_finding_is_mended(room: Room) -> None:
    room.view.commands.finding.trigger()
    page = room.view.side.findings
    write(room, page.form.finding, "Belum direviu")
    page.form.leave()
    room.qtbot.keyClick(page.cards[0], Qt.Key.Key_Return)
    page.form.finding.moveCursor(page.form.finding.textCursor().MoveOperation.End)
    write(room, page.form.finding, " dua tahun")
    assert [each.finding for each in kept(room)] == ["Belum direviu dua tahun"]


def test_a_finding_is_withdrawn(room: Room) -> None:
    room.view.commands.finding.trigger()
    page = room.view.side.findings
    write(room, page.form.finding, "Belum direviu")
    page.form.withdraw.click()
    room.rest()
    assert (kept(room), page.cards, page.currentIndex()) == ((), [], 0)


def test_a_finding_that_says_nothing_is_none(room: Room) -> None:
    room.view.commands.finding.trigger()
    room.view.side.findings.form.leave()
    room.rest()
    assert kept(room) == ()


def test_going_on_keeps_what_was_typed_at_its_indicator(room: Room) -> None:
    room.view.commands.finding.trigger()
    room.qtbot.keyClicks(room.view.side.findings.form.finding, "Belum direviu")
    room.go("2")
    room.rest()
    assert [each.indicator for each in kept(room)] == ["1"]
    assert room.view.side.findings.cards == []


def test_what_is_no_day_is_marked_and_not_kept(room: Room) -> None:
    room.view.commands.finding.trigger()
    form = room.view.side.findings.form
    write(room, form.finding, "Belum direviu")
    write(room, form.due, "31-13-2026")
    assert (form.due.property("wrong"), kept(room)[0].due) == ("true", "")


def test_a_day_is_written_in_more_than_one_way() -> None:
    written = ("31-12-2026", "31/12/2026", "2026-12-31", "31.12.2026")
    assert {str(day_of(text)) for text in written} == {"2026-12-31"}
