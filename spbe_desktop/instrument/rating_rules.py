"""What a pack must satisfy about decimals: ranges, items, other ministries' indices, absences."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from spbe_desktop.errors import Defect
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
            yield Defect(place, f"is {start}", f"{at}: no gap and no overlap")
        if not start < end or not start <= level.value <= end:
            wrong = f"and range_to run from {start} to {end}"
            yield Defect(place, wrong, f"a range that holds {level.value}, lower end first")
        at = end
    if at != pack.scale.max:
        yield Defect(where, f"have ranges up to {at}", f"up to {pack.scale.max}, the scale's end")


def _decimal_rule(pack: Instrument) -> Iterator[Defect]:
    rule = pack.decimal_rule
    if rule is None:
        return
    for source in rule.sources:
        if source not in pack.sources:
            yield Defect("decimal_rule.sources", f"names {source!r}", "a key of sources")
    if pack.scale.step is not None:
        yield Defect("decimal_rule", f"proposes decimals; scale.step is {pack.scale.step}", "none")
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
        wrong = f"has {len(shares)} shares for {len(level.items)} items"
        yield Defect(where, wrong, "a share for every item or for none")
    elif sum(shares) != ONE:
        yield Defect(where, f"has shares that sum to {sum(shares)}", "exactly 1")


def _external(where: str, pack: Instrument, index: ExternalIndex) -> Iterator[Defect]:
    scale = pack.scale
    for number, band in enumerate(index.bands):
        place = f"{where}.bands[{number}]"
        if band.source_from >= band.source_to:
            wrong = f"reads {band.source_from} to {band.source_to}"
            yield Defect(place, wrong, "source_from below source_to")
        if not scale.min <= band.value_from <= band.value_to <= scale.max:
            wrong = f"gives {band.value_from} to {band.value_to}"
            expected = f"values from {scale.min} to {scale.max}, lower end first"
            yield Defect(place, wrong, expected)
    for number, (lower, upper) in enumerate(pairwise(index.bands), start=1):
        place = f"{where}.bands[{number}]"
        if lower.source_to != upper.source_from:
            wrong = f"starts at {upper.source_from}, the one before ends at {lower.source_to}"
            yield Defect(place, wrong, "bands in rising order, no gap and no overlap")
        if lower.value_to != upper.value_from:
            wrong = f"gives {upper.value_from} where the one before gives {lower.value_to}"
            yield Defect(place, wrong, "the same value where two bands meet")
    if not scale.accepts(index.if_missing):
        yield Defect(f"{where}.if_missing", f"is {index.if_missing}", "a value on the scale")


def _absence(where: str, pack: Instrument, item: Indicator) -> Iterator[Defect]:
    if item.not_applicable is None:
        return
    if item.repeats is not None:
        yield Defect(where, "stands in a repeat", "nothing: a repeat is left out by not rating it")
    within = item.not_applicable.weight == "aspect"
    others = pack.indicators_of(item.aspect) if within else pack.indicators
    if all(each.not_applicable or each.repeats for each in others):
        part = f"aspect {item.aspect}" if within else "the pack"
        expected = f"an indicator of {part} that always applies and takes the weight"
        yield Defect(where, f"may leave {part} without any indicator", expected)
