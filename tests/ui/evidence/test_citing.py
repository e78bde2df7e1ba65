"""Documents are read, and cited to the page, the criterion and the line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.rename_evidence import rename_evidence
from spbe_desktop.store.working import put_finalised
from tests.evidence_files import a_picture, a_policy, a_word_file, a_workbook
from tests.ui.evidence.conftest import Room
from tests.ui.evidence.test_taking_in import INSTRUMENTS
from ui.screens.evidence.side_rows import CitationRow
from ui.screens.evidence.values import Manner


@pytest.fixture
def with_perwal(room: Room, tmp_path: Path) -> Room:
    """A policy of twelve pages in the inbox, opened."""
    room.take(a_policy(tmp_path / "perwal.pdf", pages=12))
    room.choose("perwal.pdf")
    return room


def test_a_pdf_is_shown_page_by_page(with_perwal: Room) -> None:
    reader = with_perwal.view.reader
    assert (reader.manner, reader.viewer.count) == (Manner.PAGES, 12)


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_the_page_the_criterion_and_the_line_are_cited(
    open_room: Callable[..., Room], instrument: str, tmp_path: Path
) -> None:
    room = open_room(instrument)
    room.take(a_policy(tmp_path / "perwal.pdf", pages=12))
    room.choose("perwal.pdf")
    indicator = room.evaluation.instrument.indicators[1]
    cite(room, indicator.code, level=1, criterion=1, page=7, sought="ayat 4")
    (cited,) = room.now().evidence[0].citations
    level = indicator.levels[0]
    assert (cited.indicator, cited.opens_at, cited.quote) == (
        indicator.code,
        7,
        "Pasal 7 ayat 4 arsitektur SPBE ditetapkan",
    )
    assert (cited.level, cited.criterion) == (level.value, level.criteria[0].code)


def test_a_citation_opens_at_its_page_with_its_line_marked(with_perwal: Room) -> None:
    room = with_perwal
    cite(room, "2", page=9, sought="ayat 4")
    room.view.reader.turn_to(1)
    citation(room).place.click()
    room.settle()
    room.qtbot.waitUntil(lambda: not room.view.reader.pages.search.searching)
    assert (room.view.reader.viewer.page, room.view.reader.viewer.text) == (
        9,
        "Pasal 9 ayat 4 arsitektur SPBE ditetapkan",
    )


def test_a_citation_survives_renaming(with_perwal: Room) -> None:
    room = with_perwal
    cite(room, "2", page=9)
    (document,) = room.now().evidence
    changed = rename_evidence(room.desk.context, room.evaluation.id, document.id, "baru.pdf")
    room.desk.bus.evaluation_changed.emit(changed)
    room.desk.bus.evidence_wanted.emit(document.id, 9)
    room.settle()
    assert (room.view.reader.bar.title.text(), room.view.reader.viewer.page) == ("baru.pdf", 9)


def test_another_screen_can_ask_for_a_page(with_perwal: Room) -> None:
    room = with_perwal
    (document,) = room.now().evidence
    with room.qtbot.waitSignal(room.desk.bus.screen_wanted) as turned:
        room.desk.bus.evidence_wanted.emit(document.id, 5)
    room.settle()
    assert (turned.args, room.view.reader.viewer.page) == (["evidence"], 5)


def test_a_citation_that_is_taken_back_leaves_the_document_in_the_inbox(with_perwal: Room) -> None:
    room = with_perwal
    cite(room, "2")
    citation(room).remove.click()
    room.settle()
    assert [line.waiting for line in room.lines] == [True]


def test_enter_accepts_the_best_suggestion_and_goes_on(room: Room, tmp_path: Path) -> None:
    room.take(
        a_policy(tmp_path / "7.a.kebijakan.pdf"), a_policy(tmp_path / "12.a.peta.pdf", pages=2)
    )
    room.choose("12.a.peta.pdf")
    room.qtbot.keyClick(room.view.list.list, Qt.Key.Key_Return)
    room.settle()
    cited = {each.name: [c.indicator for c in each.citations] for each in room.now().evidence}
    assert cited == {"7.a.kebijakan.pdf": [], "12.a.peta.pdf": ["12"]}
    assert room.view.reader.bar.title.text() == "7.a.kebijakan.pdf"


def test_a_digit_accepts_that_suggestion(room: Room, tmp_path: Path) -> None:
    room.take(a_word_file(tmp_path / "notulen.docx", "manajemen risiko keamanan informasi SPBE"))
    room.choose("notulen.docx")
    (document,) = room.now().evidence
    second = room.presenter.finder.known.hints[document.id][1].indicator
    room.qtbot.keyClick(room.view.list.list, Qt.Key.Key_2)
    room.settle()
    assert [each.indicator for each in room.now().evidence[0].citations] == [second]


def test_all_that_bear_a_number_are_accepted_at_once(room: Room, tmp_path: Path) -> None:
    room.take(
        *(a_policy(tmp_path / f"{n}.a.x.pdf", pages=n) for n in (3, 4)),
        a_picture(tmp_path / "foto.jpg"),
    )
    offered = room.view.list.numbered.text()
    room.view.list.numbered.click()
    room.settle()
    assert offered == room.desk.words.plural("evidence_screen.accept_count", 2)
    assert room.view.list.numbered.isHidden()
    cited = sorted(c.indicator for each in room.now().evidence for c in each.citations)
    assert cited == ["3", "4"]


def test_several_documents_are_cited_together(room: Room, tmp_path: Path) -> None:
    room.take(a_policy(tmp_path / "a.pdf"), a_picture(tmp_path / "b.jpg"))
    room.view.list.list.selectAll()
    room.view.side.form.choose("5")
    room.view.side.form.cite.click()
    room.settle()
    assert [c.indicator for each in room.now().evidence for c in each.citations] == ["5", "5"]


def test_a_picture_is_shown_and_turned(room: Room, tmp_path: Path) -> None:
    room.take(a_picture(tmp_path / "foto.jpg"))
    room.choose("foto.jpg")
    reader = room.view.reader
    wide = reader.picture.shown
    reader.bar.actions_by_key["turn"].trigger()
    high = reader.picture.shown
    assert (reader.manner, wide.width() > wide.height(), high.height() > high.width()) == (
        Manner.PICTURE,
        True,
        True,
    )


@pytest.mark.parametrize(
    ("make", "name", "words"),
    [
        (a_word_file, "notulen.docx", "manajemen risiko"),
        (a_workbook, "daftar.xlsx", "SIMPEG"),
    ],
)
def test_office_files_are_readable(
    room: Room, tmp_path: Path, make: Callable[[Path], Path], name: str, words: str
) -> None:
    path = make(tmp_path / name)
    room.take(path)
    room.choose(path.name)
    assert words in room.view.reader.text.toPlainText()


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("kosong.pdf", b"", "zero_bytes"),
        ("laporan.pdf", b"MZ\x90\x00" + bytes(2000), "is_program"),
        ("rusak.pdf", b"%PDF-1.4 terpotong", "outcome_damaged"),
        ("rapat.mp4", b"\0\0\0\x18ftypmp42" + bytes(2000), "outcome_unknown"),
    ],
)
def test_what_cannot_be_shown_says_why(
    room: Room, tmp_path: Path, name: str, content: bytes, key: str
) -> None:
    (tmp_path / name).write_bytes(content)
    room.take(tmp_path / name)
    room.choose(name)
    told = room.view.reader.note.sentence.text()
    assert told == room.desk.words(f"evidence_screen.{key}")


def test_a_finalised_stage_is_read_only(with_perwal: Room) -> None:
    room = with_perwal
    with room.desk.context.changing(room.evaluation.id) as change:
        put_finalised(change)
    room.desk.bus.evaluation_changed.emit(Changed(room.evaluation.id, (), change.saved_at))
    room.settle()
    shut = [room.view.commands[key].isEnabled() for key in ("add", "cite_now", "accept")]
    assert (shut, room.view.locked.isVisible()) == ([False] * 3, True)


def citation(room: Room) -> CitationRow:
    """The one citation that is shown."""
    (row,) = room.view.side.findChildren(CitationRow)
    return row


def cite(
    room: Room,
    indicator: str,
    *,
    level: int = 0,
    criterion: int = 0,
    page: int = 0,
    sought: str = "",
) -> None:
    """Cite what is in sight as a person would; level and criterion by their row."""
    form, reader = room.view.side.form, room.view.reader
    if page:
        reader.turn_to(page)
    if sought:
        reader.bar.seek.setText(sought)
        room.qtbot.waitUntil(lambda: bool(reader.viewer.text))
    form.choose(indicator)
    form.level.setCurrentIndex(level)
    form.criterion.setCurrentIndex(criterion)
    room.view.commands["cite_now"].trigger()
    room.settle()
