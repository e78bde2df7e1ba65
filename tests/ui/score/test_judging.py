"""Judging with keyboard and mouse: everything is saved as it is done."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QElapsedTimer, Qt

from spbe_desktop.operations.rate_indicator import rate_indicator
from tests.ui.score.conftest import Room
from ui.kit.autosave_text import AutosaveText


def test_a_digit_saves_the_level(room: Room) -> None:
    room.qtbot.keyClick(room.view, Qt.Key.Key_3)
    room.rest()
    assert room.saved("1").value == 3


def test_a_digit_in_the_tree_saves_the_level_too(room: Room) -> None:
    room.view.indicators.tree.setFocus()
    room.qtbot.keyClick(room.view.indicators.tree, Qt.Key.Key_4)
    room.rest()
    assert room.saved("1").value == 4


def test_a_digit_in_a_text_is_text(room: Room) -> None:
    text = _written(room, "fact", "Pasal 5")
    room.rest()
    assert (room.saved("1").value, text.property("wrong")) == (None, None)


def test_alt_and_a_digit_saves_the_level_from_within_a_text(room: Room) -> None:
    text = _written(room, "fact", "Pasal")
    room.qtbot.keyClick(text, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    room.rest()
    assert room.saved("1").value == 4


def test_a_level_is_shown_before_it_is_saved(room: Room) -> None:
    room.qtbot.keyClick(room.view, Qt.Key.Key_3)
    assert room.view.judge.ladder.value == 3


def test_typing_is_saved_without_a_button_within_half_a_second(room: Room) -> None:
    clock = QElapsedTimer()
    clock.start()
    with room.qtbot.waitSignal(room.desk.bus.saved, timeout=2000):
        _written(room, "fact", "Ada perwal")
    assert clock.elapsed() < 500
    assert _fact(room, "1") == "Ada perwal"


def test_the_moment_of_saving_is_told_after_the_commit(room: Room) -> None:
    with room.qtbot.waitSignal(room.desk.bus.saved, timeout=2000) as told:
        room.qtbot.keyClick(room.view, Qt.Key.Key_2)
    assert told.args is not None
    assert room.saved("1").stages[0].updated_at == told.args[0]


def test_switching_while_typing_loses_nothing(room: Room) -> None:
    _written(room, "fact", "Belum selesai diket")
    room.go("2")
    room.rest()
    assert (_fact(room, "1"), room.text("fact")) == ("Belum selesai diket", "")


def test_coming_back_at_once_shows_what_was_typed(room: Room) -> None:
    _written(room, "fact", "Ada perwal")
    room.go("2")
    room.go("1")
    assert room.text("fact") == "Ada perwal"


def test_a_change_elsewhere_does_not_disturb_typing(room: Room) -> None:
    text = _written(room, "fact", "Sedang menulis")
    changed = rate_indicator(room.desk.context, room.evaluation, "47", Decimal(2))
    room.desk.bus.evaluation_changed.emit(changed)
    room.rest()
    assert (room.text("fact"), text.textCursor().position()) == ("Sedang menulis", 14)


def test_closing_hands_in_what_is_typed(room: Room) -> None:
    _written(room, "fact", "Tepat sebelum ditutup")
    room.desk.bus.hand_in.emit()
    room.desk.tasks.drain()
    assert _fact(room, "1") == "Tepat sebelum ditutup"


def test_opening_another_evaluation_keeps_what_is_typed(room: Room) -> None:
    _written(room, "fact", "Sebelum pindah evaluasi")
    room.desk.bus.evaluation_opened.emit(room.evaluation)
    room.rest()
    assert _fact(room, "1") == "Sebelum pindah evaluasi"


def test_a_criterion_is_saved(room: Room) -> None:
    box = room.view.judge.ladder.rows()[2].boxes["1"]
    room.qtbot.keyClick(box, Qt.Key.Key_Space)
    room.rest()
    assert room.saved("1").criteria_met == {(Decimal(3), "1")}


def test_the_level_of_this_stage_is_taken_back(room: Room) -> None:
    room.qtbot.keyClick(room.view, Qt.Key.Key_3)
    room.view.commands.clear.trigger()
    room.rest()
    assert room.saved("1").value is None


def test_the_index_follows(room: Room) -> None:
    room.qtbot.keyClick(room.view, Qt.Key.Key_4)
    room.rest()
    card = room.view.side.results.card
    assert (card.index.text(), card.note.text()) == ("4,00", "sementara, 1 dari 47")


def test_the_name_of_a_chosen_service_is_saved(room: Room) -> None:
    room.go("45")
    room.qtbot.keyClicks(room.view.judge.service, "Perizinan")
    room.presenter.flush()
    room.rest()
    assert room.saved("45").service_name == "Perizinan"


def test_an_indicator_without_a_slot_asks_for_no_name(room: Room) -> None:
    assert room.view.judge.named.isHidden()


def test_the_self_assessment_records_no_justification(room: Room) -> None:
    assert list(room.view.judge.explanation.texts) == ["fact", "analysis"]


def test_the_document_assessment_records_a_justification(sample_room: Room) -> None:
    assert list(sample_room.view.judge.explanation.texts)[-1] == "justification"


def test_earlier_stages_stand_on_the_same_ladder(sample_room: Room) -> None:
    marks = [row.marks.text() for row in sample_room.view.judge.ladder.rows()]
    assert marks == ["", "▽ Penilaian Mandiri", "", "◆ Penilaian Dokumen", ""]


@pytest.mark.expects_log
def test_a_refused_level_is_told_and_stays_in_sight(room: Room) -> None:
    with room.qtbot.waitSignal(room.desk.problems.told, timeout=2000):
        room.view.judge.ladder.choose(Decimal("2.5"))
    room.rest()
    assert room.view.judge.ladder.value == Decimal("2.5")


def _fact(room: Room, code: str) -> str:
    stages = room.saved(code).stages
    return stages[0].fact if stages else ""


def _written(room: Room, field: str, text: str) -> AutosaveText:
    """Type into a part of the explanation."""
    widget = room.view.judge.explanation.texts[field]
    widget.setFocus()
    room.qtbot.keyClicks(widget, text)
    return widget


def test_what_a_full_disk_refused_is_kept_in_sight_and_written_later(room: Room) -> None:
    words = "Disk penuh. " * 2000
    _let_the_file_grow_to(room, 1)
    with room.qtbot.waitSignal(room.desk.problems.told, timeout=2000):
        room.view.judge.explanation.texts["fact"].insertPlainText(words)
    room.go("2")
    room.go("1")
    room.rest()
    assert (room.text("fact"), _fact(room, "1")) == (words, "")
    _let_the_file_grow_to(room, 1_000_000)
    room.presenter.flush()
    room.rest()
    assert _fact(room, "1") == words


def _let_the_file_grow_to(room: Room, pages: int) -> None:
    """A disk with so much room for the database (never less than it takes already)."""
    with room.desk.context.database.reading() as session:
        session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages}")
