"""Everything is found as one types, and every document is cared for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.settings import read_settings
from tests.evidence_files import a_picture, a_policy, a_word_file
from tests.ui.evidence.conftest import Room
from ui.screens.evidence.budget import SPEEDS
from ui.screens.evidence.list_pane import FILTERS, ORDERS
from ui.screens.evidence.outcomes import OutcomesDialog
from ui.screens.evidence.pace import Pace
from ui.screens.evidence.reason import ReasonDialog
from ui.screens.evidence.scrubbing import Scrubbing
from ui.screens.evidence.side_rows import AsideRow


def test_a_hit_opens_at_its_page_with_the_words_marked(room: Room, tmp_path: Path) -> None:
    room.take(a_policy(tmp_path / "perwal.pdf", pages=12))
    room.search('"pasal 8 ayat 4"')
    room.view.list.choose(1)
    room.settle()
    room.qtbot.waitUntil(lambda: not room.view.reader.pages.search.searching)
    assert (room.lines[0].page, room.view.reader.viewer.page) == (8, 8)
    assert room.view.reader.viewer.text.startswith("Pasal 8 ayat 4")


def test_what_was_written_is_found_and_leads_to_its_indicator(room: Room) -> None:
    explain_rating(room.desk.context, room.evaluation.id, "14", fact="Reviu tahunan oleh APIP")
    room.search("apip")
    with room.qtbot.waitSignal(room.desk.bus.indicator_wanted) as wanted:
        room.presenter.enter(1)
    assert wanted.args == ["14"]


def test_only_the_newest_question_is_answered(room: Room, tmp_path: Path) -> None:
    room.take(
        a_policy(tmp_path / "a.pdf", about="anggaran"), a_word_file(tmp_path / "b.docx", "risiko")
    )
    for typed in ("a", "an", "ang", "risiko"):
        room.presenter.finder.find(typed)
    room.settle()
    assert [line.title for line in room.lines] == ["b.docx"]


def test_nothing_found_is_said(room: Room, tmp_path: Path) -> None:
    room.take(a_policy(tmp_path / "perwal.pdf"))
    room.search("tidakadasamasekali")
    assert room.view.list.empty.text() == room.desk.words("evidence_screen.nothing_found")


def test_an_empty_screen_says_how_to_begin(room: Room) -> None:
    assert room.view.list.empty.text() == room.desk.words("evidence_screen.empty")


@pytest.mark.parametrize(
    ("kept", "names"),
    [
        ("all", ["a.pdf", "b.jpg", "kosong.pdf"]),
        ("inbox", ["b.jpg", "kosong.pdf"]),
        ("cited", ["a.pdf"]),
        ("marked", ["kosong.pdf"]),
        ("unread", []),
    ],
)
def test_the_list_is_filtered(room: Room, tmp_path: Path, kept: str, names: list[str]) -> None:
    (tmp_path / "kosong.pdf").touch()
    room.take(a_picture(tmp_path / "b.jpg"), tmp_path / "kosong.pdf")
    room.take(a_policy(tmp_path / "a.pdf"), indicator="3")
    room.view.list.filter.setCurrentIndex(FILTERS.index(kept))
    room.settle()
    assert sorted(line.title for line in room.lines) == names


def test_a_shelf_shows_the_documents_of_its_indicator(room: Room, tmp_path: Path) -> None:
    room.take(a_policy(tmp_path / "a.pdf"), indicator="3")
    room.take(a_policy(tmp_path / "b.pdf", pages=2), indicator="4")
    room.view.list.shelf.setCurrentRow(4)
    room.settle()
    assert [line.title for line in room.lines] == ["b.pdf"]


@pytest.mark.parametrize(
    ("order", "first"), [("name", "a.jpg"), ("size", "c.pdf"), ("arrived", "c.pdf")]
)
def test_the_list_is_ordered(room: Room, tmp_path: Path, order: str, first: str) -> None:
    room.take(
        a_picture(tmp_path / "a.jpg", size=(4, 4)), a_picture(tmp_path / "b.jpg", size=(9, 9))
    )
    room.take(a_policy(tmp_path / "c.pdf", pages=30))
    room.view.list.order.setCurrentIndex(ORDERS.index(order))
    room.settle()
    assert room.lines[0].title == first


def test_documents_are_seen_small(room: Room, tmp_path: Path) -> None:
    room.take(a_picture(tmp_path / "foto.jpg"))
    room.qtbot.waitUntil(lambda: not room.view.list.in_sight(), timeout=20_000)
    assert room.lines[0].digest


def test_replacing_asks_why_and_keeps_what_was(room: Room, tmp_path: Path) -> None:
    room.take(a_policy(tmp_path / "lama.pdf"), indicator="3")
    room.choose("lama.pdf")
    room.view.commands["replace"].trigger()
    files = room.view.findChild(QFileDialog)
    assert files is not None
    files.fileSelected.emit(str(a_policy(tmp_path / "baru.pdf", pages=5)))
    files.close()
    dialog = room.view.findChild(ReasonDialog)
    assert dialog is not None
    without = dialog.take.isEnabled()
    dialog.reason.setText("sudah ditandatangani")
    dialog.take.click()
    room.settle()
    (document,) = room.now().evidence
    assert (without, document.name, len(document.citations)) == (False, "baru.pdf", 1)
    rows = [row.findChildren(type(room.view.locked))[1].text() for row in versions(room)]
    assert len(rows) == 1
    assert "sudah ditandatangani" in rows[0]


def test_the_digest_is_copied_in_full(room: Room, tmp_path: Path) -> None:
    room.take(a_policy(tmp_path / "perwal.pdf"))
    room.choose("perwal.pdf")
    room.view.side.care.copy.click()
    assert QGuiApplication.clipboard().text() == room.now().evidence[0].digest


def test_a_date_is_kept_as_it_is_typed_here(room: Room, tmp_path: Path) -> None:
    room.take(a_policy(tmp_path / "perwal.pdf"))
    room.choose("perwal.pdf")
    room.view.side.care.date.setText("31-12-2025")
    room.view.side.care.date.textEdited.emit("31-12-2025")
    room.view.side.flush()
    room.settle()
    assert room.now().evidence[0].document_date == "2025-12-31"


def test_another_program_is_given_a_copy_only_after_a_word(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    (tmp_path / "rapat.mp4").write_bytes(b"\0\0\0\x18ftypmp42" + bytes(2000))
    room.take(tmp_path / "rapat.mp4")
    room.choose("rapat.mp4")
    room.view.reader.note.outside.click()
    box = room.view.findChild(QMessageBox)
    assert box is not None
    before = list(opened)
    go = room.desk.words("evidence_screen.outside_open")
    next(button for button in box.buttons() if button.text() == go).click()
    room.settle()
    assert (before, [Path(url.toLocalFile()).name for url in opened]) == ([], ["rapat.mp4"])


def test_a_flipped_byte_is_named_and_healed(room: Room, tmp_path: Path) -> None:
    room.take(a_policy(tmp_path / "perwal.pdf"))
    context = room.desk.context
    shutil.copytree(context.paths.root, tmp_path / "salinan")
    path = context.vault.path(room.now().evidence[0].digest)
    flip(path)
    room.view.commands["scrub"].trigger()
    room.settle()
    dialog = room.view.findChild(OutcomesDialog)
    assert dialog is not None
    named = dialog.table.model().index(0, 0).data()
    dialog.close()
    scrubbing = room.view.findChild(Scrubbing)
    assert scrubbing is not None
    scrubbing.scrub(tmp_path / "salinan")
    room.settle()
    healed = room.view.intake.sentence.text()
    assert (named, context.vault.check(path.name)) == ("perwal.pdf", True)
    assert healed == room.desk.words("evidence_screen.scrub_rotten", count=1, healed=1, left=0)


def test_the_budget_follows_the_speed_of_the_link(room: Room, tmp_path: Path) -> None:
    (tmp_path / "besar.bin").write_bytes(bytes(3_000_000))
    room.take(tmp_path / "besar.bin")
    usual = room.view.top.budget.text()
    room.view.top.speed.setCurrentIndex(SPEEDS.index(100_000))
    room.settle()
    assert read_settings(room.desk.settings_file).link == 100_000
    assert (usual, room.view.top.budget.text()) == (
        "3,0 MB · unggah ± 12 detik",
        "3,0 MB · unggah ± 1 detik",
    )


def test_a_pause_does_not_count_as_time() -> None:
    moments = iter([0.0, 10.0, 40.0, 50.0, 50.0])
    pace = Pace(now=lambda: next(moments))
    pace.pause(True)
    pace.pause(False)
    assert (pace.speed(2_000_000), pace.left(2_000_000, 3_000_000)) == (100_000, 10)


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.chmod(0o644)
    path.write_bytes(content)


def versions(room: Room) -> list[AsideRow]:
    return room.view.side.care.versions.findChildren(AsideRow)
