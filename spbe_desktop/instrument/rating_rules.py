"""What a pack must satisfy about decimals: ranges, items, other ministries' indices, absences."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from spbe_desktop.errors import Defect, phrase
from spbe_desktop.instrument.levels import ExternalIndex, IndicatorLevel
from spbe_desktop.instrument.model import Indicator, Instrument
from spbe_desktop.instrument.scale import CapabilityKind

ONE = Decimal(1)


def rating_defects(pack: Instrument) -> Iterator[Defect]:
    """Every rule about how decimal ratings come about that the pack breaks."""
    for kind in pack.capability_kinds:
        yield from _ranges(pack, kind)
    yield from _decimal_rule(pack)
    for item in pack.indicators:
        where = f"indicators[{item.code}]"
        for level in item.levels:
            yield from _items(f"{where}.levels[{level.value}].items", level)
        if item.external_index is not None:
            yield from _external(f"{where}.external_index", pack, item.external_index)
        yield from _absence(f"{where}.not_applicable", pack, item)


def _ranges(pack: Instrument, kind: CapabilityKind) -> Iterator[Defect]:
    where = f"capability_kinds[{kind.code}].levels"
    ends = [(x.range_from, x.range_to) for x in kind.levels]
    if all(end == (None, None) for end in ends):
        return
    at = pack.scale.min
    for level, (start, end) in zip(kind.levels, ends, strict=True):
        place = f"{where}[{level.value}].range_from"
        if start is None or end is None:
            yield Defect(place, "has half a range or none", "a range for every level of the kind")
            return
        if start != at:
            yield Defect(
                place,
                phrase("is {value}", value=start),
                phrase("{at}: no gap and no overlap", at=at),
            )
        if not start < end or not start <= level.value <= end:
            wrong = phrase("and range_to run from {start} to {end}", start=start, end=end)
            yield Defect(
                place,
                wrong,
                phrase("a range that holds {value}, lower end first", value=level.value),
            )
        at = end
    if at != pack.scale.max:
        yield Defect(
            where,
            phrase("have ranges up to {value}", value=at),
            phrase("up to {max}, the scale's end", max=pack.scale.max),
        )


def _decimal_rule(pack: Instrument) -> Iterator[Defect]:
    rule = pack.decimal_rule
    if rule is None:
        return
    for source in rule.sources:
        if source not in pack.sources:
            yield Defect(
                "decimal_rule.sources", phrase("names {value!r}", value=source), "a key of sources"
            )
    if pack.scale.step is not None:
        yield Defect(
            "decimal_rule",
            phrase("proposes decimals; scale.step is {step}", step=pack.scale.step),
            "none",
        )
    listed = {i.capability for i in pack.indicators if any(level.items for level in i.levels)}
    if not listed:
        yield Defect("decimal_rule", "finds no evidence items", "levels with items")
    for kind in pack.capability_kinds:
        if kind.code in listed and any(level.range_from is None for level in kind.levels):
            where = f"capability_kinds[{kind.code}].levels"
            yield Defect(where, "have no ranges", "range_from and range_to, for decimal_rule")


def _items(where: str, level: IndicatorLevel) -> Iterator[Defect]:
    shares = [item.share for item in level.items if item.share is not None]
    if not shares:
        return
    if len(shares) != len(level.items):
        wrong = phrase(
            "has {shares_count} shares for {items_count} items",
            shares_count=len(shares),
            items_count=len(level.items),
        )
        yield Defect(where, wrong, "a share for every item or for none")
    elif sum(shares) != ONE:
        yield Defect(
            where, phrase("has shares that sum to {total}", total=sum(shares)), "exactly 1"
        )


def _external(where: str, pack: Instrument, index: ExternalIndex) -> Iterator[Defect]:
    scale = pack.scale
    for number, band in enumerate(index.bands):
        place = f"{where}.bands[{number}]"
        if band.source_from >= band.source_to:
            wrong = phrase(
                "reads {source_from} to {source_to}",
                source_from=band.source_from,
                source_to=band.source_to,
            )
            yield Defect(place, wrong, "source_from below source_to")
        if not scale.min <= band.value_from <= band.value_to <= scale.max:
            wrong = phrase(
                "gives {value_from} to {value_to}",
                value_from=band.value_from,
                value_to=band.value_to,
            )
            expected = phrase(
                "values from {min} to {max}, lower end first", min=scale.min, max=scale.max
            )
            yield Defect(place, wrong, expected)
    for number, (lower, upper) in enumerate(pairwise(index.bands), start=1):
        place = f"{where}.bands[{number}]"
        if lower.source_to != upper.source_from:
            wrong = phrase(
                "starts at {source_from}, the one before ends at {source_to}",
                source_from=upper.source_from,
                source_to=lower.source_to,
            )
            yield Defect(place, wrong, "bands in rising order, no gap and no overlap")
        if lower.value_to != upper.value_from:
            wrong = phrase(
                "gives {value_from} where the one before gives {value_to}",
                value_from=upper.value_from,
                value_to=lower.value_to,
            )
            yield Defect(place, wrong, "the same value where two bands meet")
    if not scale.accepts(index.if_missing):
        yield Defect(
            f"{where}.if_missing",
            phrase("is {value}", value=index.if_missing),
            "a value on the scale",
        )


def _absence(where: str, pack: Instrument, item: Indicator) -> Iterator[Defect]:
    if item.not_applicable is None:
        return
    if item.repeats is not None:
        yield Defect(where, "stands in a repeat", "nothing: a repeat is left out by not rating it")
    within = item.not_applicable.weight == "aspect"
    others = pack.indicators_of(item.aspect) if within else pack.indicators
    if all(each.not_applicable or each.repeats for each in others):
        part = phrase("aspect {code}", code=item.aspect) if within else phrase("the pack")
        expected = phrase(
            "an indicator of {part} that always applies and takes the weight", part=part
        )
        yield Defect(where, phrase("may leave {part} without any indicator", part=part), expected)
