"""From printed domain values back to levels: what an agency may have been rated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import product

from spbe_desktop.instrument.model import Indicator, Instrument
from spbe_desktop.scoring.index import weighted_mean
from spbe_desktop.scoring.predicate import shown
from tests.core.scoring.published import spbe

Levels = dict[str, Decimal]


def rebuild(printed: list[Decimal], index: Decimal) -> Levels | None:
    """Whole levels of every indicator whose domains and index show exactly what was printed.

    A domain's value depends only on the sum of levels within each weight, so there are few
    candidates; a plain search over them is complete.
    """
    pack = spbe()
    candidates = [_by_shown(d.code).get(p, ()) for d, p in zip(pack.domains, printed, strict=True)]
    weights = [d.weight for d in pack.domains]
    for choice in product(*candidates):
        value = weighted_mean(zip(weights, (each[0] for each in choice), strict=True))
        if value is not None and shown(value, pack.rounding) == index:
            return {code: level for _, levels in choice for code, level in levels.items()}
    return None


@cache
def _by_shown(domain: str) -> dict[Decimal, tuple[tuple[Decimal, Levels], ...]]:
    """All reachable values of a domain by how they show, each with levels that make it."""
    pack = spbe()
    found: dict[Decimal, dict[Decimal, Levels]] = defaultdict(dict)
    for levels in _spreads(pack, domain):
        value = weighted_mean((pack.indicator(code).weight, x) for code, x in levels.items())
        assert value is not None
        found[shown(value, pack.rounding)].setdefault(value, levels)
    return {each: tuple(values.items()) for each, values in found.items()}


def _spreads(pack: Instrument, domain: str) -> Iterator[Levels]:
    groups: dict[Decimal, list[Indicator]] = defaultdict(list)
    for aspect in pack.aspects_of(domain):
        for item in pack.indicators_of(aspect.code):
            groups[item.weight].append(item)
    spans = [range(len(items), 5 * len(items) + 1) for items in groups.values()]
    for totals in product(*spans):
        levels: Levels = {}
        for items, total in zip(groups.values(), totals, strict=True):
            base, more = divmod(total, len(items))
            levels |= {item.code: Decimal(base + (n < more)) for n, item in enumerate(items)}
        yield levels
