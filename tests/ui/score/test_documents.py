"""Evidence by drop and by dialog, its place, and letting it go."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from tests.factories import a_document
from tests.ui.score.conftest import Room
from ui.screens.score.courier import files_of


def drop(room: Room, *paths: Path) -> None:
    """Let go of files over the middle pane, and wait."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    room.view.judge.dropEvent(QDropEvent(QPointF(9, 9), action, data, button, none))
    room.rest()


def names(room: Room) -> list[str]:
    return [chip.toolTip().split(" · ")[0] for chip in room.view.judge.evidence.chips()]


def test_a_dropped_file_is_evidence(room: Room, tmp_path: Path) -> None:
    drop(room, a_document(tmp_path, "perwal.txt"))
    assert (names(room), len(room.saved("1").citations)) == (["perwal.txt"], 1)


def test_a_dropped_folder_gives_its_files(room: Room, tmp_path: Path) -> None:
    folder = tmp_path / "bukti"
    a_document(folder, "b.txt", "b")
    a_document(folder / "dalam", "c.txt", "c")
    a_document(folder, ".tersembunyi", "x")
    drop(room, folder)
    assert names(room) == ["b.txt", "c.txt"]


def test_a_file_that_is_gone_does_not_keep_the_others_out(room: Room, tmp_path: Path) -> None:
    with room.qtbot.waitSignal(room.desk.problems.told, timeout=2000):
        drop(room, tmp_path / "hilang.txt", a_document(tmp_path, "ada.txt"))
    assert names(room) == ["ada.txt"]


def test_a_file_goes_to_the_indicator_it_was_dropped_on(room: Room, tmp_path: Path) -> None:
    room.view.judge.files_dropped.emit([a_document(tmp_path)])
    room.go("2")
    room.rest()
    assert [len(room.saved(code).citations) for code in ("1", "2")] == [1, 0]


def test_the_place_is_saved_as_it_is_typed(room: Room, tmp_path: Path) -> None:
    drop(room, a_document(tmp_path))
    (chip,), editor = room.view.judge.evidence.chips(), room.view.judge.evidence.editor
    room.qtbot.keyClick(chip, Qt.Key.Key_Return)
    editor.kind.setCurrentIndex(editor.kind.findData("page"))
    with room.qtbot.waitSignal(room.desk.bus.saved, timeout=2000):
        room.qtbot.keyClicks(editor.place, "14")
    room.rest()
    cited = room.saved("1").citations[0]
    assert (cited.place_kind, cited.place) == ("page", "14")
    assert (room.view.judge.evidence.chips(), chip.text()) == ((chip,), "perwal.txt · hal. 14")


def test_a_document_is_let_go(room: Room, tmp_path: Path) -> None:
    drop(room, a_document(tmp_path))
    room.qtbot.keyClick(room.view.judge.evidence.chips()[0], Qt.Key.Key_Delete)
    room.rest()
    assert (names(room), room.saved("1").citations) == ([], ())


def test_a_second_place_in_a_document_is_cited_by_keys(room: Room, tmp_path: Path) -> None:
    drop(room, a_document(tmp_path))
    control = Qt.KeyboardModifier.ControlModifier
    room.qtbot.keyClick(room.view, Qt.Key.Key_R, control | Qt.KeyboardModifier.ShiftModifier)
    editor = room.view.judge.evidence.editor
    editor.kind.setCurrentIndex(editor.kind.findData("minute"))
    room.qtbot.keyClicks(editor.place, "03:20")
    room.qtbot.keyClick(editor.place, Qt.Key.Key_Return)
    room.rest()
    cited = [(each.place_kind, each.place) for each in room.saved("1").citations]
    assert cited == [("", ""), ("minute", "03:20")]


def test_documents_are_chosen_in_a_dialog(room: Room, tmp_path: Path) -> None:
    room.view.commands.attach.trigger()
    dialog = room.view.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.filesSelected.emit([str(a_document(tmp_path, "dipilih.txt"))])
    dialog.reject()
    room.rest()
    assert names(room) == ["dipilih.txt"]


def test_stopping_a_copy_tells_nothing_and_leaves_nothing(room: Room, tmp_path: Path) -> None:
    large = tmp_path / "besar.bin"
    with large.open("wb") as file:
        file.truncate(256 * 1024 * 1024)
    with room.qtbot.assertNotEmitted(room.desk.problems.told):
        room.view.judge.files_dropped.emit([large])
        room.presenter.courier.cancel()
        room.rest()
    assert names(room) == []


@pytest.mark.parametrize("name", ["a.txt", "b.txt"])
def test_a_file_is_itself(tmp_path: Path, name: str) -> None:
    assert files_of([tmp_path / name]) == [tmp_path / name]
