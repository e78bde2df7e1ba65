"""The papers that can be edited: DOCX with real styles, headings and repeated heads."""

from __future__ import annotations

import hashlib
import zipfile
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from spbe_desktop.errors import Cancelled
from spbe_desktop.operations.list_papers import all_papers
from spbe_desktop.operations.print_paper import paper_of
from spbe_desktop.progress import Progress, silent
from spbe_desktop.report.catalogue import templates
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import Letterhead, PaperOptions
from spbe_desktop.words import LANGUAGES, load_words
from tests.core.report.builders import make_view
from tests.core.report.test_form import Listener

WORD = [kind.id for kind in all_papers() if "docx" in kind.formats]


def made(
    paper: str,
    view: EvaluationView,
    language: str = "id",
    head: Letterhead | None = None,
    progress: Progress = silent,
) -> bytes:
    options = PaperOptions(format="docx")
    told = (templates()[paper], view, load_words(language), options, head or Letterhead())
    return paper_of(*told, progress=progress).content


def text_of(content: bytes) -> str:
    """Every text of the document, tables too."""
    body = Document(BytesIO(content)).element.body
    return " ".join(each.text or "" for each in body.iter(qn("w:t")))


@pytest.fixture(scope="module")
def report() -> Any:
    return Document(BytesIO(made("evaluation-report", make_view(documents=4))))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", [p for p in WORD if p != "monitoring-report"])
def test_a_document_has_all_its_words(paper: str, language: str) -> None:
    text = text_of(made(paper, make_view(documents=2), language))
    assert ("⟦" in text, "Denpasar" in text or "DENPASAR" in text) == (False, True)


def test_headings_are_headings(report: Any) -> None:
    chapters = [p.text for p in report.paragraphs if p.style.name == "Heading 1"]
    assert chapters[0] == "1  Ringkasan"
    items = 47 + len(make_view().findings)
    assert len([p for p in report.paragraphs if p.style.name == "Heading 3"]) == items


def test_the_document_tells_what_the_paper_tells(report: Any) -> None:
    told = " ".join(each.text or "" for each in report.element.body.iter(qn("w:t")))
    missing = [
        i.title.id for i in make_view().instrument.indicators if i.short_title.id not in told
    ]
    assert (missing, "3,19" in told) == ([], True)


def test_a_long_table_repeats_its_head_and_keeps_its_rows_whole(report: Any) -> None:
    table = max(report.tables, key=lambda each: len(each.rows))
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_every_chart_says_what_it_shows(report: Any) -> None:
    told = [shape._inline.docPr.get("descr") for shape in report.inline_shapes]
    assert any("Perencanaan" in each for each in told)


def test_every_drawing_has_its_own_number(report: Any) -> None:
    body = report.element.body
    numbers = [each.get("id") for each in body.iter(qn("wp:docPr"))]
    assert len(numbers) == len(set(numbers)) > 40


def test_the_sheet_is_the_papers(report: Any) -> None:
    section = report.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_document_is_in_the_papers_language(report: Any) -> None:
    language = report.styles["Normal"].element.rPr.find(qn("w:lang"))
    assert (language.get(qn("w:val")), report.core_properties.language) == ("id-ID", "id-ID")


def test_the_same_view_gives_the_same_document() -> None:
    first, second = (made("interview-minutes", make_view(documents=2)) for _ in range(2))
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()


def test_nothing_in_the_file_tells_when_it_was_written() -> None:
    with zipfile.ZipFile(BytesIO(made("publication-consent", make_view()))) as file:
        assert {each.date_time[0] for each in file.infolist()} == {1980}


def test_strange_letters_do_not_break_the_document() -> None:
    view = make_view(texts={"fact": "مرحبا 😀 <b> & \x00\x07 \ufffe"}, documents=1)
    assert "مرحبا 😀 <b> &" in text_of(made("evaluation-report", view))


def test_a_letterhead_stands_in_the_minutes() -> None:
    head = Letterhead(lines=("PEMERINTAH KOTA", "DINAS KOMINFOS"))
    assert "DINAS KOMINFOS" in text_of(made("interview-minutes", make_view(), head=head))


def test_an_incomplete_evaluation_says_so_in_the_foot() -> None:
    view = make_view(levels={"1": make_view().indicator("1").value or 1}, documents=0)  # type: ignore[dict-item]
    document = Document(BytesIO(made("interview-minutes", view)))
    foot = document.sections[0].footer.paragraphs[0].text
    assert "Sementara" in foot


def test_writing_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        made("interview-minutes", make_view(), progress=Listener(3))


def test_open_lines_have_room_to_write_in() -> None:
    document = Document(BytesIO(made("interview-minutes", make_view())))
    line = document.tables[0].rows[1].cells[3].paragraphs[0]
    assert line.paragraph_format.space_before.pt > 10


def test_the_closing_sentence_stays_with_the_signatures() -> None:
    document = Document(BytesIO(made("interview-minutes", make_view())))
    closing = next(p for p in document.paragraphs if p.text.startswith("Demikian Berita Acara"))
    assert closing.paragraph_format.keep_with_next
