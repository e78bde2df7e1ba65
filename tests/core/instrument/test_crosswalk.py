"""A crosswalk fits its two packs, names everything in them, and says why; or it is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from spbe_desktop.errors import CrosswalkDefective, CrosswalkUnknown, Defect
from spbe_desktop.instrument.crosswalk import LARGEST, find_crosswalk, parse_crosswalk
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.operations.list_instruments import read_instrument
from spbe_desktop.operations.read_crosswalk import FOLDER, list_crosswalks, read_crosswalk
from tests.core.instrument.small_pack import a_pack, parse

SHIPPED = ("permenpanrb-59-2020", "permenpanrb-8-2026")


def the_packs() -> tuple[Instrument, Instrument]:
    return parse(a_pack()).instrument, parse(a_pack() | {"id": "contoh-2"}).instrument


def a_line(source: str | None, target: str | None, strength: str = "partial") -> dict[str, Any]:
    ends = {"from": source, "to": target}
    reason = {"id": "Sama pokoknya.", "en": "The same subject."}
    return {k: v for k, v in ends.items() if v} | {"strength": strength, "reason": reason}


def a_crosswalk() -> dict[str, Any]:
    """From a small pack to another: 1 serves 1, 3 serves 2 and 3, 2 serves nothing."""
    return {
        "format": "spbe-crosswalk/1",
        "from": "contoh-1",
        "to": "contoh-2",
        "official": False,
        "title": "Contoh",
        "notice": "Usulan.",
        "lines": [
            a_line("1", "1", "strong"),
            a_line("3", "2"),
            a_line("3", "3"),
            a_line("2", None, "none"),
        ],
    }


def defects_of(content: bytes) -> tuple[Defect, ...]:
    with pytest.raises(CrosswalkDefective) as refusal:
        parse_crosswalk(content, "silang.yaml", *the_packs())
    found = refusal.value.details["defects"]
    assert isinstance(found, tuple)
    return found


def test_a_sound_crosswalk_is_read() -> None:
    content = yaml.safe_dump(a_crosswalk()).encode()
    crosswalk = parse_crosswalk(content, "silang.yaml", *the_packs())
    assert [line.source for line in crosswalk.to("2")] == ["3"]
    assert [line.target for line in crosswalk.out_of("3")] == ["2", "3"]


SPOILT: list[tuple[Callable[[dict[str, Any]], Any], str, str]] = [
    (lambda d: d.pop("notice"), "notice", "every crosswalk needs"),
    (lambda d: d.update(catatan="x"), "catatan", "spbe-crosswalk/1"),
    (lambda d: d.update(format="spbe-instrument/1"), "format", "spbe-crosswalk/1"),
    (lambda d: d.update({"from": "lain-1"}), "from", "contoh-1"),
    (lambda d: d.update(to="lain-1"), "to", "contoh-2"),
    (lambda d: d["lines"].pop(1), "lines", "at least one"),
    (lambda d: d["lines"].pop(3), "lines", "at least one"),
    (lambda d: d["lines"].append(a_line("9", "1")), "lines[9 > 1].from", "an indicator of"),
    (lambda d: d["lines"].append(a_line("1", "9")), "lines[1 > 9].to", "an indicator of"),
    (lambda d: d["lines"].append(a_line("1", "1", "none")), "lines[1 > 1]", "each pair once"),
    (lambda d: d["lines"].append(a_line("2", None)), "lines[2 > -]", "each pair once"),
    (lambda d: d["lines"][3].update(strength="partial"), "lines[2 > -].strength", "none"),
    (lambda d: d["lines"].append(a_line(None, "1", "none")), "lines[- > 1]", "no such line"),
    (lambda d: d["lines"].append(a_line("1", None, "none")), "lines[1 > -]", "no such line"),
    (lambda d: d["lines"].append(a_line(None, None, "none")), "lines[- > -]", "from, to, or both"),
    (lambda d: d["lines"][0].update(was="strong"), "lines[1 > 1].was", "only a change"),
    (lambda d: d["lines"][0]["reason"].pop("en"), "lines[1 > 1].reason.en", "English"),
    (lambda d: d["lines"][0].update(strength="kuat"), "lines[0].strength", "strong"),
]


@pytest.mark.parametrize(("spoil", "where", "expected"), SPOILT)
def test_a_spoilt_crosswalk_is_refused_with_the_place(
    spoil: Callable[[dict[str, Any]], Any], where: str, expected: str
) -> None:
    data = a_crosswalk()
    spoil(data)
    found = defects_of(yaml.safe_dump(data).encode())
    assert any(each.where == where and expected in each.expected for each in found), found


def test_what_is_no_plain_yaml_is_refused_with_its_line() -> None:
    (found,) = defects_of(b"format: &a x\nfrom: *a\n")
    assert found.where.startswith("line 2")


def test_a_huge_crosswalk_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "contoh-1--contoh-2.yaml"
    path.write_bytes(b" " * (LARGEST + 1))
    with pytest.raises(CrosswalkDefective):
        find_crosswalk(*the_packs(), tmp_path)


def test_a_crosswalk_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(CrosswalkUnknown) as refusal:
        find_crosswalk(*the_packs(), FOLDER)
    assert "--".join(SHIPPED) in str(refusal.value.details["known"])


def test_every_shipped_crosswalk_fits_its_packs() -> None:
    assert SHIPPED in list_crosswalks()
    for source, target in list_crosswalks():
        assert read_crosswalk(source, target).lines


def test_the_shipped_crosswalk_says_that_it_is_not_official() -> None:
    crosswalk = read_crosswalk(*SHIPPED)
    assert (crosswalk.official, "bukan resmi" in crosswalk.notice.id) == (False, True)


def test_nothing_is_derived_for_an_index_of_another_ministry_alone() -> None:
    """Where nothing but the other index is asked for, no old material can answer it."""
    crosswalk = read_crosswalk(*SHIPPED)
    fed = [i.code for i in read_instrument(SHIPPED[1]).instrument.indicators if i.external_index]
    served = {line.target for line in crosswalk.lines if line.serves}
    assert set(fed) - served == {"5", "6", "7"}


def test_every_indicator_of_both_instruments_stands_in_the_shipped_crosswalk() -> None:
    crosswalk = read_crosswalk(*SHIPPED)
    source, target = (read_instrument(each).instrument for each in SHIPPED)
    assert {line.source for line in crosswalk.lines} >= {i.code for i in source.indicators}
    assert {line.target for line in crosswalk.lines} >= {i.code for i in target.indicators}
