"""Reading instruments, and setting two against each other, through the widgets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl

from spbe_desktop.operations.read_crosswalk import read_crosswalk
from spbe_desktop.views.origin import PROGRAM, Offered
from spbe_desktop.words import load_words
from tests.ui.instrument.conftest import LAWS, SPBE, Room, law
from ui.screens.instrument.comparison import compare_packs
from ui.screens.instrument.contents import PACK, Entry, contents_of
from ui.screens.instrument.pages.page import page_of
from ui.screens.instrument.pages.voice import Voice
from ui.screens.instrument.screen import SCREEN

Variant = Callable[..., Path]


def keys(entries: tuple[Entry, ...]) -> list[str]:
    return [key for each in entries for key in (each.key, *keys(each.below))]


def test_no_evaluation_need_be_open(room: Room) -> None:
    assert not SCREEN.needs_evaluation
    assert room.view.side.packs.model().rowCount() == len(LAWS)


def test_the_newest_law_is_read_first(room: Room) -> None:
    assert law(LAWS[0]).instrument.title.id in room.read()


@pytest.mark.parametrize("name", LAWS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_page_of_every_law_has_its_words(name: str, language: str) -> None:
    pack, voice = law(name), Voice(load_words(language))
    pages = [
        page_of(Offered(pack, PROGRAM), key, None, voice)
        for key in keys(contents_of(pack.instrument, voice))
    ]
    assert not any("⟦" in page for page in pages)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("pair", [(LAWS[0], LAWS[1]), (LAWS[1], LAWS[2]), (LAWS[0], LAWS[2])])
def test_every_comparison_has_its_words(pair: tuple[str, str], language: str) -> None:
    packs, voice = [law(name) for name in pair], Voice(load_words(language))
    comparison = compare_packs(packs[0], packs[1])
    pages = [
        page_of(Offered(pack, PROGRAM), key, comparison, voice)
        for pack in packs
        for key in keys(contents_of(pack.instrument, voice))
    ]
    assert not any("⟦" in page for page in pages)


@pytest.mark.parametrize("name", LAWS)
def test_an_indicator_is_read_with_all_it_asks_for(room: Room, name: str) -> None:
    room.pick(name)
    indicator = law(name).instrument.indicators[4]
    room.go(f"indicator:{indicator.code}")
    page = room.read()
    asked = [each.text.id for level in indicator.levels for each in level.criteria]
    asked += [each.text.id for level in indicator.levels for each in level.items]
    assert [text for text in asked if text not in page] == []


def test_a_fact_in_doubt_is_shown_as_such(room: Room) -> None:
    room.pick(LAWS[0])
    assert room.desk.words("instrument_screen.meaning_partial") in room.read()


def test_an_external_index_is_read_with_its_bands(room: Room) -> None:
    room.pick(LAWS[0])
    fed = next(i for i in law(LAWS[0]).instrument.indicators if i.external_index)
    room.go(f"indicator:{fed.code}")
    assert fed.external_index is not None
    assert fed.external_index.issuer.id in room.read()
    assert room.desk.words("instrument_screen.external_value") in room.read()


def test_arrows_turn_the_pages(room: Room) -> None:
    contents = room.view.side.contents
    room.qtbot.keyClick(contents, Qt.Key.Key_Down)
    first = room.key()
    room.qtbot.keyClick(contents, Qt.Key.Key_Down)
    assert (first, room.key()) == ("aspect:1", "indicator:1")
    assert law(LAWS[0]).instrument.indicator("1").title.id in room.read()


def test_arrows_choose_the_pack(room: Room) -> None:
    room.qtbot.keyClick(room.view.side.packs, Qt.Key.Key_Down)
    assert law(SPBE).instrument.title.id in room.read()
    assert room.key() == PACK


def test_typing_keeps_what_has_the_words_and_marks_them(room: Room) -> None:
    room.pick(SPBE)
    room.qtbot.keyClicks(room.view.side.search, "inovasi proses")
    room.go("indicator:14")
    assert room.view.side.count.text() != room.desk.words.plural("instrument_screen.count", 47)
    assert room.view.reader.extraSelections()


def test_after_a_search_every_group_stands_open_again(room: Room) -> None:
    room.view.side.search.setText("indeks SDI")
    room.view.side.search.clear()
    tree = room.view.side.contents
    groups = [tree.model().index(n, 0) for n in range(1, tree.model().rowCount())]
    assert all(tree.isExpanded(each) for each in groups)


def test_a_link_leads_to_its_entry(room: Room) -> None:
    room.go("aspect:3")
    room.view.reader.anchorClicked.emit(QUrl("indicator:6"))
    assert room.key() == "indicator:6"


def test_a_link_works_while_its_entry_is_filtered_out(room: Room) -> None:
    room.view.side.search.setText("tidak-ada-yang-begini")
    room.view.reader.anchorClicked.emit(QUrl("indicator:6"))
    assert law(LAWS[0]).instrument.indicator("6").title.id in room.read()


def test_two_laws_are_joined_by_the_crosswalk(room: Room) -> None:
    room.pick(SPBE)
    room.compare("Pemdi")
    page = room.read()
    crosswalk = read_crosswalk(SPBE, LAWS[0])
    assert room.desk.words("instrument_screen.not_official") in page
    assert room.desk.words("instrument_screen.not_carried_over") in page
    assert [line.reason.id for line in crosswalk.lines if line.reason.id not in page] == []


def test_one_indicator_shows_its_own_lines_of_the_crosswalk(room: Room) -> None:
    room.pick(LAWS[0])
    room.compare("SPBE 59")
    room.go("indicator:1")
    lines = read_crosswalk(SPBE, LAWS[0]).to("1")
    assert all(line.reason.id in room.read() for line in lines)


def test_laws_without_a_crosswalk_are_said_to_have_none(room: Room) -> None:
    room.pick(SPBE)
    room.compare("SPBE 5/2018")
    assert room.desk.words("instrument_screen.no_crosswalk") in room.read()


def test_two_versions_say_what_was_kept_and_changed(room: Room, variant: Variant) -> None:
    text = "Dokumen proses bisnis sudah memenuhi standar/pedoman."
    path = variant(("version: 1", "version: 2"), (text, text.replace("sudah", "telah")))
    room.presenter.open_file(path)
    room.rest()
    room.compare("SPBE 59/2020")
    assert "46 tetap" in room.read()
    assert "1 berubah" in room.read()
    room.go("indicator:14")
    assert text in room.read()
    assert text.replace("sudah", "telah") in room.read()


def test_closing_the_comparison_goes_back_to_reading(room: Room) -> None:
    room.pick(SPBE)
    room.compare("Pemdi")
    room.view.close_button.click()
    assert law(SPBE).instrument.title.id in room.read()
    assert room.view.close_button.isHidden()


def test_another_pack_ends_the_comparison(room: Room) -> None:
    room.pick(SPBE)
    room.compare("Pemdi")
    room.pick(LAWS[2])
    assert room.view.other.currentIndex() == 0
    assert law(LAWS[2]).instrument.title.id in room.read()


def test_what_a_pack_says_is_never_markup(room: Room, variant: Variant) -> None:
    sly = '<img src=x> <a href="y">klik</a>'
    text = "Dokumen proses bisnis sudah memenuhi standar/pedoman."
    room.presenter.open_file(variant((text, sly.replace('"', '\\"'))))
    room.rest()
    room.go("indicator:14")
    assert sly in room.read()


def test_a_defective_file_is_one_sentence(room: Room, variant: Variant) -> None:
    told: list[str] = []
    room.desk.problems.told.connect(told.append)
    room.presenter.open_file(variant(('weight: "1.30"', 'weight: "1.31"')))
    room.rest()
    assert len(told) == 1
    assert "variant.yaml" in told[0]


def test_the_file_is_asked_for(room: Room) -> None:
    room.view.open_action.trigger()
    dialogs = [each for each in room.view.children() if each.inherits("QFileDialog")]
    assert len(dialogs) == 1
    dialogs[0].close()  # type: ignore[attr-defined]


def test_the_keyboard_reaches_search_and_comparison(room: Room) -> None:
    room.qtbot.waitActive(room.view)
    room.view.find_action.trigger()
    assert room.view.side.search.hasFocus()
    room.qtbot.keyClick(room.view.side.search, Qt.Key.Key_Return)
    assert room.view.side.contents.hasFocus()
    room.view.compare_action.trigger()
    assert room.view.other.hasFocus()
