"""From ratings to aspect, domain and index: the weighted mean of the regulation.

PermenPANRB 59/2020, Lampiran, Tabel 10-12: an aspect is the mean of its indicators by their
weights, a domain that of its aspects, the index that of the domains. Because weights nest
exactly (a pack is refused otherwise), every node equals the weighted mean of the ratings below
it; so each is one sum and one division, and a whole index is exact.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from math import lcm

from spbe_desktop.instrument.model import Aspect, Indicator, Instrument
from spbe_desktop.scoring.predicate import predicate_of

EXACT = 10_000  # digits; more than the sums of any pack need, so that none is rounded
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
        context.prec = EXACT
        weight = total = Decimal(0)
        for each, value in pairs:
            weight += each
            total += each * value
        context.prec = PRECISION
        return total / weight if weight else None


def score(
    instrument: Instrument,
    ratings: Mapping[str, Decimal],
    year: int | None,
    absent: Collection[str] = (),
) -> Score:
    """Score an evaluation from `ratings` (indicator code to value on the pack's scale).

    `year` picks the basis of the predicate. Indicators in `absent` do not apply: a rating of
    theirs does not count, and their weight is spread as the pack says. Codes the pack does not
    know, or that always apply, are a KeyError of the caller's making and are refused.
    """
    unknown = set(ratings) - {indicator.code for indicator in instrument.indicators}
    if unknown:
        raise KeyError(f"not indicators of {instrument.id}: {sorted(unknown)}")
    parts = {
        aspect: [(weight, ratings.get(code)) for code, weight in weights.items()]
        for aspect, weights in shares(instrument, ratings, absent).items()
    }
    aspects = tuple(_node(a.code, a.weight, parts[a.code]) for a in instrument.aspects)
    domains = tuple(
        _node(d.code, d.weight, _join(parts, instrument.aspects_of(d.code)))
        for d in instrument.domains
    )
    whole = _node("", Decimal(100), _join(parts, instrument.aspects))
    name = None if whole.value is None else predicate_of(instrument, whole.value, year)
    return Score(whole.value, name, whole.rated, whole.total, domains, aspects)


def shares(
    instrument: Instrument, rated: Container[str], absent: Collection[str] = ()
) -> dict[str, dict[str, Decimal]]:
    """What takes part in each aspect and its weight: every indicator, and repeats in `rated`.

    The weights are in a unit common to all of them. Those in `absent` take no part.
    """
    spread = _spread(instrument, absent)
    present: dict[str, list[Indicator]] = {aspect.code: [] for aspect in instrument.aspects}
    for item in instrument.indicators:
        if item.repeats is None or item.code in rated:
            present[item.aspect].append(item)
    factors = {a.code: _factor(a, present[a.code], absent, spread) for a in instrument.aspects}
    # A sixth of 20 has no finite decimal; six times every weight has, and weighs the same.
    unit = lcm(*(factor.denominator for factor in factors.values()))
    with localcontext() as context:
        context.prec = EXACT
        return {
            a.code: {
                item.code: _own(a, item) * times
                for item in present[a.code]
                if item.code not in absent
            }
            for a in instrument.aspects
            for times in (int(factors[a.code] * unit),)
        }


def _spread(instrument: Instrument, absent: Collection[str]) -> set[str]:
    """Those of `absent` whose weight stays in their aspect; KeyError for what always applies."""
    if not absent:
        return set()
    rules = {i.code: i.not_applicable for i in instrument.indicators if i.not_applicable}
    always = sorted(set(absent) - rules.keys())
    if always:
        raise KeyError(f"not indicators of {instrument.id} that may not apply: {always}")
    return {code for code in absent if rules[code].weight == "aspect"}


def _own(aspect: Aspect, item: Indicator) -> Decimal:
    return aspect.weight if aspect.shares == "equal" else item.weight


def _factor(
    aspect: Aspect, items: list[Indicator], absent: Collection[str], spread: Collection[str]
) -> Fraction:
    """What `_own` is multiplied by: a part of an equal aspect, more where others are absent.

    Those absent with the rule `index` leave with their weight, which every mean then spreads
    over all the rest; those with the rule `aspect` leave theirs to the rest of the aspect.
    """
    even = Fraction(1, len(items)) if aspect.shares == "equal" else Fraction(1)
    if not spread:
        return even
    given = sum((_own(aspect, i) for i in items if i.code in spread), Decimal(0))
    left = sum((_own(aspect, i) for i in items if i.code not in absent), Decimal(0))
    return even * (1 + Fraction(given) / Fraction(left)) if given and left else even


_Part = tuple[Decimal, Decimal | None]  # weight, in any unit common to all; value if rated


def _join(parts: Mapping[str, list[_Part]], aspects: Iterable[Aspect]) -> list[_Part]:
    return [part for aspect in aspects for part in parts[aspect.code]]


def _node(code: str, weight: Decimal, parts: list[_Part]) -> NodeScore:
    rated = [(each, value) for each, value in parts if value is not None]
    return NodeScore(code, weight, weighted_mean(rated), len(rated), len(parts))
