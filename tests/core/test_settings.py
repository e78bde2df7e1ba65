"""Settings are kept whole, and a file that makes no sense never keeps the program from starting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from spbe_desktop.errors import FileNotWritable
from spbe_desktop.operations.choose_settings import choose_settings
from spbe_desktop.settings import DEFAULTS, Settings, read_settings, write_settings

CHOSEN = Settings(language="en", appearance="dark", name="Ni Made Contoh", welcomed=True, link=500)


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    write_settings(tmp_path / "deep" / "settings.json", CHOSEN)
    assert read_settings(tmp_path / "deep" / "settings.json") == CHOSEN


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.json") == DEFAULTS


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"id"', "\0", "{}"])
def test_a_damaged_file_says_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert read_settings(path) == DEFAULTS


def test_a_file_in_another_encoding_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"\xff\xfe{}")
    assert read_settings(path) == DEFAULTS


@pytest.mark.parametrize(
    "wrong",
    [
        {"language": "xx"},
        {"appearance": 3},
        {"name": None},
        {"welcomed": "yes"},
        {"link": 0},
        {"new": 1},
    ],
)
def test_what_makes_no_sense_is_a_default_and_the_rest_holds(
    tmp_path: Path, wrong: dict[str, object]
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"language": "en", **wrong}))
    expected = DEFAULTS.language if "language" in wrong else "en"
    found = read_settings(path)
    assert (found.language, found.appearance, found.name) == (expected, "system", "")
    assert found.link == DEFAULTS.link


def test_one_choice_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_settings(path, CHOSEN)
    assert choose_settings(path, {"appearance": "light"}).name == "Ni Made Contoh"
    assert read_settings(path).appearance == "light"


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileNotWritable):
        choose_settings(tmp_path / "file" / "settings.json", {"language": "en"})
