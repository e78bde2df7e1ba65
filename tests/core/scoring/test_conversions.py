"""Another ministry's index becomes a rating, band by band."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_desktop.instrument.levels import ExternalIndex
from spbe_desktop.instrument.load import load_pack
from spbe_desktop.paths import RESOURCES
from spbe_desktop.scoring.conversion import bounds_of, can_be, convert

INSTRUMENT = load_pack(RESOURCES / "instruments" / "permenpanrb-8-2026.yaml").instrument
FED = [i for i in INSTRUMENT.indicators if i.external_index is not None]


def index_of(code: str) -> ExternalIndex:
    """The index that feeds an indicator."""
    index = INSTRUMENT.indicator(code).external_index
    assert index is not None
    return index


def test_indicators_5_6_7_and_18_are_fed_from_elsewhere() -> None:
    assert [each.code for each in FED] == ["5", "6", "7", "18"]


@pytest.mark.parametrize(
    ("source", "value"),
    [("25", "2.00"), ("68.75", "3.75"), ("0", "1"), ("12.5", "1.5"), ("100", "5")],
)
def test_the_ministrys_examples_hold(source: str, value: str) -> None:
    assert convert(index_of("5"), Decimal(source)).value == Decimal(value)


def test_a_conversion_names_its_band() -> None:
    band = convert(index_of("5"), Decimal(25)).band
    assert band is not None
    assert (band.source_from, band.source_to) == (Decimal("12.5"), Decimal("37.5"))


def test_a_missing_index_gives_what_the_pack_says() -> None:
    conversion = convert(index_of("5"), None)
    assert (conversion.value, conversion.missing, conversion.band) == (Decimal(1), True, None)


def test_an_index_that_is_there_is_not_missing() -> None:
    assert not convert(index_of("5"), Decimal(0)).missing


@pytest.mark.parametrize("source", ["-0.01", "100.01"])
def test_a_value_the_index_cannot_have_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="outside"):
        convert(index_of("5"), Decimal(source))


@pytest.mark.parametrize(
    ("source", "possible"),
    [(None, True), ("0", True), ("100", True), ("-1", False), ("101", False), ("NaN", False)],
)
def test_which_values_an_index_can_have(source: str | None, possible: bool) -> None:
    assert can_be(index_of("5"), None if source is None else Decimal(source)) is possible


@st.composite
def readings(draw: st.DrawFn) -> tuple[ExternalIndex, Decimal, Decimal]:
    """An index and two of its values, the smaller first."""
    index = index_of(draw(st.sampled_from([each.code for each in FED])))
    least, most = bounds_of(index)
    value = st.decimals(least, most, places=4)
    first, second = sorted((draw(value), draw(value)))
    return index, first, second


@given(readings())
def test_a_better_index_never_rates_worse(reading: tuple[ExternalIndex, Decimal, Decimal]) -> None:
    index, first, second = reading
    assert convert(index, first).value <= convert(index, second).value


@given(readings())
def test_a_rating_lies_in_its_band(reading: tuple[ExternalIndex, Decimal, Decimal]) -> None:
    index, first, _ = reading
    conversion = convert(index, first)
    assert conversion.band is not None
    assert conversion.band.value_from <= conversion.value <= conversion.band.value_to
