"""The forms of a word share its root, and nothing that is not made from it by rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_desktop.store.word_forms import word_forms

FAMILIES = (
    "kelola mengelola dikelola pengelola pengelolaan pengelolaannya terkelola",
    "susun menyusun disusun penyusunan tersusun",
    "pantau memantau dipantau pemantauan pemantauannya",
    "tetapkan menetapkan ditetapkan penetapan",
    "aman mengamankan keamanan pengamanan diamankan",
    "layan melayani dilayani pelayanan layanan layanannya",
    "atur mengatur diatur peraturan pengaturan aturan",
    "risiko berisiko risikonya",
    "padu terpadu memadukan keterpaduan",
    "sosialisasi mensosialisasikan disosialisasikan",
    "integrasi terintegrasi mengintegrasikan",
    "uji menguji pengujian",
    "evaluasi dievaluasi mengevaluasi evaluasinya",
)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_member_of_a_family_finds_every_other(family: str) -> None:
    members = family.split()
    lacking = [(a, b) for a in members for b in members if b not in word_forms(a)]
    assert lacking == []


@pytest.mark.parametrize(
    ("word", "stranger"),
    [
        ("kebijakan", "kebijaksanaan"),
        ("data", "tata"),
        ("menteri", "menterjemahkan"),
        ("pusat", "puas"),
        ("layanan", "lawan"),
        ("keamanan", "kemanan"),
    ],
)
def test_a_word_that_only_looks_alike_is_no_form_of_it(word: str, stranger: str) -> None:
    assert stranger not in word_forms(word)


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_any_word_is_among_its_forms_and_they_stay_few(word: str) -> None:
    forms = word_forms(word)
    assert word.casefold() in forms
    assert len(forms) < 1500
