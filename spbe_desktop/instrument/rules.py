"""What a pack must satisfy beyond its shape: references, levels, predicates, exact weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from spbe_desktop.errors import Defect, phrase
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
                yield Defect(
                    layer,
                    phrase("code {code!r} stands {count} times", code=code, count=count),
                    "each code once",
                )


def _scale(pack: Instrument) -> Iterator[Defect]:
    scale = pack.scale
    if scale.min >= scale.max:
        yield Defect(
            "scale",
            phrase("runs from {min} to {max}", min=scale.min, max=scale.max),
            "min below max",
        )
    elif not scale.accepts(scale.max):
        expected = phrase("steps that lead from {min} to {max}", min=scale.min, max=scale.max)
        yield Defect("scale.step", phrase("is {value}", value=scale.step), expected)


def _references(pack: Instrument) -> Iterator[Defect]:
    domains = {d.code for d in pack.domains}
    aspects = {a.code for a in pack.aspects}
    kinds = {k.code for k in pack.capability_kinds}
    for domain in pack.domains:
        if not pack.aspects_of(domain.code):
            yield Defect(f"domains[{domain.code}]", "has no aspect", "at least one")
    for aspect in pack.aspects:
        if (aspect.domain is None) != (not domains) or aspect.domain not in domains | {None}:
            expected = (
                phrase("one of {values}", values=sorted(domains))
                if domains
                else "none: the pack has no domains"
            )
            yield Defect(
                f"aspects[{aspect.code}].domain",
                phrase("is {value!r}", value=aspect.domain),
                expected,
            )
        if not pack.indicators_of(aspect.code):
            yield Defect(f"aspects[{aspect.code}]", "has no indicator", "at least one")
    for item in pack.indicators:
        where = f"indicators[{item.code}]"
        if item.aspect not in aspects:
            yield Defect(
                f"{where}.aspect",
                phrase("is {value!r}", value=item.aspect),
                phrase("one of {values}", values=sorted(aspects)),
            )
        if item.capability not in kinds:
            yield Defect(
                f"{where}.capability",
                phrase("is {value!r}", value=item.capability),
                phrase("one of {values}", values=sorted(kinds)),
            )
        for source in item.sources:
            if source not in pack.sources:
                yield Defect(
                    f"{where}.sources", phrase("names {value!r}", value=source), "a key of sources"
                )
        for code in set(item.guideline_titles) - {g.code for g in pack.guidelines}:
            yield Defect(
                f"{where}.guideline_titles",
                phrase("names {value!r}", value=code),
                "a guideline's code",
            )


def _themes(pack: Instrument) -> Iterator[Defect]:
    indicators = {i.code for i in pack.indicators}
    for theme in pack.themes:
        where = f"themes[{theme.code}]"
        for code, count in Counter(theme.indicators).items():
            if code not in indicators:
                yield Defect(where, phrase("names {value!r}", value=code), "an indicator's code")
            elif count > 1:
                yield Defect(
                    where,
                    phrase("names {code!r} {count} times", code=code, count=count),
                    "each indicator once",
                )


def _dates(pack: Instrument) -> Iterator[Defect]:
    legal = pack.legal
    steps = ("enacted", "promulgated", "in_force_from", "repealed_on")
    known = [(name, getattr(legal, name)) for name in steps if getattr(legal, name) is not None]
    for (before, first), (after, second) in pairwise(known):
        if second < first:
            yield Defect(
                f"legal.{after}",
                phrase("is {value}", value=second),
                phrase("not before {before}, {first}", before=before, first=first),
            )


def _repeats(pack: Instrument) -> Iterator[Defect]:
    first = {(i.aspect, i.code) for i in pack.indicators if i.repeats is None}
    equal = {a.code for a in pack.aspects if a.shares == "equal"}
    for item in pack.indicators:
        if item.repeats is None:
            continue
        where = f"indicators[{item.code}].repeats"
        if (item.aspect, item.repeats) not in first:
            expected = "an indicator of the same aspect that repeats none"
            yield Defect(where, phrase("is {value!r}", value=item.repeats), expected)
        if item.aspect not in equal:
            yield Defect(where, "stands in an aspect with fixed weights", "shares: equal there")


def _levels(pack: Instrument) -> Iterator[Defect]:
    for kind in pack.capability_kinds:
        values = [level.value for level in kind.levels]
        if values != sorted(set(values)) or any(not pack.scale.accepts(v) for v in values):
            yield Defect(
                f"capability_kinds[{kind.code}].levels",
                phrase("has values {values}", values=", ".join(map(str, values))),
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
                phrase("has values {values}", values=", ".join(map(str, values))),
                phrase(
                    "rising levels of capability {capability!r}, none left out between",
                    capability=item.capability,
                ),
            )
        for level in item.levels:
            for code in set(level.differences) - guidelines:
                where = f"indicators[{item.code}].levels[{level.value}].differences"
                yield Defect(
                    where,
                    phrase("names {value!r}", value=code),
                    phrase("one of {values}", values=sorted(guidelines)),
                )


def _predicates(pack: Instrument) -> Iterator[Defect]:
    rows = sorted(pack.predicates, key=lambda row: row.min)
    if not rows:
        yield Defect("predicates", "is empty", "rows that cover the scale")
        return
    if rows[0].min > pack.scale.min or rows[-1].max < pack.scale.max or not rows[-1].max_inclusive:
        wrong = phrase("cover {min} to {max}", min=rows[0].min, max=rows[-1].max)
        yield Defect(
            "predicates",
            wrong,
            phrase("{min} to {max}, end included", min=pack.scale.min, max=pack.scale.max),
        )
    for row in rows:
        if row.min >= row.max:
            yield Defect(
                "predicates",
                phrase("{id} runs from {min} to {max}", id=row.name.id, min=row.min, max=row.max),
                "min below max",
            )
    for name, count in Counter(row.name.id for row in rows).items():
        if count > 1:
            yield Defect(
                "predicates",
                phrase("name {name!r} stands {count} times", name=name, count=count),
                "each name once",
            )
    for lower, upper in pairwise(rows):
        if lower.max != upper.min or lower.max_inclusive:
            wrong = phrase(
                "{id} ends at {max}, {id2} starts at {min}",
                id=lower.name.id,
                max=lower.max,
                id2=upper.name.id,
                min=upper.min,
            )
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
            yield Defect(
                f"indicators[{item.code}].weight",
                phrase("is {value}", value=item.weight),
                "more than 0",
            )


def _shares(aspect: Aspect, items: Sequence[Indicator]) -> Iterator[Defect]:
    for item in items:
        share = (aspect.weight / len(items)).quantize(item.weight, ROUND_HALF_UP)
        if item.weight != share:
            expected = phrase(
                "{share}: {weight} over {items_count}",
                share=share,
                weight=aspect.weight,
                items_count=len(items),
            )
            yield Defect(
                f"indicators[{item.code}].weight", phrase("is {value}", value=item.weight), expected
            )


def _sum(where: str, weights: Iterable[Decimal], expected: Decimal) -> Iterator[Defect]:
    total = sum(weights, Decimal(0))
    if total != expected:
        yield Defect(
            f"{where}.weight",
            phrase("sums to {total}", total=total),
            phrase("exactly {expected}", expected=expected),
        )
