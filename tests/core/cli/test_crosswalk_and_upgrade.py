"""Crosswalk, upgrade and trend on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from main import main
from spbe_desktop.operations.list_instruments import FOLDER
from spbe_desktop.operations.upgrade_instrument import Fate
from spbe_desktop.words import LANGUAGES, load_words

SPBE, PEMDI = "permenpanrb-59-2020", "permenpanrb-8-2026"


class Terminal:
    """The command line on one workspace, in this process."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capture, self.code = folder, capture, 0

    def __call__(self, *arguments: object) -> str:
        try:
            self.code = main([*map(str, arguments), "--workspace", str(self.folder / "ws")])
        except SystemExit as stop:
            self.code = int(stop.code or 0)
        out, error = self.capture.readouterr()
        return out + error

    def json(self, *arguments: object) -> Any:
        return json.loads(self(*arguments, "--json"))


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path, capsys)


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The shipped 59/2020 as a later version with another title for its first indicator."""
    text = (FOLDER / f"{SPBE}.yaml").read_text(encoding="utf-8")
    text = text.replace("\nversion: ", "\nversion: 1", 1)
    path = tmp_path / "baru.yaml"
    path.write_text(text.replace("Tingkat Kematangan", "Kematangan", 1), encoding="utf-8")
    return path


def test_the_crosswalk_says_first_that_it_is_not_official(terminal: Terminal) -> None:
    told = terminal("crosswalk", SPBE, PEMDI).splitlines()
    assert "bukan resmi" in told[1]


def test_the_crosswalk_tells_what_cannot_be_derived(terminal: Terminal) -> None:
    assert "[cannot be derived]" in terminal("crosswalk", SPBE, PEMDI, "--language", "en")


def test_the_crosswalk_as_json_has_every_line(terminal: Terminal) -> None:
    document = terminal.json("crosswalk", SPBE, PEMDI)
    assert (document["official"], document["from"], document["to"]) == (False, SPBE, PEMDI)
    assert {line["strength"] for line in document["lines"]} == {"strong", "partial", "none"}


def test_a_crosswalk_that_is_not_there_is_refused(terminal: Terminal) -> None:
    told = terminal("crosswalk", PEMDI, SPBE)
    assert (terminal.code, f"{SPBE}--{PEMDI}" in told) == (1, True)


def test_an_upgrade_is_only_shown_until_it_is_asked_for(terminal: Terminal, newer: Path) -> None:
    terminal("new", "--sample")
    shown = terminal.json("upgrade", "--instrument", newer, "--allow-unsigned")
    again = terminal.json("upgrade", "--instrument", newer, "--allow-unsigned")
    assert (shown["done"], again) == (False, shown)
    assert [i["indicator"] for i in shown["indicators"] if i["fate"] == "text"] == ["1"]


def test_an_upgrade_is_done_and_undone(terminal: Terminal, newer: Path) -> None:
    terminal("new", "--sample")
    done = terminal.json("upgrade", "--instrument", newer, "--allow-unsigned", "--do")
    assert done["done"]
    undone = terminal.json("upgrade", "--undo")
    assert (undone["undone"], undone["to"]) == (True, done["from"])


def test_an_upgrade_is_told_in_sentences(terminal: Terminal, newer: Path) -> None:
    terminal("new", "--sample")
    told = terminal("upgrade", "--instrument", newer, "--allow-unsigned", "--do")
    assert "Dapat dibatalkan" in told
    assert "judul berubah" in told
    assert "Pembaruan dibatalkan" in terminal("upgrade", "--undo")


def test_the_same_pack_is_no_upgrade(terminal: Terminal) -> None:
    terminal("new", "--sample")
    terminal("upgrade", "--instrument", SPBE)
    assert terminal.code == 1


def test_an_upgrade_to_nothing_is_wrong_usage(terminal: Terminal) -> None:
    terminal("upgrade")
    assert terminal.code == 2


def test_the_trend_marks_the_change_of_ruler(terminal: Terminal) -> None:
    terminal("new", "--sample")
    terminal("new", "--agency", "Kota Denpasar", "--year", 2026, "--instrument", PEMDI)
    document = terminal.json("trend", "--agency", "Kota Denpasar")
    assert [point["ruler"] for point in document["points"]] == ["first", "other"]
    told = terminal("trend", "--agency", "Kota Denpasar")
    assert "alat ukur berganti" in told
    assert "tidak boleh dibandingkan" in told


def test_a_trend_of_one_ruler_tells_the_change(terminal: Terminal) -> None:
    for year, value in ((2021, 2), (2022, 3)):
        terminal("new", "--agency", "Kota Denpasar", "--year", year, "--instrument", SPBE)
        evaluation = terminal.json("list")[0]["evaluation"]
        terminal("rate", "-e", evaluation, 1, value)
    assert "(+1)" in terminal("trend", "--agency", "Kota Denpasar")


def test_a_trend_of_nothing_says_so(terminal: Terminal) -> None:
    terminal("new", "--sample")
    assert "Belum ada" in terminal("trend", "--agency", "Kabupaten Badung")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fate_and_reason_has_its_words(language: str) -> None:
    words = load_words(language)
    reasons = (
        *("scale", "stages", "criteria", "items", "guideline", "external_index", "capability"),
        *("not_applicable", "repeats", "named_slot", "title", "texts", "weight", "aspect"),
    )
    told = [words(f"upgrade.reason_{each}") for each in reasons]
    told += [words(f"upgrade.fate_{each.value}") for each in Fate]
    told += [words(f"crosswalk.strength_{each}") for each in ("strong", "partial", "none")]
    assert [text for text in told if "⟦" in text] == []
