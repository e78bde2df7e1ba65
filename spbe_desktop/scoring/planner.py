"""The improvement plan: which indicators to raise, how far, to reach an index at least effort.

Exact: weights, values and efforts become whole numbers, and the search weighs every choice. Of
plans with the same effort the one that touches the fewest indicators is taken, then the one that
comes first in the pack's order.

* A step leads to the next named level; on a scale of decimals to where its range begins, and
  last to the end of the scale. Each step of an indicator costs its effort.
* An indicator that waits for its rating counts as standing at the least value of the scale, and
  every step from there costs: the plan then promises nothing that rating it could take back.
* What does not apply, and repeats that are not begun, take no part.
* The target is compared with the index as the pack compares it: as shown or as computed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal, localcontext
from fractions import Fraction
from math import ceil, floor, gcd, lcm
from typing import Protocol

from spbe_desktop.instrument.model import Indicator, Instrument
from spbe_desktop.scoring.cheapest import cheapest
from spbe_desktop.scoring.index import PRECISION, shares
from spbe_desktop.scoring.predicate import predicate_of, shown

EFFORT = Decimal(1)  # of one step, where nobody said otherwise


class Judged(Protocol):
    """An indicator and its value, None while it is not rated."""

    @property
    def indicator(self) -> Indicator:
        """What is rated."""
        ...

    @property
    def value(self) -> Decimal | None:
        """The value that counts."""
        ...


class Standing(Protocol):
    """What a plan reads of an evaluation."""

    @property
    def instrument(self) -> Instrument:
        """What it is scored with."""
        ...

    @property
    def year(self) -> int:
        """The year whose predicate basis holds."""
        ...

    @property
    def absent(self) -> Sequence[str]:
        """The indicators that do not apply."""
        ...

    @property
    def indicators(self) -> Sequence[Judged]:
        """Every indicator, in the pack's order."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """One level up: where it leads, and what it adds to the index."""

    to: Decimal
    gain: Decimal


@dataclass(frozen=True, slots=True)
class Raise:
    """An indicator to be raised, step by step; `index` is the whole's when it is done."""

    indicator: str
    start: Decimal
    steps: tuple[Step, ...]
    effort: Decimal
    gain: Decimal
    index: Decimal

    @property
    def end(self) -> Decimal:
        """The value it is raised to."""
        return self.steps[-1].to


@dataclass(frozen=True, slots=True)
class Plan:
    """How to reach `target`: `raises` by gain per effort, greatest first.

    `start` is the index that it counts from, with every indicator of `assumed` (not rated yet)
    at the least value; `index` and `predicate` are those at its end. Where the target is out
    of reach nothing is raised, and `highest` is what all at their best would make.
    """

    target: Decimal
    reachable: bool
    start: Decimal | None
    index: Decimal | None
    predicate: str | None
    highest: Decimal | None
    raises: tuple[Raise, ...]
    assumed: tuple[str, ...]

    @property
    def effort(self) -> Decimal:
        """The effort of it all."""
        return sum((each.effort for each in self.raises), Decimal(0))


@dataclass(frozen=True, slots=True)
class _Place:
    """One indicator on its way: weight (of all one), value, the values above, one step's cost."""

    code: str
    weight: Fraction
    value: Decimal
    above: tuple[Decimal, ...]
    effort: Decimal

    def gain(self, steps: int) -> Fraction:
        """What so many steps add to the index."""
        end = self.above[steps - 1] if steps else self.value
        return self.weight * (Fraction(end) - Fraction(self.value))


def plan_improvement(
    view: Standing, *, target: Decimal, efforts: Mapping[str, Decimal] | None = None
) -> Plan:
    """The plan of least effort from where `view` stands to an index of `target`.

    `efforts` is the cost of one step by indicator code, 1 where it says nothing; below zero is
    the caller's mistake: ValueError.
    """
    places = _places(view, efforts or {})
    if not places:
        return Plan(target, False, None, None, None, None, (), ())
    start = sum((place.weight * Fraction(place.value) for place in places), Fraction(0))
    highest = start + sum((place.gain(len(place.above)) for place in places), Fraction(0))
    taken = _search(view, target, places, start)
    raises = _raises([p for p in zip(places, taken or (), strict=False) if p[1]], start)
    index = raises[-1].index if raises else _decimal(start)
    rated = {each.indicator.code for each in view.indicators if each.value is not None}
    return Plan(
        target=target,
        reachable=taken is not None,
        start=_decimal(start),
        index=index,
        predicate=predicate_of(view.instrument, index, view.year),
        highest=_decimal(highest),
        raises=raises,
        assumed=tuple(place.code for place in places if place.code not in rated),
    )


