"""The cited page beside the criteria: opened by key from a citation, and the way to the whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from spbe_desktop.operations.attach_evidence import attach_evidence
from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.cite_evidence import cite_evidence
from spbe_desktop.operations.index_evidence import index_evidence
from tests.evidence_files import a_picture, a_policy
from tests.factories import a_document
from tests.ui.score.conftest import Room
from ui.screens.score.panels.document_page import DocumentPage


@pytest.fixture
def page(room: Room) -> DocumentPage:
    """The page on which documents are read."""
    return room.view.side.document


def cited(room: Room, path: Path, *, at: str = "2", read: bool = True) -> str:
    """Have a document cited at a page of it for the first indicator, and the screen know."""
    context, evaluation = room.desk.context, room.evaluation
    document = attach_evidence(context, evaluation, "1", path, place_kind="page", place=at)
    if read:
        index_evidence(context, evaluation)
    tell(room)
    return document.id


def tell(room: Room) -> None:
    """Let the screen know that something else changed what is cited."""
    now = room.desk.context.clock.now()
    room.desk.bus.evaluation_changed.emit(Changed(room.evaluation, ("1",), now))
    room.rest()


def press_o(room: Room) -> None:
    """The key that reads the citation that was made last."""
    room.qtbot.keyClick(room.view.judge.evidence.chips()[-1], Qt.Key.Key_O)
    room.rest()


def test_a_citation_is_read_at_its_page_beside_the_criteria(
    room: Room, page: DocumentPage, tmp_path: Path
) -> None:
    cited(room, a_policy(tmp_path / "perwal.pdf"))
    press_o(room)
    assert (room.view.side.current(), page.stack.currentWidget()) == ("document", page.pages)
    assert page.pages.page == 2


def test_a_text_is_read_there_too(room: Room, page: DocumentPage, tmp_path: Path) -> None:
    cited(room, a_document(tmp_path, "perwal.txt", "Pasal 5 menetapkan arsitektur"))
    press_o(room)
    assert "menetapkan arsitektur" in page.text.toPlainText()


@pytest.mark.parametrize("read", [True, False], ids=["a picture", "not read yet"])
def test_what_is_not_shown_here_is_a_sentence(
    room: Room, page: DocumentPage, tmp_path: Path, read: bool
) -> None:
    cited(
        room,
        a_picture(tmp_path / "foto.jpg") if read else a_policy(tmp_path / "perwal.pdf"),
        read=read,
    )
    press_o(room)
    assert page.stack.currentWidget() is page.sentence
    assert page.sentence.text()


def test_another_citation_is_chosen_above_the_page(
    room: Room, page: DocumentPage, tmp_path: Path
) -> None:
    document = cited(room, a_policy(tmp_path / "perwal.pdf"), at="1")
    cite_evidence(room.desk.context, room.evaluation, "1", document, place_kind="page", place="3")
    tell(room)
    room.qtbot.keyClick(room.view, Qt.Key.Key_F11)
    room.rest()
    page.choice.activated.emit(1)
    room.rest()
    assert (page.choice.count(), page.pages.page) == (2, 3)


def test_the_whole_document_opens_where_documents_are_kept(
    room: Room, page: DocumentPage, tmp_path: Path
) -> None:
    document = cited(room, a_policy(tmp_path / "perwal.pdf"), read=False)
    press_o(room)
    with room.qtbot.waitSignal(room.desk.bus.evidence_wanted) as told:
        page.whole.click()
    assert told.args == [document, 2]


def test_without_a_citation_the_page_says_so(room: Room, page: DocumentPage) -> None:
    room.qtbot.keyClick(room.view, Qt.Key.Key_F11)
    room.rest()
    assert (page.choice.isVisible(), "Belum ada" in page.sentence.text()) == (False, True)
