"""Standings and small instruments for the improvement plan's tests."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from hypothesis import strategies as st

from spbe_desktop.instrument.load import load_pack
from spbe_desktop.instrument.model import Aspect, Indicator, Instrument
from spbe_desktop.instrument.scale import PredicateBasis, Rounding, Scale
from spbe_desktop.instrument.text import Text
from spbe_desktop.paths import RESOURCES

PACKS = ("permenpanrb-59-2020", "permenpanrb-8-2026", "permenpanrb-5-2018")
YEAR = 2024


@dataclass(frozen=True)
class At:
    """One indicator and its value."""

    indicator: Indicator
    value: Decimal | None


@dataclass(frozen=True)
class Standing:
    """Where an evaluation stands."""

    instrument: Instrument
    indicators: tuple[At, ...]
    year: int = YEAR
    absent: tuple[str, ...] = ()


def pack(name: str = PACKS[0]) -> Instrument:
    return load_pack(RESOURCES / "instruments" / f"{name}.yaml").instrument


SPBE, PEMDI, OLD = (pack(name) for name in PACKS)


def standing(instrument: Instrument, value: Decimal | None, **others: Decimal | None) -> Standing:
    """Every indicator at `value`, repeats not begun, and those in `others` at theirs."""
    values = {i.code: None if i.repeats else value for i in instrument.indicators}
    values |= {code.removeprefix("i"): each for code, each in others.items()}
    return Standing(instrument, tuple(At(i, values[i.code]) for i in instrument.indicators))


def small(
    weights: list[Decimal],
    scale: Scale,
    *,
    basis: Literal["rounded", "unrounded"] = "unrounded",
    mode: Literal["half_up", "half_even"] = "half_up",
    equal: bool = False,
) -> Instrument:
    """An instrument of one aspect, made up from the levels of a shipped one."""
    source = SPBE if scale.step is not None else PEMDI
    first = source.indicators[0]
    name = Text(id="A", en="A")
    whole = sum(weights, Decimal(0))
    aspect = Aspect(code="1", name=name, weight=whole, shares="equal" if equal else "weights")
    return source.model_copy(
        update={
            "scale": scale,
            "rounding": Rounding(decimals=2, mode=mode),
            "predicate_basis": PredicateBasis(default=basis),
            "domains": (),
            "aspects": (aspect,),
            "indicators": tuple(
                first.model_copy(update={"code": str(n), "aspect": "1", "weight": weight})
                for n, weight in enumerate(weights)
            ),
        }
    )


WHOLE = Scale(min=Decimal(1), max=Decimal(5), step=Decimal(1))
DECIMAL = Scale(min=Decimal(1), max=Decimal(5), decimals=2)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Standing, Decimal, dict[str, Decimal]]:
    """A small instrument, where it stands, a target and what each step costs."""
    count = draw(st.integers(1, 4))
    hundredths = st.integers(1, 400).map(lambda n: Decimal(n) / 100)
    scale = draw(st.sampled_from([WHOLE, DECIMAL]))
    levels = st.integers(1, 5) if scale is WHOLE else st.integers(100, 500)
    instrument = small(
        draw(st.lists(hundredths, min_size=count, max_size=count)),
        scale,
        basis=draw(st.sampled_from(["rounded", "unrounded"])),
        mode=draw(st.sampled_from(["half_up", "half_even"])),
        equal=draw(st.booleans()),
    )
    size = 1 if scale is WHOLE else 100
    places = tuple(
        At(i, draw(st.one_of(st.none(), levels.map(lambda n: Decimal(n) / size))))
        for i in instrument.indicators
    )
    target = Decimal(draw(st.integers(100, 520))) / 100
    cost = st.sampled_from([Decimal(n) for n in ("0", "0.5", "1", "1", "1.25", "3")])
    efforts = {i.code: draw(cost) for i in instrument.indicators if draw(st.booleans())}
    return Standing(instrument, places), target, efforts
