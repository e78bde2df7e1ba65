"""Documents are renamed, dated, taken out and cleared away, each with a word before."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from spbe_desktop.operations.undo_change import undo_change
from tests.evidence_files import a_policy, a_word_file
from tests.ui.evidence.conftest import Room
from ui.screens.evidence.outcomes import OutcomesDialog
from ui.screens.evidence.reason import ReasonDialog
from ui.screens.evidence.side_rows import DateRow
from ui.screens.evidence.values import Manner


@pytest.fixture
def with_perwal(room: Room, tmp_path: Path) -> Room:
    """A policy that indicator 3 cites, opened."""
    room.take(a_policy(tmp_path / "perwal.pdf"), indicator="3")
    room.choose("perwal.pdf")
    return room


def rename(room: Room, name: str) -> None:
    """Type a name over the old one, whose ending stays unless it is typed too."""
    room.view.commands["rename"].trigger()
    room.qtbot.keyClicks(room.view.side.care.name, name)
    room.qtbot.keyClick(room.view.side.care.name, Qt.Key.Key_Return)
    room.settle()


def test_a_document_is_renamed_in_place_and_stays_cited(with_perwal: Room) -> None:
    rename(with_perwal, "Perwali 35 Tahun 2020")
    (document,) = with_perwal.now().evidence
    assert (document.name, len(document.citations)) == ("Perwali 35 Tahun 2020.pdf", 1)
    assert with_perwal.lines[0].title == document.name


def test_a_name_that_is_taken_by_a_twin_is_refused_and_the_old_one_shown(
    with_perwal: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, told = with_perwal, list[Exception]()
    monkeypatch.setattr(room.desk.problems, "show", told.append)
    twin = tmp_path / "kembar.pdf"
    twin.write_bytes((tmp_path / "perwal.pdf").read_bytes())
    room.take(twin)
    room.choose("perwal.pdf")
    rename(room, "kembar")
    room.view.side.care.name.clearFocus()
    room.settle()
    assert [type(each).__name__ for each in told] == ["EvidenceHeld"]
    assert sorted(each.name for each in room.now().evidence) == ["kembar.pdf", "perwal.pdf"]


def test_taking_out_asks_why_names_what_goes_with_it_and_can_be_undone(with_perwal: Room) -> None:
    room = with_perwal
    room.qtbot.keyClick(room.view.list.list, Qt.Key.Key_Delete)
    dialog = room.view.findChild(ReasonDialog)
    assert dialog is not None
    without = dialog.take.isEnabled()
    dialog.reason.setText("milik instansi lain")
    dialog.take.click()
    room.settle()
    left = (room.now().evidence, room.view.reader.manner, room.view.reader.bar.title.text())
    undo_change(room.desk.context, room.evaluation.id)
    (back,) = room.now().evidence
    assert (without, left) == (False, ((), Manner.NOTHING, ""))
    assert [each.indicator for each in back.citations] == ["3"]


def test_what_nothing_refers_to_is_cleared_away_after_a_word(with_perwal: Room) -> None:
    room = with_perwal
    stray = room.desk.context.vault.root / "tmpabc.part"
    stray.write_bytes(b"separuh")
    os.utime(stray, (1, 1))
    room.view.commands["collect"].trigger()
    room.settle()
    box = room.view.findChild(QMessageBox)
    assert box is not None
    before, named = stray.exists(), f"1 berkas ({room.desk.words.size(7)})" in box.informativeText()
    go = room.desk.words("evidence_screen.collect_now")
    next(button for button in box.buttons() if button.text() == go).click()
    room.settle()
    assert (before, named, stray.exists()) == (True, True, False)
    room.view.commands["collect"].trigger()
    room.settle()
    told = room.desk.words("evidence_screen.collect_nothing")
    assert room.view.intake.sentence.text() == told


def test_the_size_is_told_with_the_largest_first(room: Room, tmp_path: Path) -> None:
    room.take(a_policy(tmp_path / "kecil.pdf", pages=2), a_policy(tmp_path / "besar.pdf", pages=60))
    room.view.commands["size"].trigger()
    dialog = room.view.findChild(OutcomesDialog)
    assert dialog is not None
    model = dialog.table.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    told = dialog.heading.text()
    dialog.close()
    assert names == ["besar.pdf", "kecil.pdf"]
    assert told.startswith("2 dokumen")


def test_a_pdf_is_shown_as_the_text_that_is_searched(with_perwal: Room) -> None:
    room = with_perwal
    reader = room.view.reader
    reader.turn_to(2)
    reader.bar.actions_by_key["as_text"].trigger()
    text = (reader.manner, reader.viewer.page, "Pasal 2 ayat 1" in reader.text.toPlainText())
    reader.bar.actions_by_key["as_text"].trigger()
    assert (text, reader.manner, reader.viewer.page) == ((Manner.TEXT, 2, True), Manner.PAGES, 2)


def test_a_proposed_date_says_why_and_is_taken_with_one_key(room: Room, tmp_path: Path) -> None:
    said = "Ditetapkan di Denpasar pada tanggal 12 Maret 2021"
    room.take(a_word_file(tmp_path / "perwali.docx", said))
    room.choose("perwali.docx")
    care = room.view.side.care
    offered = [button.text() for button in days(room)]
    why = days(room)[0].accessibleDescription()
    room.view.commands["accept_date"].trigger()
    room.settle()
    assert offered[0] == "12 Maret 2021"
    assert said in why
    assert (room.now().evidence[0].document_date, care.date.text()) == ("2021-03-12", "12-03-2021")
    assert days(room) == []


def test_a_locked_office_file_says_what_to_do(room: Room, tmp_path: Path) -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1500)
    stream = "EncryptedPackage".encode("utf-16-le")
    (tmp_path / "rahasia.docx").write_bytes(head + stream + bytes(3000))
    room.take(tmp_path / "rahasia.docx")
    room.choose("rahasia.docx")
    words = room.desk.words
    assert room.lines[0].warning == words("evidence_screen.mark_encrypted")
    assert room.view.reader.note.sentence.text() == words("evidence_screen.outcome_encrypted")


def days(room: Room) -> list[QPushButton]:
    """The days that are offered."""
    return [row.button for row in room.view.side.care.findChildren(DateRow)]
