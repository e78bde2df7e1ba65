"""The day that a document bears is proposed as it says it itself, with the reason."""

from __future__ import annotations

from datetime import date

import pytest

from spbe_desktop.evidence.dating import propose_days

TODAY = date(2026, 1, 15)


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        (
            "Ditetapkan di Denpasar\npada tanggal 12 Maret 2024\nWALI KOTA DENPASAR,",
            "2024-03-12",
            "enacted",
        ),
        ("Diundangkan di Kota Bima\npada tanggal 3 Nopember 2020", "2020-11-03", "promulgated"),
        ("Nomor: 045/12/SPBE\nDenpasar, 5 Januari 2023\nKepada Yth.", "2023-01-05", "letter"),
        ("NOTULA RAPAT\nTanggal : 28 Agt 2025", "2025-08-28", "dated"),
        ("DITETAPKAN DI JAKARTA PADA TANGGAL 1 DESEMBER 2020", "2020-12-01", "enacted"),
    ],
)
def test_a_day_is_found_where_documents_say_it(text: str, day: str, why: str) -> None:
    (found,) = propose_days("berkas.pdf", ["Halaman judul", text], "", TODAY)
    assert (found.date.isoformat(), found.why, found.page) == (day, why, 2)
    assert found.quote in " ".join(text.split())


@pytest.mark.parametrize(
    "name", ["1.a.Perwali 12 Maret 2024.pdf", "scan_20240312.pdf", "notula 12-03-2024.docx"]
)
def test_a_name_can_say_it(name: str) -> None:
    (found,) = propose_days(name, [], "", TODAY)
    assert (found.date, found.why) == (date(2024, 3, 12), "name")


def test_the_surest_comes_first_and_each_day_once() -> None:
    pages = ["Surat tanggal 1 Mei 2023", "Ditetapkan di Bima pada tanggal 2 Mei 2023"]
    found = propose_days("2023-05-02.pdf", pages, "2023-05-09", TODAY)
    assert [(each.date.day, each.why) for each in found] == [
        (2, "enacted"),
        (1, "dated"),
        (9, "made"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "tanggal 31 Februari 2024",  # there is no such day
        "tanggal 1 Mei 2031",  # it has not come yet
        "tanggal 17 Agustus 1945",  # before there was any of this
        "Undang-Undang Nomor 12 Tahun 2011",
    ],
)
def test_what_is_no_day_of_a_document_is_not_proposed(text: str) -> None:
    assert propose_days("12345678.pdf", [text], "not a date", TODAY) == ()
