"""What is typed finds what is meant: whole words, then beginnings, then letters in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ui.fuzzy import best, cost

NAMES = (
    "4  Kebijakan Pembangunan Aplikasi",
    "14  Inovasi Proses Bisnis",
    "41  Layanan Kinerja Pegawai",
    "Laporan",
    "Cetak laporan…",
    "Evaluasi baru…",
)


def found(typed: str) -> list[str]:
    return best(typed, NAMES, str, lambda _: 0, 10)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("14", "14  Inovasi Proses Bisnis"),
        ("4", "4  Kebijakan Pembangunan Aplikasi"),
        ("proses", "14  Inovasi Proses Bisnis"),
        ("lap", "Laporan"),
        ("lap cet", "Cetak laporan…"),
        ("evbr", "Evaluasi baru…"),
        ("LAPORAN", "Laporan"),
    ],
)
def test_the_best_answer_comes_first(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_every_typed_word_must_be_there() -> None:
    assert found("laporan bisnis") == []


def test_nothing_typed_keeps_the_order() -> None:
    assert len(found("")) == len(NAMES)


def test_of_equals_what_was_given_lately_comes_first() -> None:
    ranks = {"satu a": 2, "satu b": 0}
    assert best("satu", ranks, str, ranks.__getitem__, 5)[0] == "satu b"


@given(some.text(min_size=1), some.text())
def test_a_name_always_answers_its_own_parts(name: str, other: str) -> None:
    words = name.split()
    if words:
        assert cost(words[0], f"{other} {name}") is not None
