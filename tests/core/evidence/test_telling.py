"""What documents tell of themselves beside their text: a password that is asked for, a day."""

from __future__ import annotations

import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from spbe_desktop.evidence.reading.outcome import Outcome, Reading
from spbe_desktop.evidence.reading.process import reader_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ODT = "application/vnd.oasis.opendocument.text"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(path: Path, kind: str) -> Reading:
    reader = reader_of(kind)
    assert reader is not None
    return reader(path)


@pytest.mark.parametrize("before", [600, (1 << 20) - 9])  # the name may lie across two blocks
def test_an_office_file_under_a_password_says_so(tmp_path: Path, before: int) -> None:
    path = tmp_path / "rahasia.docx"
    path.write_bytes(OLE + bytes(before) + "EncryptedPackage".encode("utf-16-le") + bytes(900))
    assert read(path, "application/x-ole-storage").outcome is Outcome.ENCRYPTED


def test_an_old_office_file_without_one_is_only_not_read(tmp_path: Path) -> None:
    (tmp_path / "lama.doc").write_bytes(OLE + bytes(3000))
    assert read(tmp_path / "lama.doc", "application/msword").outcome is Outcome.UNKNOWN


def test_an_open_document_under_a_password_says_so(tmp_path: Path) -> None:
    path = tmp_path / "rahasia.odt"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
        packed.writestr("content.xml", b"\x93\x01\xfe")
    assert read(path, ODT).outcome is Outcome.ENCRYPTED


def test_a_pdf_tells_when_it_was_made(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.drawString(72, 700, "Pasal 1")
    canvas.save()
    made = date.fromisoformat(read(tmp_path / "a.pdf", "application/pdf").made)
    assert abs((made - datetime.now(UTC).date()).days) <= 1


def test_an_office_file_tells_when_it_was_written_last(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Notula")
    document.core_properties.modified = datetime(2024, 3, 12, tzinfo=UTC)
    document.save(str(tmp_path / "a.docx"))
    assert read(tmp_path / "a.docx", WORD).made == "2024-03-12"
