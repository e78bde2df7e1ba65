"""Every way a pack can be wrong is told with the file, the place, what is there, what should be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from spbe_desktop.errors import InstrumentDefective
from spbe_desktop.instrument.load import LARGEST, load_pack
from tests.core.instrument.small_pack import a_pack, an_indicator, defects_of, parse

Spoil = Callable[[dict[str, Any]], object]


def spoiled(spoil: Spoil) -> bytes:
    data = a_pack()
    spoil(data)
    return yaml.safe_dump(data).encode()


def put(path: str, value: Any) -> Spoil:
    """Set the value at `path`, such as `aspects.0.weight`."""

    def spoil(data: Any) -> None:
        *steps, last = (int(s) if s.isdigit() else s for s in path.split("."))
        for step in steps:
            data = data[step]
        data[last] = value

    return spoil


def test_a_sound_pack_is_accepted() -> None:
    assert parse(a_pack()).instrument.id == "contoh-1"


@pytest.mark.parametrize(
    ("spoil", "where", "wrong", "expected"),
    [
        (lambda d: d.pop("scale"), "scale", "is missing", "every pack needs"),
        (put("bobot", 1), "bobot", "is not a field", "spbe-instrument/1"),
        (put("format", "spbe-instrument/2"), "format", "spbe-instrument/2", "spbe-instrument/1"),
        (put("id", "Bad Id"), "id", "'Bad Id'", "of the form"),
        (put("version", 0), "version", "0", "1 or more"),
        (put("title", " "), "title", "empty", "words in Indonesian"),
        (put("scale", 5), "scale", "is not a mapping", "fields with values"),
        (
            put("indicators.1.weight", 40.0),
            "indicators[2].weight",
            "40.0 is not an exact decimal",
            'in quotes, as "1.30"',
        ),
        (put("aspects.1.weight", "1e2"), "aspects[2].weight", "'1e2'", "digits"),
        (put("aspects.1.weight", "1_0"), "aspects[2].weight", "'1_0'", "digits"),
        (put("aspects.1.weight", "NaN"), "aspects[2].weight", "'NaN'", "digits"),
        (put("aspects.1.weight", True), "aspects[2].weight", "True", "in quotes"),
        (put("scale.step", 0), "scale.step", "0", "more than 0"),
        (put("scale.decimals", 11), "scale.decimals", "11", "10 or less"),
        (put("rounding.decimals", -1), "rounding.decimals", "-1", "0 or more"),
        (put("aspects.1.code", [1]), "aspects[1].code", "[1]", "a short text"),
        (put("indicators.0.levels", []), "indicators[1].levels", "[]", "1 or more entries"),
        (
            put("indicators.0.levels.0.criteria", []),
            "indicators[1].levels[0].criteria",
            "[]",
            "1 or more entries",
        ),
        (put("stages.0.records", ["x"]), "stages[self].records[0]", "'x'", "'fact', 'analysis'"),
        (put("predicate_basis.years.2022", "up"), "predicate_basis.years[2022]", "'up'", "rounded"),
    ],
)
def test_a_wrong_shape_is_told(spoil: Spoil, where: str, wrong: str, expected: str) -> None:
    found = defects_of(spoiled(spoil))[0]
    assert (found.where, wrong in found.wrong, expected in found.expected) == (where, True, True)


@pytest.mark.parametrize(
    ("spoil", "where", "wrong", "expected"),
    [
        (put("indicators.1.weight", "39"), "aspects[2].weight", "sums to 39", "exactly 40"),
        (put("aspects.0.weight", "41"), "aspects.weight", "sums to 101", "exactly 100"),
        (put("domains.0.weight", "40.01"), "domains.weight", "sums to 100.01", "exactly 100"),
        (put("indicators.2.weight", "9"), "indicators[3].weight", "is 9", "10: 20 over 2"),
        (put("indicators.0.weight", "0"), "indicators[1].weight", "is 0", "more than 0"),
        (put("indicators.0.aspect", "9"), "indicators[1].aspect", "'9'", "['1', '2', '3']"),
        (put("indicators.0.capability", "x"), "indicators[1].capability", "'x'", "['proses']"),
        (put("indicators.0.sources", ["Q"]), "indicators[1].sources", "'Q'", "a key of sources"),
        (put("indicators.1.code", "1"), "indicators", "'1' stands 2 times", "once"),
        (put("indicators.1.repeats", "3"), "indicators[2].repeats", "'3'", "same aspect"),
        (put("indicators.1.repeats", "2"), "indicators[2].repeats", "fixed weights", "equal"),
        (
            put("indicators.0.guideline_titles", {"x": "y"}),
            "indicators[1].guideline_titles",
            "'x'",
            "a guideline's code",
        ),
        (
            put("indicators.0.levels.1.differences", {"x": "y"}),
            "indicators[1].levels[2].differences",
            "'x'",
            "['pedoman']",
        ),
        (
            put("indicators.0.levels.1.criteria", [{"code": "1", "text": text} for text in "ab"]),
            "indicators[1].levels[2].criteria",
            "'1' stands 2 times",
            "once",
        ),
        (put("indicators.0.levels.1.value", 1), "indicators[1].levels", "1, 1", "rising levels"),
        (put("indicators.0.levels.1.value", 7), "indicators[1].levels", "1, 7", "rising levels"),
        (
            put("capability_kinds.0.levels.4.value", 6),
            "capability_kinds[proses].levels",
            "6",
            "on the scale",
        ),
        (put("aspects.0.domain", None), "aspects[1].domain", "None", "['1', '2']"),
        (put("themes.0.indicators", ["99"]), "themes[tema]", "'99'", "an indicator's code"),
        (put("predicates", []), "predicates", "is empty", "cover the scale"),
        (put("predicates.0.min", "2.70"), "predicates", "ends at 2.60", "no gap and no overlap"),
        (put("predicates.0.min", "2.50"), "predicates", "starts at 2.50", "no gap and no overlap"),
        (put("predicates.1.min", "1.10"), "predicates", "cover 1.10", "1 to 5"),
        (put("predicates.0.max_inclusive", False), "predicates", "cover", "end included"),
        (put("predicates.1.max", "0.50"), "predicates", "from 1.00 to 0.50", "min below max"),
        (put("scale.min", 5), "scale", "from 5 to 5", "min below max"),
        (put("scale.step", 3), "scale.step", "is 3", "from 1 to 5"),
        (
            put("activities.0.stages", ["self", "x"]),
            "activities[evaluasi].stages",
            "self, x",
            "stages of",
        ),
        (put("activities.0.stages", []), "activities[evaluasi].stages", "nothing", "stages of"),
        (put("worked_examples.0.of", "1"), "worked_examples[0].of", "'1'", "code of the index"),
        (put("worked_examples.0.values", {"9": 1}), "worked_examples[0].values", "'9'", "a part"),
        (
            lambda d: d["aspects"].append(
                {"code": "4", "domain": "1", "name": "x", "weight": "0"},
            ),
            "aspects[4]",
            "has no indicator",
            "at least one",
        ),
    ],
)
def test_a_broken_rule_is_told(spoil: Spoil, where: str, wrong: str, expected: str) -> None:
    found = [d for d in defects_of(spoiled(spoil)) if d.where == where]
    assert any(wrong in d.wrong and expected in d.expected for d in found)


@pytest.mark.parametrize(
    ("content", "where", "wrong"),
    [
        (b"a: 1\nb: 2\na: 3\n", "line 3, column 1", "key 'a' stands twice"),
        (b"a: [1\nb: 2", "line 2, column 2", "did not find expected"),
        (b"a: &x [1]\nb: *x\n", "line 2, column 4", "an alias"),
        (b"a: !!python/object:os.system x", "line 1, column 4", "a tag"),
        (b"[1, 2]: 3\n", "line 1, column 1", "a key is a list"),
        (b"a: 2020-13-45\n", "line 1, column 4", "month"),
        (b"a: " + b"9" * 5000, "line 1, column 4", "4300 digits"),
        (b"[" * 100_000, "line 1, column 25", "deeper than 24"),
        (b"a: \xff\xfe", "-", "unacceptable character"),
        (b"", "-", "is not a mapping"),
    ],
)
def test_what_is_not_plain_yaml_is_told(content: bytes, where: str, wrong: str) -> None:
    (found,) = defects_of(content)
    assert (found.where, wrong in found.wrong) == (where, True)


def test_all_defects_are_told_together() -> None:
    data = a_pack()
    data["indicators"].append(an_indicator("5", "9", "1") | {"capability": "x"})
    data["predicates"] = []
    assert len(defects_of(yaml.safe_dump(data).encode())) >= 3


def test_a_pack_without_domains_must_not_name_one() -> None:
    data = a_pack()
    del data["domains"]
    assert "the pack has no domains" in defects_of(yaml.safe_dump(data).encode())[0].expected


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(InstrumentDefective, match=f"at most {LARGEST}"):
        load_pack(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InstrumentDefective, match="No such file"):
        load_pack(tmp_path / "gone.yaml")
