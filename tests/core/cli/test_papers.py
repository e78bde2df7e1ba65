"""`paper` and `letterhead` on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from main import main


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    main(["new", "--sample", "--workspace", str(tmp_path / "ws")])
    capsys.readouterr()
    return tmp_path


def told(folder: Path, capture: pytest.CaptureFixture[str], *arguments: str) -> Any:
    main([*arguments, "--json", "--workspace", str(folder / "ws")])
    return json.loads(capture.readouterr().out)


def test_papers_are_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    papers = told(folder, capsys, "paper", "list")["papers"]
    assert {"evaluation-report", "worksheet", "interview-minutes"} <= {p["id"] for p in papers}


def test_a_person_reads_what_each_paper_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["paper", "list", "--workspace", str(folder / "ws")])
    assert "Ringkasan Eksekutif" in capsys.readouterr().out


def test_a_paper_is_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = folder / "ba.pdf"
    arguments = ("--day", "2026-11-23", "--place", "Denpasar", "--sheet", "F4")
    done = told(folder, capsys, "paper", "print", "visit-minutes", "-o", str(target), *arguments)
    assert (done["paper"], target.read_bytes()[:5]) == (str(target), b"%PDF-")


def test_an_unknown_paper_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["paper", "print", "ajaib", "--workspace", str(folder / "ws")])
    assert (code, "ajaib" in capsys.readouterr().err) == (1, True)


def test_values_are_keyed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = folder / "lines.txt"
    lines.write_text("1 1\n2 2\n= 3\n")
    assert told(folder, capsys, "paper", "key", str(lines)) == {"changed": 2}


def test_a_letterhead_is_set_and_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    signer = f"coordinator;Sekda;I Nyoman;IV/d;{'1' * 18}"
    told(folder, capsys, "letterhead", "set", "--line", "PEMKOT", "--signer", signer)
    told(folder, capsys, "letterhead", "set", "--city", "Denpasar", "--number", "000/…")
    head = told(folder, capsys, "letterhead", "show")
    assert (head["lines"], head["city"], head["numbering"]) == (["PEMKOT"], "Denpasar", "000/…")
    assert head["signers"][0]["name"] == "I Nyoman"


def test_a_person_reads_the_letterhead(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--address", "Jalan 1", "--sheet", "F4", "--signer", "coordinator;Sekda"]
    main(["letterhead", "set", *arguments, "--workspace", str(folder / "ws")])
    out = capsys.readouterr().out
    assert [
        each for each in ("Jalan 1", "Kertas: F4", "coordinator: Sekda") if each not in out
    ] == []
