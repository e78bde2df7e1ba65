"""Documents that are cut, built to harm, or endless: each ends as a mark within its limit."""

from __future__ import annotations

import socket
import zipfile
from pathlib import Path
from time import monotonic

import pytest

from spbe_desktop.evidence.reading.batch import Document, read_documents
from spbe_desktop.evidence.reading.outcome import Outcome, Reading
from tests.evidence_files import Writer, a_pdf, a_word_file, a_workbook

OFFICE = "application/vnd.openxmlformats-officedocument."
PDF = "application/pdf"
WORD, SHEET = f"{OFFICE}wordprocessingml.document", f"{OFFICE}spreadsheetml.sheet"
PATIENCE = 20.0  # seconds a document may take
MARKS = {Outcome.DAMAGED, Outcome.REFUSED, Outcome.TOO_LONG, Outcome.NO_TEXT}
LOOP = {
    "pages that are their own parents": "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>",
    "a page of itself many times": f"<</Type/Pages/Kids[{'2 0 R ' * 500}]/Count 999999>>",
    "a length that is itself": "<</Type/Pages/Kids[3 0 R]/Count 1>>",
}


def reading_of(path: Path, kind: str) -> Reading:
    (found,) = read_documents([Document(path, kind, path.name)], patience=PATIENCE)
    return found


def with_part(path: Path, part: str, content: str) -> Path:
    """The same office file with one part exchanged."""
    with zipfile.ZipFile(path) as packed:
        parts = {each: packed.read(each) for each in packed.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, held in (parts | {part: content.encode()}).items():
            packed.writestr(name, held)
    return path


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
@pytest.mark.parametrize(("kind", "write"), [(WORD, a_word_file), (SHEET, a_workbook)])
def test_a_truncated_office_file_is_damaged(
    tmp_path: Path, kind: str, write: Writer, share: float
) -> None:
    path = write(tmp_path / "a", "isi dokumen")
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert reading_of(path, kind).outcome is Outcome.DAMAGED


@pytest.mark.parametrize("pages", LOOP.values(), ids=LOOP.keys())
def test_objects_that_go_round_end_within_the_limit(tmp_path: Path, pages: str) -> None:
    path = tmp_path / "loop.pdf"
    stream = "<</Length 4 0 R>>\nstream\nBT ET\nendstream"
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", pages, page, stream]
    body = "".join(f"{n} 0 obj\n{each}\nendobj\n" for n, each in enumerate(objects, start=1))
    path.write_text(f"%PDF-1.7\n{body}trailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n")
    start = monotonic()
    outcome = reading_of(path, PDF).outcome
    assert (outcome in MARKS, monotonic() - start < 2 * PATIENCE) == (True, True)


PARTS = [
    (WORD, a_word_file, "word/document.xml"),
    (SHEET, a_workbook, "xl/worksheets/sheet1.xml"),
    (SHEET, a_workbook, "xl/sharedStrings.xml"),
]


@pytest.mark.parametrize(("kind", "write", "part"), PARTS)
def test_an_entity_on_the_network_is_never_asked_for(
    tmp_path: Path, kind: str, write: Writer, part: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        asked = f'<!DOCTYPE x [<!ENTITY a SYSTEM "{address}">]><x>&a;</x>'
        path = with_part(write(tmp_path / "a", "isi"), part, asked)
        outcome = reading_of(path, kind).outcome
        assert (outcome in MARKS, _called(server)) == (True, False)


def test_a_sheet_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = with_part(a_workbook(tmp_path / "a", "isi"), "xl/sharedStrings.xml", " " * 100_000_001)
    assert reading_of(path, SHEET).outcome in {Outcome.REFUSED, Outcome.DAMAGED}


def test_what_comes_after_hostile_documents_is_read(tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7\n" + b"1 0 obj\n" * 1000)
    wanted = [Document(bad, PDF, "bad"), Document(a_pdf(tmp_path / "a.pdf", "isi"), PDF, "a")]
    outcomes = [each.outcome for each in read_documents(wanted, patience=PATIENCE)]
    assert outcomes == [Outcome.DAMAGED, Outcome.READ]


def _called(server: socket.socket) -> bool:
    """Whether anybody knocked: a connection waits in the queue until it is taken."""
    server.settimeout(0)
    try:
        server.accept()[0].close()
    except BlockingIOError:
        return False
    return True
