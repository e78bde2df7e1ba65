"""What a pack must satisfy beyond its shape: references, levels, predicates, exact weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from spbe_desktop.errors import Defect
from spbe_desktop.instrument.example_rules import example_defects
from spbe_desktop.instrument.model import Aspect, Indicator, Instrument
from spbe_desktop.instrument.people_rules import people_defects
from spbe_desktop.instrument.rating_rules import rating_defects

HUNDRED = Decimal(100)


def defects(pack: Instrument) -> tuple[Defect, ...]:
    """Every rule the pack breaks; none for a sound pack."""
    checks = (
        _codes,
        _scale,
        _references,
        _repeats,
        _levels,
        _predicates,
        _weights,
        _themes,
        _dates,
        rating_defects,
        people_defects,
        example_defects,
    )
    return tuple(defect for check in checks for defect in check(pack))


def _codes(pack: Instrument) -> Iterator[Defect]:
    layers: dict[str, Iterable[str]] = {
        "capability_kinds": (k.code for k in pack.capability_kinds),
        "domains": (d.code for d in pack.domains),
        "aspects": (a.code for a in pack.aspects),
        "indicators": (i.code for i in pack.indicators),
        "stages": (s.code for s in pack.stages),
        "activities": (a.code for a in pack.activities),
        "guidelines": (g.code for g in pack.guidelines),
        "themes": (t.code for t in pack.themes),
        "roles": (r.code for r in pack.roles),
        "readiness": (r.code for r in pack.readiness),
    }
    for item in pack.indicators:
        for level in item.levels:
            where = f"indicators[{item.code}].levels[{level.value}]"
            layers[f"{where}.criteria"] = (c.code for c in level.criteria)
            layers[f"{where}.items"] = (i.code for i in level.items)
    for layer, codes in layers.items():
        for code, count in Counter(codes).items():
            if count > 1:
                yield Defect(layer, f"code {code!r} stands {count} times", "each code once")


def _scale(pack: Instrument) -> Iterator[Defect]:
    scale = pack.scale
    if scale.min >= scale.max:
        yield Defect("scale", f"runs from {scale.min} to {scale.max}", "min below max")
    elif not scale.accepts(scale.max):
        expected = f"steps that lead from {scale.min} to {scale.max}"
        yield Defect("scale.step", f"is {scale.step}", expected)


def _references(pack: Instrument) -> Iterator[Defect]:
    domains = {d.code for d in pack.domains}
    aspects = {a.code for a in pack.aspects}
    kinds = {k.code for k in pack.capability_kinds}
    for domain in pack.domains:
        if not pack.aspects_of(domain.code):
            yield Defect(f"domains[{domain.code}]", "has no aspect", "at least one")
    for aspect in pack.aspects:
        if (aspect.domain is None) != (not domains) or aspect.domain not in domains | {None}:
            expected = f"one of {sorted(domains)}" if domains else "none: the pack has no domains"
            yield Defect(f"aspects[{aspect.code}].domain", f"is {aspect.domain!r}", expected)
        if not pack.indicators_of(aspect.code):
            yield Defect(f"aspects[{aspect.code}]", "has no indicator", "at least one")
    for item in pack.indicators:
        where = f"indicators[{item.code}]"
        if item.aspect not in aspects:
            yield Defect(f"{where}.aspect", f"is {item.aspect!r}", f"one of {sorted(aspects)}")
        if item.capability not in kinds:
            yield Defect(
                f"{where}.capability", f"is {item.capability!r}", f"one of {sorted(kinds)}"
            )
        for source in item.sources:
            if source not in pack.sources:
                yield Defect(f"{where}.sources", f"names {source!r}", "a key of sources")
        for code in set(item.guideline_titles) - {g.code for g in pack.guidelines}:
            yield Defect(f"{where}.guideline_titles", f"names {code!r}", "a guideline's code")


def _themes(pack: Instrument) -> Iterator[Defect]:
    indicators = {i.code for i in pack.indicators}
    for theme in pack.themes:
        where = f"themes[{theme.code}]"
        for code, count in Counter(theme.indicators).items():
            if code not in indicators:
                yield Defect(where, f"names {code!r}", "an indicator's code")
            elif count > 1:
                yield Defect(where, f"names {code!r} {count} times", "each indicator once")


def _dates(pack: Instrument) -> Iterator[Defect]:
    legal = pack.legal
    steps = ("enacted", "promulgated", "in_force_from", "repealed_on")
    known = [(name, getattr(legal, name)) for name in steps if getattr(legal, name) is not None]
    for (before, first), (after, second) in pairwise(known):
        if second < first:
            yield Defect(f"legal.{after}", f"is {second}", f"not before {before}, {first}")


def _repeats(pack: Instrument) -> Iterator[Defect]:
    first = {(i.aspect, i.code) for i in pack.indicators if i.repeats is None}
    equal = {a.code for a in pack.aspects if a.shares == "equal"}
    for item in pack.indicators:
        if item.repeats is None:
            continue
        where = f"indicators[{item.code}].repeats"
        if (item.aspect, item.repeats) not in first:
            expected = "an indicator of the same aspect that repeats none"
            yield Defect(where, f"is {item.repeats!r}", expected)
        if item.aspect not in equal:
            yield Defect(where, "stands in an aspect with fixed weights", "shares: equal there")


def _levels(pack: Instrument) -> Iterator[Defect]:
    for kind in pack.capability_kinds:
        values = [level.value for level in kind.levels]
        if values != sorted(set(values)) or any(not pack.scale.accepts(v) for v in values):
            yield Defect(
                f"capability_kinds[{kind.code}].levels",
                f"has values {', '.join(map(str, values))}",
                "rising values on the scale",
            )
    names = {k.code: [level.value for level in k.levels] for k in pack.capability_kinds}
    guidelines = {g.code for g in pack.guidelines}
    for item in pack.indicators:
        values = [level.value for level in item.levels]
        named = names.get(item.capability, [])
        first = named.index(values[0]) if values[0] in named else 0
        if named[first : first + len(values)] != values:
            yield Defect(
                f"indicators[{item.code}].levels",
                f"has values {', '.join(map(str, values))}",
                f"rising levels of capability {item.capability!r}, none left out between",
            )
        for level in item.levels:
            for code in set(level.differences) - guidelines:
                where = f"indicators[{item.code}].levels[{level.value}].differences"
                yield Defect(where, f"names {code!r}", f"one of {sorted(guidelines)}")


def _predicates(pack: Instrument) -> Iterator[Defect]:
    rows = sorted(pack.predicates, key=lambda row: row.min)
    if not rows:
        yield Defect("predicates", "is empty", "rows that cover the scale")
        return
    if rows[0].min > pack.scale.min or rows[-1].max < pack.scale.max or not rows[-1].max_inclusive:
        wrong = f"cover {rows[0].min} to {rows[-1].max}"
        yield Defect("predicates", wrong, f"{pack.scale.min} to {pack.scale.max}, end included")
    for row in rows:
        if row.min >= row.max:
            yield Defect(
                "predicates", f"{row.name.id} runs from {row.min} to {row.max}", "min below max"
            )
    for name, count in Counter(row.name.id for row in rows).items():
        if count > 1:
            yield Defect("predicates", f"name {name!r} stands {count} times", "each name once")
    for lower, upper in pairwise(rows):
        if lower.max != upper.min or lower.max_inclusive:
            wrong = f"{lower.name.id} ends at {lower.max}, {upper.name.id} starts at {upper.min}"
            yield Defect("predicates", wrong, "no gap and no overlap")


def _weights(pack: Instrument) -> Iterator[Defect]:
    yield from _sum("aspects", (a.weight for a in pack.aspects), HUNDRED)
    if pack.domains:
        yield from _sum("domains", (d.weight for d in pack.domains), HUNDRED)
    for domain in pack.domains:
        weights = (a.weight for a in pack.aspects_of(domain.code))
        yield from _sum(f"domains[{domain.code}]", weights, domain.weight)
    for aspect in pack.aspects:
        items = pack.indicators_of(aspect.code)
        if aspect.shares == "equal":
            yield from _shares(aspect, items)
        else:
            yield from _sum(f"aspects[{aspect.code}]", (i.weight for i in items), aspect.weight)
    for item in pack.indicators:
        if item.weight <= 0:
            yield Defect(f"indicators[{item.code}].weight", f"is {item.weight}", "more than 0")


def _shares(aspect: Aspect, items: Sequence[Indicator]) -> Iterator[Defect]:
    for item in items:
        share = (aspect.weight / len(items)).quantize(item.weight, ROUND_HALF_UP)
        if item.weight != share:
            expected = f"{share}: {aspect.weight} over {len(items)}"
            yield Defect(f"indicators[{item.code}].weight", f"is {item.weight}", expected)


def _sum(where: str, weights: Iterable[Decimal], expected: Decimal) -> Iterator[Defect]:
    total = sum(weights, Decimal(0))
    if total != expected:
        yield Defect(f"{where}.weight", f"sums to {total}", f"exactly {expected}")
