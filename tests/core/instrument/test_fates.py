"""What a newer pack does to each indicator: kept, told differently, to look at again, gone, new."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from spbe_desktop.instrument.diff import compare
from spbe_desktop.instrument.fates import Fate, IndicatorFate, fates
from tests.core.instrument.small_pack import a_pack, parse

Edit = Callable[[dict[str, Any]], Any]


def fate_of(edit: Edit, code: str = "1") -> IndicatorFate:
    """The fate of an indicator of the small pack when its data are edited."""
    data = a_pack()
    edit(next(each for each in data["indicators"] if each["code"] == code))
    found = fates(compare(parse(a_pack()).instrument, parse(data).instrument))
    return next(each for each in found if each.indicator.code == code)


def english(indicator: dict[str, Any]) -> None:
    indicator["levels"][0]["criteria"][0]["text"] = {"id": "Ada.", "en": "Present."}


EDITS: list[tuple[Edit, Fate, tuple[str, ...]]] = [
    (lambda i: i.update(), Fate.KEPT, ()),
    (lambda i: i.update(title="Lain"), Fate.TEXT, ("title",)),
    (lambda i: i.update(note="Catatan"), Fate.TEXT, ("texts",)),
    (lambda i: i["levels"][0].update(evidence=["Surat"]), Fate.TEXT, ("texts",)),
    (english, Fate.TEXT, ("texts",)),
    (lambda i: i["levels"][0]["criteria"][0].update(text="Lain."), Fate.LOOK, ("criteria",)),
    (lambda i: i["levels"][0]["criteria"][0].update(code="9"), Fate.LOOK, ("criteria",)),
    (
        lambda i: i["levels"][0]["criteria"].append({"code": "2", "text": "Juga."}),
        Fate.LOOK,
        ("criteria",),
    ),
    (lambda i: i["levels"].pop(), Fate.LOOK, ("criteria", "guideline")),
    (
        lambda i: i["levels"][0].update(differences={"pedoman": "Baru."}),
        Fate.LOOK,
        ("guideline",),
    ),
    (lambda i: i["levels"][0].update(items=[{"code": "a", "text": "B"}]), Fate.LOOK, ("items",)),
    (
        lambda i: i.update(title="Lain", named_slot="Nama"),
        Fate.LOOK,
        ("named_slot", "title"),
    ),
]


@pytest.mark.parametrize(("edit", "fate", "reasons"), EDITS)
def test_a_change_decides_the_fate(edit: Edit, fate: Fate, reasons: tuple[str, ...]) -> None:
    told = fate_of(edit)
    assert told.fate == fate
    assert set(reasons) <= set(told.reasons)


def test_the_order_is_that_of_the_newer_pack_and_then_what_is_gone() -> None:
    data = a_pack()
    gone, new = data["indicators"].pop(), deepcopy(data["indicators"][0])
    data["indicators"][0]["weight"] = new["weight"] = "20"
    data["indicators"].insert(0, new | {"code": "0"})
    data["indicators"][-1]["weight"] = "20"
    found = fates(compare(parse(a_pack()).instrument, parse(data).instrument))
    assert [(each.indicator.code, each.fate) for each in found] == [
        ("0", Fate.NEW),
        ("1", Fate.KEPT),
        ("2", Fate.KEPT),
        ("3", Fate.KEPT),
        (gone["code"], Fate.GONE),
    ]
