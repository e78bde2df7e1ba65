"""The documents cited for one thing, as chips that keys add, mend and remove."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.kit.citation_bar import BarTexts, CitationBar, CitationTexts, Cited, Document
from ui.theme import Theme

EDITOR = CitationTexts(
    document="Dokumen",
    kind="jenis",
    place="letak",
    note="catatan",
    make="Rujuk",
    done="Selesai",
    remove="Lepaskan",
    read="Buka",
    kinds=(("", "seluruhnya", ""), ("article", "pasal", "ps."), ("page", "halaman", "hal.")),
)
TEXTS = BarTexts("Data dukung", "Tambah", "Rujuk", "Belum ada", "Enter mengubah", "Batal", EDITOR)
DOCUMENTS = (Document("d1", "perwal.pdf"), Document("d2", "sop.pdf"))


def cited(citation: str = "c1", place: str = "5") -> Cited:
    return Cited(citation, "d1", "perwal.pdf", "24 kB", "article", place)


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> CitationBar:
    made = CitationBar(theme, TEXTS)
    qtbot.addWidget(made)
    made.show_citations([cited("c1"), cited("c2", "14")], DOCUMENTS)
    made.resize(600, 160)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_chip_says_document_and_place(bar: CitationBar) -> None:
    assert [chip.text() for chip in bar.chips()] == ["perwal.pdf · ps. 5", "perwal.pdf · ps. 14"]


def test_a_long_name_gives_way_in_its_middle(bar: CitationBar) -> None:
    name = "Peraturan Wali Kota tentang Sistem Pemerintahan Berbasis Elektronik.pdf"
    bar.show_citations([replace(cited(), name=name)], DOCUMENTS)
    text = bar.chips()[0].text()
    assert (len(text) < 50, text.endswith("onik.pdf · ps. 5")) == (True, True)


def test_enter_on_a_chip_opens_its_place(bar: CitationBar, qtbot: QtBot) -> None:
    qtbot.keyClick(bar.chips()[1], Qt.Key.Key_Return)
    assert (bar.editor.isVisible(), bar.editor.place.text()) == (True, "14")


def test_the_place_is_told_when_it_is_typed(bar: CitationBar, qtbot: QtBot) -> None:
    qtbot.keyClick(bar.chips()[0], Qt.Key.Key_Return)
    qtbot.keyClicks(bar.editor.place, "7")
    with qtbot.waitSignal(bar.changed, timeout=0) as told:
        bar.flush()
    assert told.args == [cited(place="7")]


def test_delete_lets_a_document_go(bar: CitationBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.removed, timeout=0) as told:
        qtbot.keyClick(bar.chips()[1], Qt.Key.Key_Delete)
    assert told.args == ["c2"]


def test_a_new_citation_is_made_with_enter(bar: CitationBar, qtbot: QtBot) -> None:
    bar.begin()
    bar.editor.document.setCurrentIndex(1)
    qtbot.keyClicks(bar.editor.place, "3")
    with qtbot.waitSignal(bar.cited, timeout=0) as told:
        qtbot.keyClick(bar.editor.place, Qt.Key.Key_Return)
    assert told.args == [Cited("", "d2", "", "", "page", "3")]


def test_escape_makes_nothing(bar: CitationBar, qtbot: QtBot) -> None:
    bar.begin()
    with qtbot.assertNotEmitted(bar.cited):
        qtbot.keyClick(bar.editor.place, Qt.Key.Key_Escape)
    assert bar.editor.isHidden()


def test_a_document_that_stays_keeps_its_chip(bar: CitationBar) -> None:
    second = bar.chips()[1]
    bar.show_citations([cited("c2", "15")], DOCUMENTS)
    assert (bar.chips(), second.text()) == ((second,), "perwal.pdf · ps. 15")


def test_what_is_closed_is_only_read(bar: CitationBar, qtbot: QtBot) -> None:
    bar.lock(True)
    with qtbot.assertNotEmitted(bar.removed):
        qtbot.keyClick(bar.chips()[0], Qt.Key.Key_Delete)
        qtbot.keyClick(bar.chips()[0], Qt.Key.Key_Return)
    assert (bar.editor.isHidden(), bar.cite.isEnabled(), bar.add.isEnabled()) == (
        True,
        False,
        False,
    )


def test_the_document_is_opened_with_its_letter(bar: CitationBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.read, timeout=0) as told:
        qtbot.keyClick(bar.chips()[1], Qt.Key.Key_O)
    assert told.args == [cited("c2", "14")]
