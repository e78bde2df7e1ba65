"""An indicator that does not apply: its weight goes where the pack says."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop.instrument.load import load_pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.scoring.index import score, shares

EVERYTHING = Path(__file__).parents[1] / "instrument" / "packs" / "everything.yaml"
FULL = {str(n): Decimal(2) for n in range(1, 10)}


@pytest.fixture(scope="module")
def kitchen() -> Instrument:
    return load_pack(EVERYTHING).instrument


def parts(kitchen: Instrument, aspect: str, absent: tuple[str, ...]) -> dict[str, Decimal]:
    """What each indicator of an aspect weighs in percent."""
    weights = shares(kitchen, FULL, absent)
    whole = sum((w for each in weights.values() for w in each.values()), Decimal(0))
    return {code: 100 * weight / whole for code, weight in weights[aspect].items()}


def test_its_weight_goes_to_the_rest_of_its_aspect(kitchen: Instrument) -> None:
    assert parts(kitchen, "A", ("2",)) == {"1": Decimal(28), "3": Decimal(7)}


def test_the_rest_of_the_index_stays_as_it_is_then(kitchen: Instrument) -> None:
    assert parts(kitchen, "B", ("2",)) == {"4": Decimal(15), "5": Decimal(10)}


def test_its_weight_goes_to_all_the_rest(kitchen: Instrument) -> None:
    assert parts(kitchen, "D", ("5",)) == {"9": 100 * Decimal(20) / Decimal(90)}


def test_in_an_aspect_of_equal_shares_the_rest_share(kitchen: Instrument) -> None:
    assert parts(kitchen, "C", ("7",)) == {"6": Decimal(10), "8": Decimal(10)}


def test_its_rating_does_not_count(kitchen: Instrument) -> None:
    rated = FULL | {"2": Decimal(4)}
    assert score(kitchen, rated, None, ["2"]).index == Decimal(2)


def test_it_is_not_waited_for(kitchen: Instrument) -> None:
    rated = {code: value for code, value in FULL.items() if code != "2"}
    result = score(kitchen, rated, None, ["2"])
    assert (result.complete, result.total, result.aspect("A").total) == (True, 8, 2)


def test_a_whole_aspect_that_does_not_apply_has_no_value(kitchen: Instrument) -> None:
    without_four = {code: value for code, value in FULL.items() if code != "6"}
    result = score(kitchen, without_four, None, ["7", "8"])
    assert (result.aspect("C").value, result.aspect("C").total) == (None, 1)


@pytest.mark.parametrize("code", ["1", "99"])
def test_what_always_applies_cannot_be_left_out(kitchen: Instrument, code: str) -> None:
    with pytest.raises(KeyError, match="may not apply"):
        score(kitchen, FULL, None, [code])
