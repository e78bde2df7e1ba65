"""The pack that the guide teaches to write is sound, and says what the guide prints."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop.instrument.load import parse_pack
from spbe_desktop.operations.check_instrument import check_instrument
from spbe_desktop.scoring.index import score
from tests.core.cli.test_commands import ROOT, Program
from tests.core.instrument.small_pack import defects_of

GUIDE = (ROOT / "docs/guide/menulis-paket.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
[PACK] = [text for kind, text in BLOCKS if kind == "yaml"]
PRINTED = [text for kind, text in BLOCKS if not kind]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "contoh-layanan.yaml"
    path.write_text(PACK, encoding="utf-8")
    return path


def test_the_worked_example_has_ten_indicators_and_holds(pack: Path) -> None:
    checked = check_instrument(str(pack))
    assert len(checked.pack.instrument.indicators) == 10
    assert [(str(w.value), w.holds) for w in checked.worked] == [("2.05", True)]


def test_the_worked_example_scores_from_end_to_end(pack: Path) -> None:
    instrument = check_instrument(str(pack)).pack.instrument
    best = score(instrument, {i.code: Decimal(3) for i in instrument.indicators}, 2026)
    assert (best.index, best.predicate) == (Decimal(3), "Tinggi")


def test_the_check_prints_what_the_guide_says(pack: Path) -> None:
    ran = Program(pack.parent)("instrument", "check", pack.name)
    [printed] = [each for each in PRINTED if each.startswith("Paket ")]
    assert ran.out.startswith(printed)


def test_the_mistake_of_the_guide_is_told_as_it_says() -> None:
    third = PACK.replace('weight: "5"', 'weight: "5.01"')
    told = [f"{each}" for each in defects_of(third.encode())]
    assert f"{told[0]}\n" in PRINTED


def test_the_worked_example_goes_to_a_workbook_and_back(pack: Path) -> None:
    program = Program(pack.parent)
    assert program("instrument", "to-xlsx", pack.name, "a.xlsx").code == 0
    assert program("instrument", "from-xlsx", "a.xlsx", "b.yaml").code == 0
    again = (pack.parent / "b.yaml").read_bytes()
    assert parse_pack(again, "b.yaml").instrument == parse_pack(PACK.encode(), "a").instrument


def test_every_command_of_the_guide_is_one() -> None:
    commands = re.findall(r"main\.py (\S+(?: [a-z-]+(?= ))?)", GUIDE)
    known = {"check", "digest", "diff", "to-xlsx", "from-xlsx"}
    assert {c.split()[1] for c in commands if c.startswith("instrument")} == known
