"""What differs between two instruments, by code: a pure comparison, as frozen values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, Union

from spbe_desktop.instrument.model import Indicator, IndicatorLevel, Instrument
from spbe_desktop.instrument.text import Shape, Text

Layer = Literal[
    "instrument",
    "capability_kinds",
    "predicates",
    "guidelines",
    "roles",
    "stages",
    "readiness",
    "activities",
    "domains",
    "aspects",
    "indicators",
    "themes",
]
What = Literal["added", "gone", "retitled", "moved", "weight", "criteria", "changed"]
Shown = Union[Text, Decimal, str, None]

LAYERS: tuple[Layer, ...] = (
    "domains",
    "aspects",
    "indicators",
    "capability_kinds",
    "predicates",
    "guidelines",
    "roles",
    "stages",
    "readiness",
    "activities",
    "themes",
)
_WHAT: Mapping[str, What] = {
    "title": "retitled",
    "name": "retitled",
    "label": "retitled",
    "weight": "weight",
    "aspect": "moved",
    "domain": "moved",
    "capability": "moved",
}
# Told as the two names and versions that are compared, or layer by layer.
_APART = {"format", "id", "version", "evidence_rules", "evidence_age", "worked_examples", "sources"}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: the layer and code of a thing, what happened to it, where in it."""

    layer: Layer
    code: str
    what: What
    field: str
    before: Shown
    after: Shown


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs from `old` to `new`, layer by layer in the order of the packs."""

    old: Instrument
    new: Instrument
    changes: tuple[Change, ...]

    def of(self, layer: Layer, *what: What) -> tuple[Change, ...]:
        """The changes of a layer, all or those of the kinds named."""
        return tuple(c for c in self.changes if c.layer == layer and (not what or c.what in what))

    def codes(self, layer: Layer, *what: What) -> tuple[str, ...]:
        """The codes those changes concern, each once."""
        return tuple(dict.fromkeys(change.code for change in self.of(layer, *what)))

    def kept(self, layer: Layer) -> tuple[str, ...]:
        """The codes of a layer that stand in both packs, equal in all."""
        changed = set(self.codes(layer))
        return tuple(code for code in keyed(self.new, layer) if code not in changed)


def compare(old: Instrument, new: Instrument) -> Difference:
    """Compare two packs by the codes of what stands in them."""
    changes = [*_whole(old, new)]
    for layer in LAYERS:
        changes += _layer(layer, keyed(old, layer), keyed(new, layer))
    return Difference(old, new, tuple(changes))


def keyed(pack: Instrument, layer: Layer) -> dict[str, Any]:
    """The things of a layer by their code; predicates have none and go by their name."""
    things: Iterable[Any] = getattr(pack, layer)
    return {t.name.id if layer == "predicates" else t.code: t for t in things}


def _whole(old: Instrument, new: Instrument) -> Iterator[Change]:
    before, after = _flat(old), _flat(new)
    for field in dict.fromkeys([*before, *after]):
        if before.get(field) != after.get(field):
            yield Change("instrument", "", "changed", field, before.get(field), after.get(field))
    for field in ("evidence_rules", "evidence_age", "worked_examples", "sources"):
        first, second = getattr(old, field), getattr(new, field)
        if first != second:
            yield Change("instrument", "", "changed", field, _text(first), _text(second))


def _flat(pack: Instrument) -> dict[str, Shown]:
    """The fields of the pack itself, those of its single shapes with a dotted name."""
    fields: dict[str, Shown] = {}
    for name in type(pack).model_fields:
        value = getattr(pack, name)
        if name in LAYERS or name in _APART or value is None:
            continue
        if isinstance(value, Shape) and not isinstance(value, Text):
            for part in type(value).model_fields:
                fields[f"{name}.{part}"] = _text(getattr(value, part))
        else:
            fields[name] = _text(value)
    return fields


def _layer(layer: Layer, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for code, thing in old.items():
        if code not in new:
            yield Change(layer, code, "gone", "", _title(thing), None)
    for code, thing in new.items():
        if code not in old:
            yield Change(layer, code, "added", "", None, _title(thing))
        else:
            yield from _thing(layer, code, old[code], thing)


def _thing(layer: Layer, code: str, old: Any, new: Any) -> Iterator[Change]:
    for field in type(new).model_fields:
        before, after = getattr(old, field), getattr(new, field)
        if before == after:
            continue
        if field == "levels" and isinstance(new, Indicator):
            yield from _levels(code, before, after)
        else:
            what = _WHAT.get(field, "changed")
            yield Change(layer, code, what, field, _text(before), _text(after))


def _levels(
    code: str, old: Sequence[IndicatorLevel], new: Sequence[IndicatorLevel]
) -> Iterator[Change]:
    before, after = _conditions(old), _conditions(new)
    for place in dict.fromkeys([*before, *after]):
        if before.get(place) != after.get(place):
            yield Change("indicators", code, "criteria", place, before.get(place), after.get(place))
    rest = [_rest(levels) for levels in (old, new)]
    for value in dict.fromkeys([*rest[0], *rest[1]]):
        parts = [each.get(value, {}) for each in rest]
        for field in dict.fromkeys([*parts[0], *parts[1]]):
            first, second = parts[0].get(field), parts[1].get(field)
            if first != second:
                place = f"levels[{value}].{field}"
                yield Change("indicators", code, "changed", place, _text(first), _text(second))


def _conditions(levels: Sequence[IndicatorLevel]) -> dict[str, Shown]:
    found: dict[str, Shown] = {}
    for level in levels:
        for each in level.criteria:
            place = f"levels[{level.value}].criteria[{each.code}]"
            found[place] = each.text
            if each.units is not None:
                found[f"{place}.units"] = each.units
    return found


def _rest(levels: Sequence[IndicatorLevel]) -> dict[Decimal, dict[str, Any]]:
    """What a level holds besides its criteria."""
    return {
        level.value: {
            field: getattr(level, field)
            for field in type(level).model_fields
            if field not in {"value", "criteria"}
        }
        for level in levels
    }


def _title(thing: Any) -> Text | None:
    """What a person calls it."""
    for field in ("title", "name", "label", "text"):
        found = getattr(thing, field, None)
        if isinstance(found, Text):
            return found
    return None


def _text(value: Any) -> Shown:
    """A value as it can be shown: text and decimals as they are, all else in few words."""
    if value is None or isinstance(value, Text | Decimal | str):
        return value
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_plain(each)}" for key, each in value.items())
    if isinstance(value, tuple):
        return "; ".join(map(_plain, value))
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, Text):
        return value.id
    if isinstance(value, Shape):
        parts = ((name, getattr(value, name)) for name in type(value).model_fields)
        told = ((name, _text(part)) for name, part in parts if part not in (None, (), {}))
        return ", ".join(f"{n} {v.id if isinstance(v, Text) else v}" for n, v in told)
    return str(value).lower() if isinstance(value, bool) else str(value)
