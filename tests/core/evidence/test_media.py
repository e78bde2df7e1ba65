"""A file is what its bytes say, not what its name says."""

from __future__ import annotations

import pytest

from spbe_desktop.evidence.media import media_type


@pytest.mark.parametrize(
    ("head", "name", "expected"),
    [
        (b"%PDF-1.7 ...", "Perwali.pdf", "application/pdf"),
        (b"MZ\x90\x00", "Perwali.pdf", "application/vnd.microsoft.portable-executable"),
        (b"\x89PNG\r\n\x1a\n", "layar.jpg", "image/png"),
        (b"\x00\x00\x00\x18ftypmp42", "rapat.mp4", "video/mp4"),
        (
            b"PK\x03\x04",
            "RKA.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (b"PK\x03\x04", "semua.zip", "application/zip"),
        (b"PK\x03\x04", "semua.pdf", "application/zip"),
        (b"Notula rapat", "notula", "text/plain"),
        (b"a,b\n", "data.csv", "text/csv"),
        (b"\x00\x01\x02", "benda", "application/octet-stream"),
        (b"", "kosong", "application/octet-stream"),
    ],
)
def test_the_type_is_told_from_the_bytes(head: bytes, name: str, expected: str) -> None:
    assert media_type(head, name) == expected
