"""The figures beyond the score."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_desktop.report.figures import distribution, first_score, next_predicate
from spbe_desktop.report.fonts import REGULAR, lines_of, register_fonts, shortened, width_of
from spbe_desktop.report.paper import clean
from spbe_desktop.views.levels import level_of, strong_and_weak
from tests.core.report.builders import make_view, small_pack


def test_strengths_are_the_upper_levels_highest_first() -> None:
    strong, _ = strong_and_weak(make_view(), "7")
    assert [item.value for item in strong] == [5, 5, 5, 4]


def test_weaknesses_are_the_lower_levels_lowest_first() -> None:
    _, weak = strong_and_weak(make_view(), "1")
    assert [item.indicator.code for item in weak] == ["2"]


@pytest.mark.parametrize(
    ("value", "level"), [("0", 0), ("3.99", 0), ("4", 5), ("7.99", 5), ("8", 10), ("10", 10)]
)
def test_a_decimal_lies_in_the_level_whose_range_holds_it(value: str, level: int) -> None:
    pack = small_pack().instrument
    assert level_of(pack, pack.indicators[0], Decimal(value)).value == level


def test_the_distribution_counts_every_rated_indicator_once() -> None:
    assert [row.total for row in distribution(make_view(), "id")] == [1, 13, 19, 10, 4]


def test_the_next_predicate_is_the_row_above() -> None:
    above = next_predicate(make_view())
    assert above is not None
    assert above.name.id == "Sangat Baik"


def test_there_is_no_comparison_while_only_the_first_stage_judged() -> None:
    assert first_score(make_view(levels={})) is None


@given(st.text(max_size=300))
def test_clean_text_holds_nothing_a_page_cannot(text: str) -> None:
    kept = clean(text)
    assert kept.encode().decode() == kept
    assert not any(ord(letter) < 32 and letter != "\n" for letter in kept)


@given(st.text(max_size=120), st.floats(20, 300))
def test_a_shortened_text_fits_its_room(text: str, room: float) -> None:
    register_fonts()
    assert width_of(shortened(text, REGULAR, 8, room), REGULAR, 8) <= room


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=30), max_size=12), st.integers(1, 4))
def test_lines_are_never_more_than_asked_for(words: list[str], most: int) -> None:
    register_fonts()
    assert len(lines_of(" ".join(words), REGULAR, 8, 90, most)) <= most
