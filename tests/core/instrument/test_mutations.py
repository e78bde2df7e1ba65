"""A pack with one thing wrong is refused and told where; generated over every field of four packs.

Every field that the format has is used by `everything.yaml`; each is taken at its first and last
place in each pack.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from spbe_desktop.instrument.load import check_data
from tests.core.instrument.mutations import (
    EVERYTHING,
    FILES,
    Steps,
    at,
    every_place,
    first_and_last,
    is_accepted,
    kind_of,
    moved,
    place_name,
    plain,
    refusal_of,
    replaced,
    slim,
    without,
)

# Fields a pack may leave out (docs/formats/instrument.md marks them with a question mark).
OPTIONAL = {
    "legal": "enacted promulgated gazette in_force_from repeals repealed_by repealed_on transition "
    "guideline",
    "scale": "step decimals cumulative",
    "capability_kinds.*.levels.*": "range_from range_to",
    "predicates.*": "max_inclusive",
    "predicate_basis": "years",
    "decimal_rule": "sources",
    "guidelines.*": "in_force_from",
    "roles.*": "stages",
    "stages.*": "by carries_over optional",
    "readiness.*": "from_level",
    "aspects.*": "domain short_name shares",
    "evidence_age.*": "levels indicators",
    "worked_examples.*": "of",
    "indicators.*": "description guideline_titles named_slot repeats external_index not_applicable "
    "note sources status",
    "indicators.*.external_index": "note status",
    "indicators.*.levels.*": "items evidence differences status",
    "indicators.*.levels.*.items.*": "share",
    "indicators.*.levels.*.criteria.*": "units",
    "": "decimal_rule guidelines roles readiness domains evidence_rules evidence_age themes "
    "worked_examples",
}
MAY_BE_ABSENT = {
    f"{parent}.{field}".strip(".")
    for parent, fields in OPTIONAL.items()
    for field in fields.split()
}
# Optional fields that the rest of each pack leans on: without them it is not sound either.
LEANT_ON = {
    "aspects.*.domain", "aspects.*.shares", "capability_kinds.*.levels.*.range_from",
    "capability_kinds.*.levels.*.range_to", "domains", "evidence_age", "guidelines", "roles",
    "scale.step",
    "indicators.*.levels.*.items.*.share", "worked_examples.*.of",
}  # fmt: skip

packs = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def is_field(steps: Steps) -> bool:
    """Whether a place is a field of the format, and not an item of a list or free mapping."""
    return not kind_of(steps).endswith("*") and steps[-1] not in ("en", "plain")


@packs
def test_a_pack_without_a_field_it_needs_is_refused_at_that_field(path: Path) -> None:
    told, expected = [], []
    for steps in first_and_last(plain(path)):
        if is_field(steps) and kind_of(steps) not in MAY_BE_ABSENT:
            name = place_name(plain(path), steps)
            parent = place_name(without(plain(path), steps), steps[:-1])
            found = refusal_of(without(plain(path), steps))
            expected.append(name)
            near = {name, f"{parent}.{steps[-1]}", parent}
            told += [name] if any(defect.where in near for defect in found) else []
    assert told == expected


@packs
def test_a_pack_without_an_optional_field_is_refused_only_where_others_lean_on_it(
    path: Path,
) -> None:
    optional = [s for s in first_and_last(plain(path)) if kind_of(s) in MAY_BE_ABSENT]
    refused = {kind_of(steps) for steps in optional if not is_accepted(without(plain(path), steps))}
    assert refused <= LEANT_ON | {"scale.decimals", "predicates.*.max_inclusive", "roles.*.stages"}


@packs
def test_a_value_of_the_wrong_type_is_refused_at_its_place(path: Path) -> None:
    # Shape is checked before rules, which a slim pack breaks too, but not at the spoilt place.
    data, wrongly = slim(path), []
    for steps in first_and_last(data):
        near = steps[:-2] if steps[-1] == "code" else steps  # without code, told by number
        for value in wrong_types(steps, at(data, steps)):
            spoilt = replaced(data, steps, value)
            names = {place_name(data, near), place_name(spoilt, near)}
            places = [defect.where for defect in refusal_of(spoilt)]
            if not any(p.startswith(n) or n.startswith(p) for p in places for n in names):
                wrongly.append((names, value, places))
    assert wrongly == []


def wrong_types(steps: Steps, there: Any) -> list[Any]:
    """Values no field takes that now holds what is `there`."""
    if isinstance(there, dict):
        text = "id" in there and set(there) <= {"id", "en", "plain"}
        return [7, [1], True, 1.5, {}] if text else [7, [1], True, 1.5, "teks"]
    if isinstance(there, list):
        return [{"x": 1}, "teks", 7, True, 1.5, [[]], [None], [1.5]]
    wrong: list[Any] = [{"x": 1}, [1], 1.5]
    if isinstance(there, bool):
        return [*wrong, "teks", "yes", 1]
    if isinstance(there, date):
        return [*wrong, True, "teks", "2026-13-01", 0, 20260601]
    if isinstance(there, int):
        needed = [] if kind_of(steps) in MAY_BE_ABSENT else [None]
        return [*wrong, *needed, True, "teks"]
    return [*wrong, True] if steps[-1] in ("en", "plain") else [*wrong, True, ""]


@packs
@pytest.mark.parametrize("by", ["0.01", "-0.01"])
def test_a_weight_off_by_a_hundredth_is_refused(path: Path, by: str) -> None:
    kinds = {"domains.*.weight", "aspects.*.weight", "indicators.*.weight"}
    for steps in every_place(plain(path)):
        if kind_of(steps) in kinds:
            places = [defect.where for defect in refusal_of(moved(plain(path), steps, by))]
            assert any(where.endswith(".weight") for where in places), (steps, places)


@packs
@pytest.mark.parametrize("by", ["0.01", "-0.01"])
def test_ranges_that_no_longer_meet_are_refused(path: Path, by: str) -> None:
    ranges = {
        "predicates.*.min", "predicates.*.max", "indicators.*.levels.*.items.*.share",
        "capability_kinds.*.levels.*.range_from", "capability_kinds.*.levels.*.range_to",
        "worked_examples.*.expected",
    }  # fmt: skip
    spoilt = [s for s in every_place(plain(path)) if kind_of(s) in ranges]
    spoilt += [s for s in every_place(plain(path)) if is_inner_end(path, s)]
    accepted = [
        place_name(plain(path), s) for s in spoilt if is_accepted(moved(plain(path), s, by))
    ]
    assert accepted == outer_predicates(path, by)


def outer_predicates(path: Path, by: str) -> list[str]:
    """Where a predicate table may reach beyond the scale: its ends, moved outwards."""
    rows = plain(path)["predicates"]
    if by.startswith("-"):
        lowest = min(range(len(rows)), key=lambda n: float(rows[n]["min"]))
        return [f"predicates[{lowest}].min"]
    highest = max(range(len(rows)), key=lambda n: float(rows[n]["max"]))
    return [f"predicates[{highest}].max"]


def is_inner_end(path: Path, steps: Steps) -> bool:
    """Whether a place is where two bands of an external index meet."""
    if "bands" not in steps or len(steps) < 2 or not isinstance(steps[-2], int):
        return False
    last = len(at(plain(path), steps[:-2])) - 1
    return steps[-2] != 0 if str(steps[-1]).endswith("_from") else steps[-2] != last


@packs
def test_a_code_used_twice_is_refused(path: Path) -> None:
    data, lists = plain(path), []
    for steps in first_and_last(plain(path)):
        there = at(data, steps)
        if isinstance(there, list) and len(there) > 1 and "code" in list_of(there[0]):
            lists.append(place_name(data, steps))
            double = replaced(plain(path), (*steps, 1, "code"), there[0]["code"])
            told = [d for d in refusal_of(double) if "stands 2 times" in d.wrong]
            assert [d.where.split("[")[0] for d in told][:1] == [str(steps[0])], steps
    assert "indicators" in lists


def list_of(item: Any) -> list[str]:
    """The fields of a list's item."""
    return list(item) if isinstance(item, dict) else []


