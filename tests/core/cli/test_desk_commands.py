"""Stages, undoing, history, findings, citations, flags and units on the command line."""

from __future__ import annotations

import pytest

from spbe_desktop.words import LANGUAGES
from tests.core.cli.test_crosswalk_and_upgrade import Terminal, terminal
from tests.factories import a_document

__all__ = ["terminal"]


@pytest.fixture
def desk(terminal: Terminal) -> Terminal:
    """A terminal on a workspace with the sample evaluation."""
    terminal("new", "--sample")
    return terminal


def test_the_stages_are_shown(desk: Terminal) -> None:
    assert "→ document   Penilaian Dokumen" in desk("stage", "show")


def test_a_stage_is_finalised(desk: Terminal) -> None:
    assert desk.json("stage", "finalise")["read_only"] is True


def test_a_finalised_stage_refuses_a_rating(desk: Terminal) -> None:
    desk("stage", "finalise")
    assert ("sudah difinalkan" in desk("rate", "1", "2"), desk.code) == (True, 1)


def test_a_stage_is_reopened_for_a_reason(desk: Terminal) -> None:
    desk("stage", "finalise")
    told = desk.json("stage", "reopen", "--reason", "salah ketik")
    assert (told["read_only"], desk.json("history")[0]["reason"]) == (False, "salah ketik")


def test_going_on_is_to_the_next_stage(desk: Terminal) -> None:
    desk("stage", "finalise")
    assert desk.json("stage", "advance")["stage"] == "interview"


def test_going_on_to_a_stage_that_is_named(desk: Terminal) -> None:
    told = desk.json("stage", "advance", "--to", "review", "--reason", "tanpa interviu")
    assert told["stage"] == "review"


def test_an_open_stage_is_not_left_without_a_reason(desk: Terminal) -> None:
    assert ("alasan" in desk("stage", "advance"), desk.code) == (True, 1)


def test_readiness_is_the_exit_code(desk: Terminal) -> None:
    desk("new", "--agency", "Kota Surabaya", "--year", "2024")
    codes = []
    for each in desk.json("list"):
        desk("ready", "-e", each["evaluation"])
        codes.append(desk.code)
    assert sorted(codes) == [0, 1]


def test_readiness_names_the_indicators(desk: Terminal) -> None:
    desk("flag", "7")
    rules = {each["rule"]: each for each in desk.json("ready")["rules"]}
    assert rules["unflagged"] == {"rule": "unflagged", "stops": False, "unmet": ["7"]}


def test_a_change_is_undone_and_redone(desk: Terminal) -> None:
    desk("rate", "1", "1")
    undone = desk("undo")
    redone = desk("redo")
    assert (undone, redone) == ("Diurungkan: Nilai 1\n", "Diulangi: Nilai 1\n")


def test_with_nothing_to_undo_it_says_so(desk: Terminal) -> None:
    assert ("Tidak ada perubahan" in desk("undo"), desk.code) == (True, 1)


def test_the_history_of_an_indicator(desk: Terminal) -> None:
    desk("rate", "3", "1")
    told = desk("history", "3").splitlines()
    assert told[0].endswith("3 Nilai: 4 → 1")


def test_a_finding_is_added_listed_and_withdrawn(desk: Terminal) -> None:
    desk("finding", "add", "1", "Belum", "direviu", "--owner", "Diskominfo")
    listed = desk("finding", "list")
    left = desk.json("finding", "withdraw", "1")
    assert (listed, left) == ("1. [1] Belum direviu\n", [])


def test_a_document_is_cited_by_its_number(desk: Terminal) -> None:
    desk("attach", "1", a_document(desk.folder), "--article", "5")
    number = next(n for n in range(1, 50) if "perwal.txt" in desk("cite", "2", n))
    assert ("perwal.txt" in desk("cite", "3", number, "--page", "2"), desk.code) == (True, 0)


def test_a_document_that_is_not_there_is_not_cited(desk: Terminal) -> None:
    desk("cite", "2", "999")
    assert desk.code == 1


def test_a_flag_is_taken_down(desk: Terminal) -> None:
    desk("flag", "7")
    assert desk.json("flag", "7", "--off")["flagged"] is False


def test_units_are_kept(desk: Terminal) -> None:
    desk("units", "add", "Dinas Kesehatan", "Dinas Pendidikan")
    desk("units", "rename", "2", "Disdik")
    assert desk("units", "remove", "1") == "1. Disdik\n"


@pytest.mark.parametrize("command", [("finding", "add", "1"), ("units", "rename", "1")])
def test_what_is_missing_is_wrong_usage(desk: Terminal, command: tuple[str, ...]) -> None:
    desk(*command)
    assert desk.code == 2


@pytest.mark.parametrize("number", ["9", "x"])
def test_a_number_that_is_not_listed_is_refused(desk: Terminal, number: str) -> None:
    desk("units", "remove", number)
    first = desk.code
    desk("finding", "withdraw", number)
    assert (first, desk.code) == (1, 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_told_in_words(desk: Terminal, language: str) -> None:
    said = [
        desk(*command, "--language", language)
        for command in (("stage", "show"), ("ready",), ("history",), ("units", "list"))
    ]
    assert [text for text in said if "⟦" in text] == []


def test_last_year_is_named_as_the_baseline_and_copied_from(desk: Terminal) -> None:
    desk("units", "add", "Dinas Kesehatan")
    desk("new", "--agency", "Kota Denpasar", "--year", "2022", "--baseline", "2021")
    later = next(row["evaluation"] for row in desk.json("list") if row["year"] == 2022)
    told = desk.json("baseline", "--bring", "units", "-e", later)
    units = [unit["name"] for unit in desk.json("units", "list", "-e", later)]
    assert (told["year"], units) == (2021, ["Dinas Kesehatan"])


def test_a_baseline_is_taken_away(desk: Terminal) -> None:
    desk("new", "--agency", "Kota Denpasar", "--year", "2022", "--baseline", "2021")
    later = next(row["evaluation"] for row in desk.json("list") if row["year"] == 2022)
    assert desk("baseline", "none", "-e", later) == "Tanpa pembanding\n"


@pytest.mark.parametrize("what", [("1999",), ("--bring", "units")])
def test_a_baseline_that_is_not_there_is_refused(desk: Terminal, what: tuple[str, ...]) -> None:
    desk("baseline", *what)
    assert desk.code == 1
