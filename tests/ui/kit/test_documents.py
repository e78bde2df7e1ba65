"""What shows documents: pages, pictures, texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.evidence_files import a_picture, a_policy
from ui.kit.page_layout import EDGE, fitting, lay_pages
from ui.kit.pdf_pages import PdfPages
from ui.kit.picture import Picture, read_picture
from ui.kit.text_pages import TextPages
from ui.theme import Theme

A4 = QSizeF(595, 842)


@pytest.fixture
def pages(theme: Theme, qtbot: QtBot, tmp_path: Path) -> PdfPages:
    made = PdfPages(theme, "Isi", "Halaman")
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    assert made.show_file(a_policy(tmp_path / "perwal.pdf", pages=12))
    return made


def test_pages_lie_one_below_the_other() -> None:
    laid = lay_pages([A4, A4], 1.0, 700)
    assert laid.rects[1].top() == laid.rects[0].bottom() + 1 + EDGE


def test_a_page_is_found_by_where_it_lies() -> None:
    laid = lay_pages([A4] * 5, 0.5, 700)
    assert [laid.page_at(rect.center().y()) for rect in laid.rects] == [0, 1, 2, 3, 4]


def test_a_place_is_told_in_points_of_its_page() -> None:
    laid = lay_pages([A4, A4], 2.0, 400)
    place = laid.rects[1].topLeft() + QPoint(20, 40)
    point = laid.on_page(1, place.x(), place.y())
    assert (point.x(), point.y()) == (10, 20)


def test_the_widest_page_fills_the_room() -> None:
    scale = fitting([A4, QSizeF(842, 595)], 842 + 2 * EDGE)
    assert scale == 1.0


def test_nothing_is_laid_out_without_pages() -> None:
    assert list(lay_pages([], 1.0, 300).pages_in(0, 100)) == []


def test_turning_to_a_page_tells_it(pages: PdfPages, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pages.turned) as told:
        pages.turn_to(7)
    assert told.args == [7, 12]


def test_a_thumbnail_leads_to_its_page(pages: PdfPages) -> None:
    pages.thumbs.setCurrentIndex(pages.thumbs.model().index(4, 0))
    assert pages.page == 5


def test_home_and_end_are_the_first_page_and_the_last(pages: PdfPages) -> None:
    QTest.keyClick(pages.pages, Qt.Key.Key_End)
    last = pages.page
    QTest.keyClick(pages.pages, Qt.Key.Key_Home)
    assert (last, pages.page) == (12, 1)


def test_zoom_grows_shrinks_and_fits_again(pages: PdfPages) -> None:
    fitted = pages.pages.zoomed
    pages.zoom(True)
    larger = pages.pages.zoomed
    pages.fit()
    assert larger > fitted == pages.pages.zoomed


def test_zooming_stays_at_the_page(pages: PdfPages) -> None:
    pages.turn_to(6)
    pages.zoom(True)
    assert pages.page == 6


def test_a_search_finds_every_place_and_shows_the_first(pages: PdfPages, qtbot: QtBot) -> None:
    pages.seek("Pasal 9 ayat 4")
    qtbot.waitUntil(lambda: not pages.search.searching)
    assert (len(pages.search.hits), pages.page) == (1, 9)


def test_the_line_of_a_hit_is_ready_to_be_quoted(pages: PdfPages, qtbot: QtBot) -> None:
    pages.seek("ayat 3 ", 4)
    qtbot.waitUntil(lambda: not pages.search.searching)
    assert pages.text == "Pasal 4 ayat 3 arsitektur SPBE ditetapkan"


def test_the_hits_are_gone_through_in_a_round(pages: PdfPages, qtbot: QtBot) -> None:
    pages.seek("ayat 30 ")
    qtbot.waitUntil(lambda: not pages.search.searching)
    pages.step(-1)
    before_first = pages.page
    pages.step(1)
    assert (before_first, pages.page) == (12, 1)


def test_dragging_selects_and_copies_text(pages: PdfPages) -> None:
    at = first_line(pages)
    view = pages.pages.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view, left, none, at)
    for far in (40, 120, 600):
        QTest.mouseMove(view, at + QPoint(far, 0))
        move(pages, at + QPoint(far, 0))
    QTest.mouseRelease(view, left, none, at + QPoint(600, 0))
    QTest.keyClick(pages.pages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == pages.text != ""


def test_a_double_click_takes_the_line(pages: PdfPages) -> None:
    at = first_line(pages)
    QTest.mouseDClick(pages.pages.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(30, 0))
    assert pages.text == "Pasal 1 ayat 1 arsitektur SPBE ditetapkan"


def test_a_file_that_is_no_pdf_does_not_open(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    pages = PdfPages(theme, "Isi", "Halaman")
    qtbot.addWidget(pages)
    (tmp_path / "x.pdf").write_bytes(b"bukan PDF")
    assert not pages.show_file(tmp_path / "x.pdf")


def test_pages_are_drawn(pages: PdfPages, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pages.pages.drawer.drawn):
        pages.turn_to(3)
    assert not pages.grab().isNull()


def test_a_picture_fits_grows_and_turns(qtbot: QtBot, tmp_path: Path) -> None:
    picture = Picture("Gambar")
    qtbot.addWidget(picture)
    picture.resize(322, 402)
    picture.show_pictures(read_picture(a_picture(tmp_path / "foto.jpg")))
    fitted = picture.shown.width()
    picture.turn()
    turned = picture.shown
    picture.zoom(True)
    assert (fitted, turned.height() > turned.width()) == (320, True)
    assert picture.shown.height() > turned.height()


def test_a_huge_picture_is_read_smaller(tmp_path: Path) -> None:
    pictures = read_picture(a_picture(tmp_path / "foto.jpg", size=(3000, 1000)), largest=900)
    assert [each.width() for each in pictures][:2] == [900, 450]


def test_what_is_no_picture_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"bukan gambar")
    assert read_picture(tmp_path / "x.png") == ()


@pytest.fixture
def text(theme: Theme, qtbot: QtBot) -> TextPages:
    made = TextPages(theme, "Isi", lambda number: f"Bagian {number}")
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def test_a_long_text_is_shown_a_stretch_at_a_time(text: TextPages) -> None:
    text.show_pages([f"isi {n} " * 4000 for n in range(1, 9)], "lanjutannya", False)
    beginning = text.toPlainText()
    text.turn_to(8)
    assert "Bagian 8" not in beginning
    assert "Bagian 8" in text.toPlainText()


def test_a_text_that_is_cut_says_so(text: TextPages) -> None:
    text.show_pages(["satu"], "hanya sebagian", True)
    assert text.toPlainText().endswith("hanya sebagian")


def test_a_word_is_found_in_a_later_part(text: TextPages) -> None:
    text.show_pages(["satu " * 20_000, "dua", "tiga puluh"], "", False)
    text.seek("puluh")
    assert (text.page, text.text) == (3, "puluh")


def test_the_next_place_may_be_in_another_part(text: TextPages) -> None:
    text.show_pages(["kata " * 12_000, "antara " * 9000, "kata akhir"], "", False)
    text.seek("akhir")
    text.seek("kata", 1)
    text.step(-1)
    assert text.page == 3


def first_line(pages: PdfPages) -> QPoint:
    """Where the first line of the first page begins, in the viewport."""
    laid = pages.pages.laid
    return laid.rects[0].topLeft() + QPoint(round(74 * laid.scale), round(78 * laid.scale))


def move(pages: PdfPages, place: QPoint) -> None:
    """A mouse that moves while its button is held; QTest holds none."""
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), QPointF(place), left, left, none)
    pages.pages.mouseMoveEvent(event)
