"""`main.py instrument`: packs are checked, identified, compared, and carried to a spreadsheet."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import yaml

from spbe_desktop.instrument.diff import LAYERS
from spbe_desktop.instrument.load import load_pack
from spbe_desktop.operations.list_instruments import FOLDER
from spbe_desktop.words import LANGUAGES, load_words
from tests.core.cli.test_commands import Program
from tests.core.instrument.small_pack import a_pack
from tests.core.instrument.workbooks import changed, set_cell

IDS = sorted(path.stem for path in FOLDER.glob("*.yaml"))
OLD, NEW = "permenpanrb-59-2020", "permenpanrb-8-2026"


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def small(folder: Path, **changes: object) -> Path:
    path = folder / "kecil.yaml"
    path.write_text(yaml.safe_dump(a_pack() | changes, allow_unicode=True), encoding="utf-8")
    return path


@pytest.mark.parametrize("pack", IDS)
def test_a_shipped_pack_is_sound_and_its_examples_hold(program: Program, pack: str) -> None:
    ran = program("instrument", "check", pack, "--json")
    assert (ran.code, ran.json["id"]) == (0, pack)
    assert all(example["holds"] for example in ran.json["examples"])
    assert ran.json["digest"] == hashlib.sha256((FOLDER / f"{pack}.yaml").read_bytes()).hexdigest()


def test_a_check_says_each_example_in_the_language(program: Program) -> None:
    ran = program("instrument", "check", OLD)
    assert "Contoh cocok: PermenPANRB 59/2020, Lampiran, Tabel 12: 3,28" in ran.out
    english = program("instrument", "check", OLD, "--language", "en")
    assert "Example holds: PermenPANRB 59/2020, Lampiran, Tabel 12: 3.28" in english.out


def test_a_pack_with_a_mistake_is_refused_with_its_path(program: Program) -> None:
    pack = small(program.folder, rounding={"decimals": 2, "mode": "turun"})
    ran = program("instrument", "check", pack, "--json")
    assert (ran.code, ran.json["error"]) == (1, "instrument_defective")
    assert ran.json["defects"][0].startswith("rounding.mode: ")


def test_an_unknown_id_names_those_there_are(program: Program) -> None:
    ran = program("instrument", "check", "lain")
    assert ran.code == 1
    assert all(each in ran.err for each in IDS)


def test_a_digest_is_that_of_the_file(program: Program) -> None:
    pack = small(program.folder)
    ran = program("instrument", "digest", pack)
    assert ran.out == f"{hashlib.sha256(pack.read_bytes()).hexdigest()}  {pack}\n"


def test_two_packs_are_compared_by_code(program: Program) -> None:
    found = program("instrument", "diff", OLD, NEW, "--json").json
    gone = [
        c["code"] for c in found["changes"] if (c["layer"], c["what"]) == ("indicators", "gone")
    ]
    assert gone == [str(number) for number in range(21, 48)]
    assert (found["old"], found["new"], found["equal"]) == (OLD, NEW, False)


def test_a_comparison_is_told_in_words(program: Program) -> None:
    other = small(program.folder, title={"id": "Contoh Baru"}).rename(program.folder / "b.yaml")
    ran = program("instrument", "diff", small(program.folder), other)
    assert ran.out.splitlines() == [
        "Dari contoh-1 v1 ke contoh-1 v1",
        "Indikator: 4 tetap, 0 berubah, 0 baru, 0 hilang.",
        "Instrumen: Judul: Contoh → Contoh Baru",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_difference_has_its_words(program: Program, language: str) -> None:
    for old, new in ((OLD, NEW), (NEW, IDS[0]), (IDS[0], OLD)):
        ran = program("instrument", "diff", old, new, "--language", language)
        assert ran.code == 0
        assert "⟦" not in ran.out
    words = load_words(language)
    assert "⟦" not in "".join(words(f"instrument_cli.layer_{each}", code="") for each in LAYERS)


def test_a_pack_is_equal_to_itself(program: Program) -> None:
    ran = program("instrument", "diff", OLD, FOLDER / f"{OLD}.yaml")
    assert ran.out.endswith("Kedua paket sama isinya.\n")


@pytest.mark.parametrize("pack", IDS)
def test_a_pack_goes_to_a_workbook_and_comes_back_equal(program: Program, pack: str) -> None:
    assert program("instrument", "to-xlsx", pack, "a.xlsx").code == 0
    back = program("instrument", "from-xlsx", "a.xlsx", "b.yaml", "--json")
    again = load_pack(program.folder / "b.yaml")
    assert (back.code, back.json["digest"]) == (0, again.digest)
    assert again.instrument == load_pack(FOLDER / f"{pack}.yaml").instrument


def test_the_pack_that_is_written_is_read_with_ease(program: Program) -> None:
    program("instrument", "to-xlsx", small(program.folder), "a.xlsx")
    program("instrument", "from-xlsx", "a.xlsx", "b.yaml")
    text = (program.folder / "b.yaml").read_text(encoding="utf-8")
    assert 'weight: "40"' in text
    assert "{" not in text
    assert text.startswith("format: spbe-instrument/1\nid: contoh-1\nversion: 1\n")


def test_a_mistake_in_a_workbook_names_the_cell_and_writes_nothing(program: Program) -> None:
    program("instrument", "to-xlsx", small(program.folder), "a.xlsx")
    changed(program.folder / "a.xlsx", set_cell("Domain!E5", "40.01"))
    ran = program("instrument", "from-xlsx", "a.xlsx", "b.yaml")
    assert ran.code == 1
    assert "Domain!E5" in ran.err
    assert not (program.folder / "b.yaml").exists()


def test_a_workbook_that_cannot_be_written_is_said(program: Program) -> None:
    (program.folder / "map.xlsx").mkdir()
    ran = program("instrument", "to-xlsx", small(program.folder), "map.xlsx", "--json")
    assert (ran.code, ran.json["error"]) == (1, "file_not_writable")


@pytest.mark.parametrize("arguments", [(), ("check",), ("diff", OLD), ("lain", OLD)])
def test_wrong_usage_exits_with_2(program: Program, arguments: tuple[str, ...]) -> None:
    assert program("instrument", *arguments).code == 2
