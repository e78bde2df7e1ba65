"""Comparing two packs finds every difference, by code, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest

from spbe_desktop.instrument.diff import LAYERS, Change, compare
from spbe_desktop.instrument.text import Text
from spbe_desktop.operations.list_instruments import list_instruments
from tests.core.instrument.small_pack import a_pack, an_indicator, parse

Spoil = Callable[[dict[str, Any]], None]


def changes(spoil: Spoil) -> list[Change]:
    data = a_pack()
    spoil(data)
    return list(compare(parse(a_pack()).instrument, parse(data).instrument).changes)


def test_a_pack_is_equal_to_itself() -> None:
    for pack in list_instruments():
        difference = compare(pack.instrument, pack.instrument)
        assert difference.changes == ()
        assert len(difference.kept("indicators")) == len(pack.instrument.indicators)


def test_a_new_title_is_told_with_both() -> None:
    def retitle(data: dict[str, Any]) -> None:
        data["indicators"][1]["title"] = "Baru"

    assert changes(retitle) == [
        Change("indicators", "2", "retitled", "title", Text(id="Indikator 2"), Text(id="Baru"))
    ]


def test_a_shifted_weight_is_told_on_every_layer_it_touches() -> None:
    def shift(data: dict[str, Any]) -> None:
        for layer in ("domains", "aspects", "indicators"):
            data[layer][0]["weight"], data[layer][1]["weight"] = "41", data[layer][1]["weight"]
        data["domains"][1]["weight"] = "59"
        data["aspects"][1]["weight"] = data["indicators"][1]["weight"] = "39"
        data["worked_examples"] = []

    found = changes(shift)
    weights = [(c.layer, c.code, c.before, c.after) for c in found if c.what == "weight"]
    assert weights == [
        (layer, code, Decimal(old), Decimal(new))
        for layer, second in (("domains", "60"), ("aspects", "40"), ("indicators", "40"))
        for code, old, new in (("1", "40", "41"), ("2", second, str(int(second) - 1)))
    ]


def test_a_changed_criterion_is_told_at_its_level() -> None:
    def reword(data: dict[str, Any]) -> None:
        data["indicators"][0]["levels"][1]["criteria"][0]["text"] = "Sudah ada."

    [change] = changes(reword)
    assert (change.code, change.what, change.field) == ("1", "criteria", "levels[2].criteria[1]")
    assert (change.before, change.after) == (Text(id="Ada."), Text(id="Sudah ada."))


def test_typical_evidence_is_told_too() -> None:
    def prove(data: dict[str, Any]) -> None:
        data["indicators"][0]["levels"][0]["evidence"] = ["Peraturan", "SK"]

    [change] = changes(prove)
    assert (change.field, change.before, change.after) == (
        "levels[1].evidence",
        "",
        "Peraturan; SK",
    )


def test_indicators_come_and_go() -> None:
    def swap(data: dict[str, Any]) -> None:
        data["indicators"][1] = an_indicator("9", "2", "40")

    found = changes(swap)
    assert [(c.code, c.what) for c in found] == [("2", "gone"), ("9", "added")]


def test_what_is_not_named_is_kept() -> None:
    data = a_pack()
    data["indicators"][1]["title"] = "Baru"
    difference = compare(parse(a_pack()).instrument, parse(data).instrument)
    assert difference.kept("indicators") == ("1", "3", "3-2")
    assert difference.codes("indicators", "retitled") == ("2",)
    assert difference.codes("indicators", "gone") == ()


@pytest.mark.parametrize(
    ("path", "value", "layer", "field"),
    [
        (("status",), "partial", "instrument", "status"),
        (("legal", "regulation"), "Peraturan 2", "instrument", "legal.regulation"),
        (("rounding", "decimals"), 3, "instrument", "rounding.decimals"),
        (("predicate_basis", "years"), {}, "instrument", "predicate_basis.years"),
        (("evidence_rules",), ["Baru"], "instrument", "evidence_rules"),
        (("sources", "P"), "lain", "instrument", "sources"),
        (("predicates", 0, "max_inclusive"), True, "predicates", ""),
        (("stages", 1, "optional"), True, "stages", "optional"),
        (("activities", 0, "recommendations"), False, "activities", "recommendations"),
        (("themes", 0, "indicators"), ["1"], "themes", "indicators"),
        (("guidelines", 0, "title"), "Lain", "guidelines", "title"),
        (("capability_kinds", 0, "levels", 0, "name"), "X", "capability_kinds", "levels"),
        (("indicators", 0, "note"), {"id": "a", "en": "b"}, "indicators", "note"),
    ],
)
def test_every_part_of_a_pack_is_compared(
    path: tuple[str | int, ...], value: Any, layer: str, field: str
) -> None:
    data = deepcopy(a_pack())
    at: Any = data
    for step in path[:-1]:
        at = at[step]
    unchanged = at.get(path[-1]) == value if isinstance(at, dict) else False
    at[path[-1]] = value
    found = compare(parse(a_pack()).instrument, parse(data).instrument).changes
    expected = [] if unchanged else [(layer, field)]
    assert [(c.layer, c.field) for c in found] == expected


def test_every_layer_of_things_with_codes_is_compared() -> None:
    assert set(LAYERS) >= {"domains", "aspects", "indicators", "predicates", "stages", "themes"}
