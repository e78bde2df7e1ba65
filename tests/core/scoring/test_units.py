"""Criteria that speak of some or all units of an agency, judged unit by unit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_desktop.instrument.load import load_pack
from spbe_desktop.instrument.model import Criterion, Instrument
from spbe_desktop.instrument.text import Text
from spbe_desktop.paths import RESOURCES
from spbe_desktop.scoring.units import UnitCount, count_units

LAWS = ("permenpanrb-59-2020", "permenpanrb-8-2026", "permenpanrb-5-2018")
UNITS = ("dinas", "badan", "kecamatan")


def law(name: str) -> Instrument:
    return load_pack(RESOURCES / "instruments" / f"{name}.yaml").instrument


@pytest.mark.parametrize("name", LAWS)
def test_every_law_has_criteria_that_speak_of_units(name: str) -> None:
    spoken = [count_units(each, UNITS, ()) for each in law(name).indicators]
    assert any(spoken)


@given(st.integers(0, 40), st.integers(0, 40))
def test_some_is_one_and_all_is_every_one(fulfilled: int, rest: int) -> None:
    text, total = Text(id="Dipakai"), fulfilled + rest
    some = UnitCount(Decimal(2), Criterion(code="1", text=text, units="some"), fulfilled, total)
    every = UnitCount(Decimal(3), Criterion(code="1", text=text, units="all"), fulfilled, total)
    assert (some.met, every.met) == (fulfilled > 0, total > 0 and rest == 0)


def test_a_mark_of_a_unit_that_is_gone_counts_no_more() -> None:
    indicator = law("permenpanrb-59-2020").indicator("16")
    marks = {(Decimal(2), "1", "dinas"), (Decimal(2), "1", "dihapus")}
    (first, *_) = count_units(indicator, UNITS, marks)
    assert (first.fulfilled, first.total, first.share.numerator) == (1, 3, 1)
