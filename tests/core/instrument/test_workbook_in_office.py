"""A real spreadsheet program computes the sums of weights, and what it saves reads back equal."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.workbook_parse import read_workbook
from spbe_desktop.operations.list_instruments import list_instruments
from tests.core.instrument.workbooks import written

OFFICE = shutil.which("soffice")
SHIPPED = list_instruments()

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


@pytest.mark.parametrize("pack", SHIPPED, ids=lambda pack: pack.instrument.id)
def test_a_spreadsheet_program_sums_to_a_hundred_and_keeps_all(tmp_path: Path, pack: Pack) -> None:
    saved = saved_by_office(written(tmp_path, pack.instrument))
    book = openpyxl.load_workbook(saved, data_only=True)
    assert total(book["Aspek"]) == 100
    assert total(book["Domain"]) == (100 if pack.instrument.domains else 0)
    weights = sum(indicator.weight for indicator in pack.instrument.indicators)
    assert total(book["Indikator"]) == pytest.approx(float(weights))
    assert read_workbook(saved) == pack.instrument


def saved_by_office(path: Path) -> Path:
    """The workbook as LibreOffice computes and saves it."""
    out = path.parent / "office"
    profile = f"-env:UserInstallation=file://{path.parent / 'profile'}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=180)
    return out / path.name


def total(page: Any) -> float:
    heads = [cell.value for cell in page[2]]
    return float(page.cell(4, heads.index("weight") + 1).value)