REFERENCES = [
    "aspects.*.domain", "indicators.*.aspect", "indicators.*.capability", "indicators.*.repeats",
    "indicators.*.sources.*", "decimal_rule.sources.*", "themes.*.indicators.*",
    "activities.*.stages.*", "roles.*.stages.*", "stages.*.by", "readiness.*.stages.*",
    "evidence_age.*.indicators.*", "worked_examples.*.of",
]  # fmt: skip


@pytest.mark.parametrize("kind", REFERENCES)
def test_a_reference_to_what_is_not_there_is_refused(kind: str) -> None:
    places = [(p, s) for p in FILES for s in every_place(plain(p)) if kind_of(s) == kind]
    assert places
    for path, steps in [*places[:5], *places[-5:]]:
        found = refusal_of(replaced(plain(path), steps, "tidak-ada"))
        name = place_name(plain(path), steps)
        assert any(name.startswith(d.where) or d.where.startswith(name) for d in found), name


@pytest.mark.parametrize("kind", ["guideline_titles", "differences", "values"])
def test_a_key_that_names_what_is_not_there_is_refused(kind: str) -> None:
    for path in FILES:
        places = [s for s in every_place(plain(path)) if s[-1] == kind]
        for steps in places[:3]:
            there = at(plain(path), steps)
            odd = {"tidak-ada": next(iter(there.values()))}
            found = refusal_of(replaced(plain(path), steps, odd))
            assert any(d.where.endswith(f".{kind}") and "'tidak-ada'" in d.wrong for d in found)


