"""From ratings to aspect, domain and index: the weighted mean of the regulation.

PermenPANRB 59/2020, Lampiran, Tabel 10-12: an aspect is the mean of its indicators by their
weights, a domain that of its aspects, the index that of the domains. Because weights nest
exactly (a pack is refused otherwise), every node equals the weighted mean of the ratings below
it; so each is one sum and one division, and a whole index is exact.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from math import lcm

from spbe_desktop.instrument.model import Aspect, Indicator, Instrument
from spbe_desktop.scoring.predicate import predicate_of

PRECISION = 50  # digits; a mean of decimals that does not end is cut here, far past any tie


@dataclass(frozen=True, slots=True)
class NodeScore:
    """A domain or aspect: `value` is the mean over what is rated, None while nothing is."""

    code: str
    weight: Decimal
    value: Decimal | None
    rated: int
    total: int

    @property
    def complete(self) -> bool:
        """Whether every indicator below is rated."""
        return self.rated == self.total


@dataclass(frozen=True, slots=True)
class Score:
    """The result of an evaluation; provisional (over what is rated) until complete."""

    index: Decimal | None
    predicate: str | None
    rated: int
    total: int
    domains: tuple[NodeScore, ...]
    aspects: tuple[NodeScore, ...]

    @property
    def complete(self) -> bool:
        """Whether every indicator is rated, so that the index is the regulation's."""
        return self.rated == self.total

    def aspect(self, code: str) -> NodeScore:
        """The score of one aspect."""
        return next(node for node in self.aspects if node.code == code)

    def domain(self, code: str) -> NodeScore:
        """The score of one domain."""
        return next(node for node in self.domains if node.code == code)


def weighted_mean(pairs: Iterable[tuple[Decimal, Decimal]]) -> Decimal | None:
    """The mean of (weight, value) pairs, exact where it ends; None for no pair."""
    with localcontext() as context:
        context.prec = PRECISION
        weight = total = Decimal(0)
        for each, value in pairs:
            weight += each
            total += each * value
        return total / weight if weight else None


def score(instrument: Instrument, ratings: Mapping[str, Decimal], year: int | None) -> Score:
    """Score an evaluation from `ratings` (indicator code to value on the pack's scale).

    `year` picks the basis of the predicate. Codes the pack does not know are a KeyError of the
    caller's making and are refused.
    """
    unknown = set(ratings) - {indicator.code for indicator in instrument.indicators}
    if unknown:
        raise KeyError(f"not indicators of {instrument.id}: {sorted(unknown)}")
    parts = _parts(instrument, ratings)
    aspects = tuple(_node(a.code, a.weight, parts[a.code]) for a in instrument.aspects)
    domains = tuple(
        _node(d.code, d.weight, _join(parts, instrument.aspects_of(d.code)))
        for d in instrument.domains
    )
    whole = _node("", Decimal(100), _join(parts, instrument.aspects))
    name = None if whole.value is None else predicate_of(instrument, whole.value, year)
    return Score(whole.value, name, whole.rated, whole.total, domains, aspects)


def shares(instrument: Instrument, rated: Container[str]) -> dict[str, dict[str, Decimal]]:
    """What takes part in each aspect and its weight: every indicator, and repeats in `rated`.

    The weights are in a unit common to all of them.
    """
    present: dict[str, list[Indicator]] = {aspect.code: [] for aspect in instrument.aspects}
    for item in instrument.indicators:
        if item.repeats is None or item.code in rated:
            present[item.aspect].append(item)
    # A sixth of 20 has no finite decimal; six times every weight has, and weighs the same.
    unit = lcm(*(len(present[a.code]) for a in instrument.aspects if a.shares == "equal"))
    return {
        a.code: {
            item.code: _weight(a, item, len(present[a.code]), unit) for item in present[a.code]
        }
        for a in instrument.aspects
    }


_Part = tuple[Decimal, Decimal | None]  # weight, in any unit common to all; value if rated


def _parts(instrument: Instrument, ratings: Mapping[str, Decimal]) -> dict[str, list[_Part]]:
    return {
        aspect: [(weight, ratings.get(code)) for code, weight in weights.items()]
        for aspect, weights in shares(instrument, ratings).items()
    }


def _weight(aspect: Aspect, item: Indicator, count: int, unit: int) -> Decimal:
    if aspect.shares == "equal":
        return aspect.weight * (unit // count)
    return item.weight * unit


def _join(parts: Mapping[str, list[_Part]], aspects: Iterable[Aspect]) -> list[_Part]:
    return [part for aspect in aspects for part in parts[aspect.code]]


def _node(code: str, weight: Decimal, parts: list[_Part]) -> NodeScore:
    rated = [(each, value) for each, value in parts if value is not None]
    return NodeScore(code, weight, weighted_mean(rated), len(rated), len(parts))
