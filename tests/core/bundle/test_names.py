"""Names inside a bundle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_desktop.bundle.names import LONGEST, is_safe, safe_name, slug


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Perwali 12.pdf", "Perwali 12.pdf"),
        ("Août.txt", "Août.txt"),
        ("Aou\u0302t.txt", "Août.txt"),
        ('a/b\\c:d*e?f"g<h>i|j%k.txt', "a_b_c_d_e_f_g_h_i_j_k.txt"),
        ("baris\r\nbaru.txt", "baris__baru.txt"),
        ("\u202efdp.exe", "_fdp.exe"),
        ("rusak\udcff.txt", "rusak_.txt"),
        ("titik. ", "titik"),
        ("CON.txt", "_CON.txt"),
        ("com1", "_com1"),
        ("console.txt", "console.txt"),
        ("..", "_"),
        ("", "_"),
    ],
)
def test_a_name_becomes_one_that_every_system_takes(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_long_name_is_cut_and_keeps_its_suffix() -> None:
    assert safe_name("n" * 300 + ".pdf") == "n" * 96 + ".pdf"


def test_a_long_name_with_a_long_suffix_is_only_cut() -> None:
    assert safe_name("n." + "s" * 300) == "n." + "s" * 98


def test_a_long_name_is_cut_between_letters() -> None:
    assert safe_name("é" * 300) == "é" * 50


@given(st.text(max_size=400))
def test_every_name_becomes_safe_and_short(name: str) -> None:
    safe = safe_name(name)

    assert is_safe(safe)
    assert len(safe.encode()) <= LONGEST
    assert safe_name(safe) == safe


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../x", "a/../b", "a//b", "./a", "a/", "C:/x", "a\\b", "a\nb", "e\u0301"],
)
def test_a_path_that_leads_away_or_hides_is_not_safe(path: str) -> None:
    assert not is_safe(path)


@pytest.mark.parametrize("path", ["bagit.txt", "data/evidence/ab/Août 2.txt", "..a/.b"])
def test_an_ordinary_path_is_safe(path: str) -> None:
    assert is_safe(path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pemerintah Kota Denpasar", "pemerintah-kota-denpasar"),
        ("Ni Luh (é)", "ni-luh-e"),
        ("日", ""),
    ],
)
def test_a_slug_is_plain_words(text: str, expected: str) -> None:
    assert slug(text) == expected
