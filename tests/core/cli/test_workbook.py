"""The workbook on the command line: out, shown, taken."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from main import main


def run(folder: Path, capture: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main([*arguments, "--workspace", str(folder / "ws")])
    return code, capture.readouterr().out


@pytest.fixture
def edited(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The sample's workbook with one new level and one that the scale has not."""
    path = tmp_path / "b.xlsx"
    run(tmp_path, capsys, "new", "--sample")
    run(tmp_path, capsys, "workbook", "--out", str(path))
    book = openpyxl.load_workbook(path)
    page = book["Indikator"]
    column = next(cell.column for cell in page[3] if cell.value == "stage.document")
    page.cell(6, column).value, page.cell(7, column).value = 5, 8
    book.save(path)
    return path


def test_a_workbook_is_shown_before_it_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], edited: Path
) -> None:
    code, told = run(tmp_path, capsys, "workbook", "--from", str(edited))
    assert (code, "nilai: 1 → 5" in told, "“8”" in told) == (1, True, True)
    assert "belum ada yang diterapkan" in told


def test_what_was_taken_is_not_shown_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], edited: Path
) -> None:
    run(tmp_path, capsys, "workbook", "--from", str(edited), "--do")
    _, told = run(tmp_path, capsys, "workbook", "--from", str(edited), "--json")
    found = json.loads(told)
    assert (found["changes"], [each["why"] for each in found["refused"]]) == ([], ["number"])
