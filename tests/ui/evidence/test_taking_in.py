"""Documents come in, and every single one is told in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from tests.evidence_files import a_picture, a_policy, a_word_file
from tests.ui.evidence.conftest import Room
from ui.screens.evidence.outcomes import OutcomesDialog
from ui.screens.evidence.shelf import Shelf

INSTRUMENTS = ("permenpanrb-59-2020", "permenpanrb-8-2026", "permenpanrb-5-2018")


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_a_dropped_folder_lands_in_the_inbox(
    open_room: Callable[..., Room], instrument: str, tmp_path: Path
) -> None:
    room = open_room(instrument)
    a_policy(tmp_path / "in" / "a.pdf")
    a_picture(tmp_path / "in" / "below" / "b.jpg")
    room.view.files_dropped.emit([tmp_path / "in"])
    room.settle()
    assert {line.title: line.waiting for line in room.lines} == {"a.pdf": True, "b.jpg": True}


def test_what_is_dropped_on_an_indicator_is_cited_for_it(room: Room, tmp_path: Path) -> None:
    path = a_policy(tmp_path / "perwal.pdf")
    shelf = room.view.list.shelf
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place = QPointF(shelf.visualItemRect(shelf.item(2)).center())
    drop(shelf, data, place)
    room.settle()
    cited = room.now().document(room.now().evidence[0].id).citations
    assert [each.indicator for each in cited] == ["2"]


def test_the_sentence_adds_up_to_every_file(room: Room, tmp_path: Path) -> None:
    a_policy(tmp_path / "in" / "a.pdf")
    a_word_file(tmp_path / "in" / "b.docx")
    room.take(tmp_path / "in")
    room.take(tmp_path / "in", tmp_path / "gone.pdf")
    words = room.desk.words
    told = words("evidence_screen.intake_new", new=0, total=3)
    assert room.view.intake.sentence.text().split(" · ") == [
        told,
        words("evidence_screen.intake_known", count=2),
        words("evidence_screen.intake_refused", count=1),
    ]


def test_each_file_is_named_with_what_came_of_it(room: Room, tmp_path: Path) -> None:
    room.take(a_policy(tmp_path / "a.pdf"), tmp_path / "gone.pdf")
    room.view.intake.details.click()
    dialog = room.view.findChild(OutcomesDialog)
    assert dialog is not None
    model = dialog.table.model()
    told = {model.index(r, 0).data(): model.index(r, 1).data() for r in range(model.rowCount())}
    dialog.close()
    assert told["a.pdf"] == room.desk.words("evidence_screen.arrival_new")
    assert "gone.pdf" in told["gone.pdf"]


def test_the_same_content_under_another_name_is_told(room: Room, tmp_path: Path) -> None:
    path = a_policy(tmp_path / "a.pdf")
    twin = tmp_path / "b.pdf"
    twin.write_bytes(path.read_bytes())
    room.take(path, twin)
    assert room.desk.words("evidence_screen.intake_known", count=1) in (
        room.view.intake.sentence.text()
    )


def test_a_picture_on_the_clipboard_becomes_a_png_with_a_name(room: Room) -> None:
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.blue)
    QGuiApplication.clipboard().setImage(picture)
    room.view.commands["paste"].trigger()
    room.settle()
    (document,) = room.now().evidence
    assert (document.media_type, document.name[-4:]) == ("image/png", ".png")


def test_files_on_the_clipboard_are_taken_in(room: Room, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(a_policy(tmp_path / "disalin.pdf")))])
    QGuiApplication.clipboard().setMimeData(data)
    room.view.commands["paste"].trigger()
    room.settle()
    assert [line.title for line in room.lines] == ["disalin.pdf"]


def test_an_empty_clipboard_is_told(room: Room) -> None:
    QGuiApplication.clipboard().setText("hanya teks")
    room.view.commands["paste"].trigger()
    told = room.desk.words("evidence_screen.nothing_to_paste")
    assert room.view.intake.sentence.text() == told


def test_files_are_picked_in_the_dialog(room: Room, tmp_path: Path) -> None:
    path = a_policy(tmp_path / "dipilih.pdf")
    room.view.commands["add"].trigger()
    dialog = room.view.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(path)])
    dialog.close()
    room.settle()
    assert [line.title for line in room.lines] == ["dipilih.pdf"]


def test_new_files_of_a_watched_folder_and_below_it_come_by_themselves(
    room: Room, tmp_path: Path
) -> None:
    folder = tmp_path / "pantau"
    a_policy(folder / "map" / "lama.pdf")
    room.view.commands["watch"].trigger()
    dialog = room.view.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    room.qtbot.waitUntil(room.view.watched.isVisible)
    a_policy(folder / "map" / "baru.pdf")
    room.qtbot.waitUntil(lambda: bool(room.lines), timeout=20_000)
    assert [line.title for line in room.lines] == ["baru.pdf"]


def test_a_cancelled_intake_says_what_is_left(room: Room, tmp_path: Path) -> None:
    for number in range(40):
        a_picture(tmp_path / "in" / f"{number:02}.jpg", f"{number}")
    room.presenter.taker.take([tmp_path / "in"])
    room.view.intake.pause.setChecked(True)
    room.view.intake.stop.click()
    room.settle()
    left = 40 - len(room.now().evidence)
    told = room.desk.words("evidence_screen.intake_left", count=left)
    assert told in room.view.intake.sentence.text()


def test_a_paused_intake_goes_on_where_it_rested(room: Room, tmp_path: Path) -> None:
    for number in range(12):
        a_picture(tmp_path / "in" / f"{number:02}.jpg", f"{number}")
    room.presenter.taker.take([tmp_path / "in"])
    room.view.intake.pause.setChecked(True)
    room.view.intake.pause.setChecked(False)
    room.settle()
    assert len(room.now().evidence) == 12


def drop(shelf: Shelf, data: QMimeData, place: QPointF) -> None:
    none, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    shelf.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, button, none))
