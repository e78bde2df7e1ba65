"""The guide opens at the right page, finds words, and leads nowhere that is not there."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QTextFormat
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.read_guide import GuidePage, read_guide
from spbe_desktop.paths import GUIDE
from spbe_desktop.words import LANGUAGES, load_words
from ui.app import SCREENS
from ui.desk import Desk
from ui.guidance import Guidance
from ui.guide import GuideWindow
from ui.theme import Theme

PAGES = read_guide("id")


@pytest.fixture
def guide(theme: Theme, qtbot: QtBot) -> GuideWindow:
    window = GuideWindow(load_words("id"), theme, PAGES)
    qtbot.addWidget(window)
    return window


def shown(guide: GuideWindow) -> str:
    return guide.contents.currentItem().text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_has_its_page(language: str) -> None:
    about = {screen for page in read_guide(language) for screen in page.screens}
    assert {screen.name for screen in SCREENS} <= about


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_every_page_is_there_in_english_too(page: GuidePage) -> None:
    assert (GUIDE / "en" / page.file).read_text(encoding="utf-8").startswith("# ")


def test_a_page_that_a_language_lacks_is_read_in_indonesian() -> None:
    assert [page.title for page in read_guide("xx")] == [page.title for page in PAGES]


@pytest.mark.parametrize("screen", [screen.name for screen in SCREENS])
def test_the_guide_opens_at_the_page_of_the_screen(guide: GuideWindow, screen: str) -> None:
    guide.open_at(screen)
    assert shown(guide) == next(p.title for p in PAGES if screen in p.screens)


def test_a_search_keeps_the_pages_that_have_every_word(guide: GuideWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(guide.search, "predikat sasaran")
    kept = [page.title for row, page in enumerate(PAGES) if not guide.contents.item(row).isHidden()]
    assert (kept, shown(guide), guide.found.text()) == (
        ["Dasbor"],
        "Dasbor",
        "ditemukan pada 1 halaman",
    )


def test_enter_goes_to_the_next_place_and_round_again(guide: GuideWindow, qtbot: QtBot) -> None:
    guide.open_at("dashboard")
    qtbot.keyClicks(guide.search, "sasaran")
    places: list[int] = []
    for _ in range(20):
        places.append(guide.page.textCursor().position())
        qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    assert len(set(places)) > 1
    assert len(set(places)) < len(places)


def test_what_is_nowhere_is_told(guide: GuideWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(guide.search, "zzzz")
    assert guide.found.text() == "ditemukan pada 0 halaman"


def test_a_link_to_another_page_turns_to_it(guide: GuideWindow) -> None:
    guide.page.anchorClicked.emit(QUrl("bukti.md"))
    assert shown(guide) == "Bukti"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_no_link_leads_out_of_the_guide(guide: GuideWindow, page: GuidePage) -> None:
    guide.open_at(page.file)
    links = re.findall(r'href="([^"]+)"', guide.page.toHtml())
    assert [link for link in links if link.split("#")[0] not in {p.file for p in PAGES}] == []


def test_headings_stand_out(guide: GuideWindow) -> None:
    guide.open_at("dashboard")
    first = guide.page.document().begin()
    size = first.begin().fragment().charFormat().property(QTextFormat.Property.FontPixelSize)
    assert size >= 20


def test_f1_knows_the_screen_in_front_and_names_every_key(desk: Desk, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    command = QAction("&Cetak", window)
    command.setShortcut("Ctrl+P")
    help_ = Guidance(desk, lambda: "grid", lambda: [("Laporan", [command])], window)
    help_.actions[0].trigger()
    opened = window.findChild(GuideWindow)
    assert opened is not None
    assert shown(opened) == "Tabel"
    help_.actions[1].trigger()
    assert "Ctrl+P: Cetak" in opened.page.toPlainText()


def test_a_screen_can_ask_for_its_page(desk: Desk, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    help_ = Guidance(desk, lambda: "home", list, window)
    desk.bus.help_wanted.emit("evidence")
    opened = window.findChild(GuideWindow)
    assert help_.actions[0].shortcut().toString() == "F1"
    assert opened is not None
    assert shown(opened) == "Bukti"