def rungs(instrument: Instrument, indicator: Indicator, value: Decimal) -> tuple[Decimal, ...]:
    """The values above `value` that a step leads to."""
    levels = instrument.level_names(indicator)
    ends = {each.value if each.range_from is None else each.range_from for each in levels}
    highest = instrument.scale.max
    return tuple(sorted(end for end in ends | {highest} if value < end <= highest))


def _places(view: Standing, efforts: Mapping[str, Decimal]) -> list[_Place]:
    """Everything that takes part, in the pack's order."""
    if any(effort < 0 for effort in efforts.values()):
        raise ValueError("an effort is below zero")
    instrument = view.instrument
    values = {i.indicator.code: i.value for i in view.indicators if i.value is not None}
    parts = shares(instrument, values, view.absent)
    weights = {code: Fraction(w) for aspect in parts.values() for code, w in aspect.items()}
    whole = sum(weights.values(), Fraction(0))
    places = []
    for each in instrument.indicators:
        if weights.get(each.code):
            value = values.get(each.code, instrument.scale.min)
            above = rungs(instrument, each, value)
            effort = efforts.get(each.code, EFFORT)
            places.append(_Place(each.code, weights[each.code] / whole, value, above, effort))
    return places


def _search(
    view: Standing, target: Decimal, places: Sequence[_Place], start: Fraction
) -> tuple[int, ...] | None:
    """How many steps each place is raised; None where the target is out of reach."""
    least, strictly = threshold(view.instrument, target, view.year)
    effort = lcm(*(Fraction(place.effort).denominator for place in places))
    gains = [[place.gain(n + 1) for n in range(len(place.above))] for place in places]
    unit = Fraction(1, lcm(*(gain.denominator for row in gains for gain in row)))
    shared = gcd(*(int(gain / unit) for row in gains for gain in row))
    unit *= shared or 1
    missing = (least - start) / unit
    need = floor(missing) + 1 if strictly else ceil(missing)
    if need <= 0:
        return (0,) * len(places)
    # One cost for both: the effort first, then how many are touched.
    weight = len(places) + 1
    movable = [n for n, place in enumerate(places) if place.above]
    items = [
        [
            (int(places[n].effort * effort) * (steps + 1) * weight + 1, int(gain / unit))
            for steps, gain in enumerate(gains[n])
        ]
        for n in movable
    ]
    found = cheapest(items, need)
    if found is None:
        return None
    taken = dict(zip(movable, found, strict=True))
    return tuple(taken.get(n, 0) for n in range(len(places)))


def threshold(instrument: Instrument, target: Decimal, year: int | None) -> tuple[Fraction, bool]:
    """The least computed index that counts as `target`, and whether it must be exceeded."""
    if instrument.predicate_basis.of(year) == "unrounded":
        return Fraction(target), False
    digit = Decimal(1).scaleb(-instrument.rounding.decimals)
    told = target.quantize(digit, ROUND_CEILING)
    tie = told - digit / 2
    return Fraction(tie), shown(tie, instrument.rounding) < told


def _raises(taken: Sequence[tuple[_Place, int]], start: Fraction) -> tuple[Raise, ...]:
    """What was chosen, in the order that pays soonest, with the index after each."""
    rows: list[Raise] = []
    index = start
    for place, count in sorted(taken, key=_worth):
        index += place.gain(count)
        before = [place.gain(n) for n in range(count + 1)]
        rows.append(
            Raise(
                indicator=place.code,
                start=place.value,
                steps=tuple(
                    Step(place.above[n], _decimal(before[n + 1] - before[n])) for n in range(count)
                ),
                effort=place.effort * count,
                gain=_decimal(before[count]),
                index=_decimal(index),
            )
        )
    return tuple(rows)


def _worth(taken: tuple[_Place, int]) -> tuple[bool, Fraction]:
    """Sorts what costs nothing first, then the greatest gain per effort."""
    place, count = taken
    effort = Fraction(place.effort) * count
    return bool(effort), -place.gain(count) / (effort or 1)


def _decimal(value: Fraction) -> Decimal:
    with localcontext() as context:
        context.prec = PRECISION
        return Decimal(value.numerator) / value.denominator
