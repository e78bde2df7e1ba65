"""One format holds three laws: 5/2018 (0-5, repeats), 59/2020, 8/2026 (decimals, no domain)."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop.instrument.load import load_pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.scale import Scale
from spbe_desktop.paths import RESOURCES

PACKS = RESOURCES / "instruments"
OLD, NEW = PACKS / "permenpanrb-5-2018.yaml", PACKS / "permenpanrb-8-2026.yaml"
CURRENT = PACKS / "permenpanrb-59-2020.yaml"


def read(path: Path) -> Instrument:
    return load_pack(path).instrument


@pytest.mark.parametrize(
    ("path", "domains", "aspects", "indicators"),
    [(OLD, 3, 7, 37), (CURRENT, 4, 8, 47), (NEW, 0, 7, 20)],
    ids=["5/2018", "59/2020", "8/2026"],
)
def test_each_law_has_its_layers(path: Path, domains: int, aspects: int, indicators: int) -> None:
    law = read(path)
    assert (len(law.domains), len(law.aspects), len(law.indicators)) == (
        domains,
        aspects,
        indicators,
    )


@pytest.mark.parametrize(
    ("path", "value", "accepted"),
    [
        (OLD, "0", True),
        (CURRENT, "0", False),
        (CURRENT, "5", True),
        (CURRENT, "6", False),
        (CURRENT, "2.5", False),
        (NEW, "1.26", True),
        (NEW, "1.265", False),
        (NEW, "0.99", False),
        (NEW, "NaN", False),
    ],
)
def test_each_law_has_its_scale(path: Path, value: str, accepted: bool) -> None:
    assert read(path).scale.accepts(Decimal(value)) is accepted


def test_an_indicator_may_be_rated_up_to_three_times() -> None:
    assert [i.code for i in read(OLD).indicators if i.repeats == "35"] == ["35-2", "35-3"]


def test_an_indicator_may_be_fed_by_an_index_of_another_ministry() -> None:
    assert [i.code for i in read(NEW).indicators if i.external_index] == ["5", "6", "7", "18"]


def test_levels_of_a_decimal_scale_have_ranges() -> None:
    levels = read(NEW).capability_kinds[0].levels
    assert [(x.range_from, x.range_to) for x in levels][1] == (Decimal("1.50"), Decimal("2.50"))


def test_a_pack_without_domains_gives_its_aspects() -> None:
    assert len(read(NEW).aspects_of(None)) == 7


def test_a_scale_in_halves_accepts_halves_only() -> None:
    scale = Scale(min=Decimal(1), max=Decimal(5), step=Decimal("0.5"))
    assert [scale.accepts(Decimal(value)) for value in ("1.5", "1.6")] == [True, False]
