"""Packs as plain data, and every place in them: for tests that spoil one place at a time."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from spbe_desktop.errors import Defect, InstrumentDefective
from spbe_desktop.instrument.load import check_data
from spbe_desktop.paths import RESOURCES

EVERYTHING = Path(__file__).parent / "packs" / "everything.yaml"
FILES = [*sorted((RESOURCES / "instruments").glob("*.yaml")), EVERYTHING]
Steps = tuple[str | int, ...]
# Mappings whose keys the pack's author chooses; every key stands for all of them.
_FREE = ("sources", "years", "differences", "guideline_titles", "values")


@cache
def plain(path: Path) -> dict[str, Any]:
    """A pack as YAML reads it; read once, so copy before spoiling."""
    data = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    assert isinstance(data, dict)
    return data


def every_place(data: Any, steps: Steps = ()) -> Iterator[Steps]:
    """Every field and list item, from the top down."""
    within: Any = ()
    if isinstance(data, dict):
        within = data.items()
    elif isinstance(data, list):
        within = enumerate(data)
    for key, value in within:
        yield (*steps, key)
        yield from every_place(value, (*steps, key))


def kind_of(steps: Steps) -> str:
    """The field of the format that a place is: `indicators.*.levels.*.value`."""
    free = [n > 0 and steps[n - 1] in _FREE for n in range(len(steps))]
    return ".".join(
        "*" if isinstance(step, int) or is_free else step
        for step, is_free in zip(steps, free, strict=True)
    )


def first_and_last(data: dict[str, Any]) -> list[Steps]:
    """The first and the last place of every field that the pack uses."""
    places: dict[str, list[Steps]] = {}
    for steps in every_place(data):
        places.setdefault(kind_of(steps), []).append(steps)
    return [steps for each in places.values() for steps in dict.fromkeys((each[0], each[-1]))]


def slim(path: Path) -> dict[str, Any]:
    """The pack with only those indicators that hold a first or last place: for shapes."""
    data = plain(path)
    kept = {
        steps[1] for steps in first_and_last(data) if len(steps) > 1 and steps[0] == "indicators"
    }
    return data | {"indicators": [x for n, x in enumerate(data["indicators"]) if n in kept]}


def at(data: Any, steps: Steps) -> Any:
    """What stands at a place."""
    for step in steps:
        data = data[step]
    return data


def place_name(data: Any, steps: Steps) -> str:
    """A place as an author reads it: list items by their code."""
    name = ""
    for step in steps:
        within = data[step] if not isinstance(data, dict) or step in data else None
        if isinstance(step, int):
            code = within.get("code", step) if isinstance(within, dict) else step
            name += f"[{code}]"
        else:
            name += f".{step}" if name else step
        data = within
    return name


def spoilt(
    data: dict[str, Any], steps: Steps, change: Callable[[Any, Any], None]
) -> dict[str, Any]:
    """The pack with `change(container, key)` done at a place; only what is on the way is copied."""
    top = copy.copy(data)
    at_hand: Any = top
    for step in steps[:-1]:
        at_hand[step] = copy.copy(at_hand[step])
        at_hand = at_hand[step]
    change(at_hand, steps[-1])
    return top


def replaced(data: dict[str, Any], steps: Steps, value: Any) -> dict[str, Any]:
    """The pack with `value` at a place."""
    return spoilt(data, steps, lambda container, key: container.__setitem__(key, value))


def without(data: dict[str, Any], steps: Steps) -> dict[str, Any]:
    """The pack without a field or list item."""
    return spoilt(data, steps, lambda container, key: container.__delitem__(key))


def moved(data: dict[str, Any], steps: Steps, by: str) -> dict[str, Any]:
    """The pack with the number at a place moved."""
    return replaced(data, steps, str(Decimal(str(at(data, steps))) + Decimal(by)))


def refusal_of(data: Any) -> tuple[Defect, ...]:
    """The defects a pack is refused for: told with file, place, wrong and expected."""
    with pytest.raises(InstrumentDefective) as refusal:
        check_data(data, "rusak.yaml")
    found = refusal.value.details["defects"]
    assert isinstance(found, tuple)
    assert refusal.value.details["file"] == "rusak.yaml"
    assert all(defect.where and defect.wrong and defect.expected for defect in found)
    return found


def is_accepted(data: Any) -> bool:
    """Whether the pack is sound; a refusal tells where."""
    try:
        check_data(data, "rusak.yaml")
    except InstrumentDefective as refusal:
        found = refusal.details["defects"]
        assert isinstance(found, tuple)
        assert all(defect.where for defect in found)
        return False
    return True
