"""Documents of every kind are read; broken and hostile ones end as a mark, never as a crash."""

from __future__ import annotations

import os
import sys
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from spbe_desktop.errors import Cancelled
from spbe_desktop.evidence.reading.batch import Document, read_documents
from spbe_desktop.evidence.reading.outcome import Outcome, Reading
from spbe_desktop.evidence.reading.process import reader_of
from spbe_desktop.evidence.reading.sketch import share_in_common, sketch_of

PDF, PLAIN = "application/pdf", "text/plain"
OFFICE = "application/vnd.openxmlformats-officedocument."
WORD, SHEET = f"{OFFICE}wordprocessingml.document", f"{OFFICE}spreadsheetml.sheet"
SLIDES = f"{OFFICE}presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
T = (
    'xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:b="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def a_pdf(folder: Path, *pages: str, name: str = "a.pdf") -> Path:
    path = folder / name
    canvas = Canvas(str(path))
    for page in pages:
        canvas.drawString(72, 700, page)
        canvas.showPage()
    canvas.save()
    return path


def a_zip(folder: Path, name: str, **parts: str) -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, content in parts.items():
            packed.writestr(part.replace("__", "/").replace("_xml", ".xml"), content)
    return path


def read(path: Path, kind: str) -> Reading:
    reader = reader_of(kind)
    assert reader is not None
    return reader(path)


def in_process(*documents: tuple[Path, str], patience: float = 30) -> list[Reading]:
    wanted = [Document(path, kind, path.name) for path, kind in documents]
    return list(read_documents(wanted, patience=patience))


def test_a_pdf_is_read_page_by_page(tmp_path: Path) -> None:
    found = read(a_pdf(tmp_path, "Pasal 1", "Pasal 2"), PDF)
    assert (found.outcome, [p.strip() for p in found.pages]) == (
        Outcome.READ,
        ["Pasal 1", "Pasal 2"],
    )


def test_a_pdf_without_text_says_so(tmp_path: Path) -> None:
    assert read(a_pdf(tmp_path, ""), PDF).outcome is Outcome.NO_TEXT


def test_a_pdf_under_a_password_says_so(tmp_path: Path) -> None:
    writer = PdfWriter(PdfReader(a_pdf(tmp_path, "rahasia")))
    writer.encrypt("sandi", algorithm="AES-256")
    path = tmp_path / "terkunci.pdf"
    writer.write(path)
    assert read(path, PDF).outcome is Outcome.ENCRYPTED


@pytest.mark.parametrize("share", [0.0, 0.02, 0.5])
def test_a_truncated_pdf_is_a_mark_or_what_is_left(tmp_path: Path, share: float) -> None:
    path = a_pdf(tmp_path, "Pasal 1")
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert read(path, PDF).outcome in {Outcome.DAMAGED, Outcome.NO_TEXT}


def test_a_word_document_is_read_with_its_tables(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Pasal 5 ayat (2)")
    document.add_table(1, 1).cell(0, 0).text = "dalam tabel"
    document.save(str(tmp_path / "a.docx"))
    found = read(tmp_path / "a.docx", WORD)
    assert found.pages[0].splitlines() == ["Pasal 5 ayat (2)", "dalam tabel"]


def test_a_workbook_is_read_a_sheet_a_page(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Aplikasi", 7])
    book.create_sheet("dua").append(["Layanan"])
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx", SHEET).pages == ("Aplikasi\t7", "Layanan")


def test_slides_are_read_in_their_order(tmp_path: Path) -> None:
    slides = {
        f"ppt__slides__slide{n}_xml": f"<s {A}><a:p><a:r><a:t>salindia {n}</a:t></a:r></a:p></s>"
        for n in (10, 2, 1)
    }
    found = read(a_zip(tmp_path, "a.pptx", **slides), SLIDES)
    assert found.pages == ("salindia 1", "salindia 2", "salindia 10")


def test_an_open_document_is_read_in_the_order_of_its_words(tmp_path: Path) -> None:
    text = f"<o:x {T}><t:p>satu <t:span>dua</t:span> tiga</t:p><t:h>empat</t:h></o:x>"
    found = read(a_zip(tmp_path, "a.odt", content_xml=text), ODT)
    assert found.pages == ("satu dua tiga\nempat",)


def test_tables_of_an_open_document_are_pages(tmp_path: Path) -> None:
    table = "<b:table><b:table-cell><t:p>{}</t:p></b:table-cell></b:table>"
    text = f"<o:x {T}>{table.format('a')}{table.format('b')}</o:x>"
    assert read(a_zip(tmp_path, "a.ods", content_xml=text), ODS).pages == ("a", "b")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_whatever_it_is_encoded_in(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_text("Pasal é", encoding=encoding)
    assert read(tmp_path / "a.txt", PLAIN).pages == ("Pasal é",)


def test_kinds_without_text_are_not_read() -> None:
    assert reader_of("image/png") is None


@pytest.mark.parametrize("kind", [WORD, SHEET, SLIDES, ODT])
def test_what_is_no_office_file_is_damaged(tmp_path: Path, kind: str) -> None:
    (tmp_path / "a").write_bytes(b"PK\x03\x04 dan sesudahnya sampah")
    assert read(tmp_path / "a", kind).outcome is Outcome.DAMAGED


@pytest.mark.parametrize("kind", [WORD, ODT])
def test_an_office_file_without_its_main_part_is_damaged(tmp_path: Path, kind: str) -> None:
    assert read(a_zip(tmp_path, "a", other_xml="<x/>"), kind).outcome is Outcome.DAMAGED


def test_entities_are_refused(tmp_path: Path) -> None:
    bomb = f'<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]><w:p {W}><w:t>&b;</w:t></w:p>'
    assert read(a_zip(tmp_path, "a.docx", word__document_xml=bomb), WORD).outcome is Outcome.REFUSED


def test_an_external_entity_reads_no_file(tmp_path: Path) -> None:
    (tmp_path / "rahasia").write_text("kata sandi", encoding="utf-8")
    address = (tmp_path / "rahasia").as_uri()
    text = f'<!DOCTYPE x [<!ENTITY a SYSTEM "{address}">]><w:p {W}><w:t>&a;</w:t></w:p>'
    found = read(a_zip(tmp_path, "a.docx", word__document_xml=text), WORD)
    assert (found.outcome, found.pages) == (Outcome.REFUSED, ())


def test_a_part_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * 100_000_001)
    assert (path.stat().st_size < 200_000, read(path, WORD).outcome) == (True, Outcome.REFUSED)


def test_a_name_that_leaves_its_folder_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "in" / "a.docx"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("../../keluar.xml", "x")
        packed.writestr("word/document.xml", f"<w:p {W}><w:t>isi</w:t></w:p>")
    before = sorted(tmp_path.rglob("*"))
    found = in_process((path, WORD))
    assert (found[0].pages, sorted(tmp_path.rglob("*"))) == (("isi",), before)


def test_xml_nested_without_end_ends_as_a_mark(tmp_path: Path) -> None:
    deep = "<w:r>" * 200_000 + "</w:r>" * 200_000
    path = a_zip(tmp_path, "a.docx", word__document_xml=f"<w:p {W}>{deep}</w:p>")
    after = a_pdf(tmp_path, "sesudahnya")
    first, second = in_process((path, WORD), (after, PDF), patience=60)
    assert first.outcome in {Outcome.TOO_LONG, Outcome.DAMAGED, Outcome.NO_TEXT}
    assert second.outcome is Outcome.READ


@pytest.mark.skipif(sys.platform == "win32", reason="a file that never ends needs a named pipe")
def test_a_document_that_hangs_is_given_up_and_the_rest_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tak-berujung.txt")
    before, after = a_pdf(tmp_path, "sebelum", name="1.pdf"), a_pdf(tmp_path, "sesudah")
    found = in_process(
        (before, PDF), (tmp_path / "tak-berujung.txt", PLAIN), (after, PDF), patience=1.5
    )
    assert [each.outcome for each in found] == [Outcome.READ, Outcome.TOO_LONG, Outcome.READ]


def test_a_document_that_is_gone_is_a_mark(tmp_path: Path) -> None:
    found = in_process((tmp_path / "hilang.pdf", PDF), (a_pdf(tmp_path, "ada"), PDF))
    assert [each.outcome for each in found] == [Outcome.DAMAGED, Outcome.READ]


def test_a_long_text_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spbe_desktop.evidence.reading.outcome.CHARACTERS", 10)
    found = Reading.of(["dua belas kata", "lagi"])
    assert (found.cut, sum(map(len, found.pages))) == (True, 10)


def test_reading_stops_when_asked(tmp_path: Path) -> None:
    class Stop:
        def step(self, *_told: object) -> None:
            raise Cancelled

    documents = [Document(a_pdf(tmp_path, "a"), PDF, "a"), Document(a_pdf(tmp_path, "b"), PDF, "b")]
    with pytest.raises(Cancelled):
        list(read_documents(documents, Stop()))


WORDS = " ".join(f"kata{n}" for n in range(400))


def test_a_text_has_everything_in_common_with_itself() -> None:
    assert share_in_common(sketch_of([WORDS]), sketch_of([WORDS.upper()])) == 1.0


def test_half_a_text_is_seen_as_half() -> None:
    half = " ".join(WORDS.split()[:200]) + " " + " ".join(f"lain{n}" for n in range(200))
    assert 0.2 < share_in_common(sketch_of([WORDS]), sketch_of([half])) < 0.5


def test_other_texts_have_nothing_in_common() -> None:
    other = " ".join(f"lain{n}" for n in range(400))
    assert share_in_common(sketch_of([WORDS]), sketch_of([other])) == 0.0


def test_a_few_words_say_nothing() -> None:
    assert share_in_common(sketch_of(["hanya beberapa kata"]), sketch_of([WORDS])) == 0.0
