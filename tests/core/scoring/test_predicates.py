"""The predicate table is half open, and its basis is a setting of the year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spbe_desktop.instrument.scale import Rounding
from spbe_desktop.scoring.predicate import predicate_of, shown
from tests.core.scoring.published import law, spbe


@pytest.mark.parametrize(
    ("index", "predicate"),
    [
        ("1", "Kurang"),
        ("1.7999", "Kurang"),
        ("1.8", "Cukup"),
        ("2.5999", "Cukup"),
        ("2.6", "Baik"),
        ("3.4999", "Baik"),
        ("3.5", "Sangat Baik"),
        ("4.1999", "Sangat Baik"),
        ("4.2", "Memuaskan"),
        ("5", "Memuaskan"),
    ],
)
def test_a_range_begins_at_its_lower_bound(index: str, predicate: str) -> None:
    assert predicate_of(spbe(), Decimal(index), None) == predicate


@pytest.mark.parametrize("index", ["0.99", "5.01"])
def test_outside_the_table_there_is_no_predicate(index: str) -> None:
    assert predicate_of(spbe(), Decimal(index), None) is None


@pytest.mark.parametrize(
    ("year", "predicate"), [(2023, "Cukup"), (2024, "Kurang"), (2021, "Kurang"), (None, "Kurang")]
)
def test_the_year_says_which_index_is_read(year: int | None, predicate: str) -> None:
    assert predicate_of(spbe(), Decimal("1.7995"), year) == predicate


@pytest.mark.parametrize(("index", "predicate"), [("0", "Kurang"), ("2.64", "Baik")])
def test_a_scale_from_zero_has_a_predicate_at_zero(index: str, predicate: str) -> None:
    assert predicate_of(law("5-2018"), Decimal(index), 2018) == predicate


@pytest.mark.parametrize(
    ("mode", "value", "expected"),
    [
        ("half_up", "3.855", "3.86"),
        ("half_up", "3.8549999", "3.85"),
        ("half_up", "2.665", "2.67"),
        ("half_even", "3.865", "3.86"),
        ("half_even", "3.855", "3.86"),
    ],
)
def test_a_tie_is_rounded_as_the_pack_says(mode: str, value: str, expected: str) -> None:
    rounding = Rounding.model_validate({"decimals": 2, "mode": mode})
    assert str(shown(Decimal(value), rounding)) == expected