@packs
def test_a_list_that_loses_an_item_others_need_is_refused(path: Path) -> None:
    needed = {"domains", "aspects", "predicates", "stages", "capability_kinds", "indicators"}
    inner = "indicators.*.levels", "capability_kinds.*.levels"
    for steps in first_and_last(plain(path)):
        listed = kind_of(steps[:-1])
        last = isinstance(steps[-1], int) and steps[-1] == len(at(plain(path), steps[:-1])) - 1
        if listed in needed or (listed in inner and steps[-1] not in (0,) and not last):
            is_repeat = "repeats" in at(plain(path), steps) and listed == "indicators"
            assert is_repeat or not is_accepted(without(plain(path), steps)), steps


@pytest.mark.parametrize(
    ("base", "repeat"), [("6-2", "6"), ("6", "6"), ("6-3", "6-2")], ids=["cycle", "self", "chain"]
)
def test_repeats_in_a_circle_are_refused(base: str, repeat: str) -> None:
    codes = [item["code"] for item in plain(EVERYTHING)["indicators"]]
    spoilt = replaced(plain(EVERYTHING), ("indicators", codes.index(base)), dict(
        plain(EVERYTHING)["indicators"][codes.index(base)], repeats=repeat
    ))  # fmt: skip
    if base == "6-2":
        spoilt["indicators"][codes.index("6")] = dict(
            spoilt["indicators"][codes.index("6")], repeats="6-2"
        )
    assert any(defect.where.endswith(".repeats") for defect in refusal_of(spoilt))


@packs
def test_an_unknown_field_is_refused_anywhere(path: Path) -> None:
    for steps in first_and_last(plain(path)):
        there = at(plain(path), steps)
        if isinstance(there, dict) and not kind_of(steps).endswith(
            ("sources", "years", "differences", "guideline_titles", "values")
        ):
            found = refusal_of(replaced(plain(path), steps, there | {"bobott": 1}))
            assert any(defect.where.endswith("bobott") for defect in found), steps


@packs
def test_the_pack_itself_is_accepted(path: Path) -> None:
    assert check_data(plain(path), path.name).id == path.stem.replace(
        "everything", "instrumen-rekaan"
    )
