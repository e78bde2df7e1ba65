"""How decimals came about stands in the report of a law that works that way."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.judge_item import judge_item
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.scoring.proposal import Verdict
from tests.core.operations.pemdi import a_full_pemdi_evaluation
from tests.core.report.conftest import print_view
from tests.core.report.reading import Printed


@pytest.fixture(params=["id", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def printed(workspace: Context, tmp_path: Path, language: str) -> Printed:
    """Items, an index, a missing one and an absence."""
    view = a_full_pemdi_evaluation(workspace, tmp_path)
    judge_item(workspace, view.id, "11", Decimal(1), "1", Verdict.NOT_UPLOADED)
    judge_item(workspace, view.id, "12", Decimal(3), "1", Verdict.LOWER_LEVEL_OPEN)
    for level in view.instrument.indicator("9").levels:
        for item in level.items:
            judge_item(workspace, view.id, "9", level.value, item.code, Verdict.ACCEPTED)
    rate_indicator(workspace, view.id, "9", Decimal(5))
    return print_view(view_evaluation(workspace, view.id), language)


TOLD = {
    "id": (
        "Diterima (tingkat.butir): 1.1",
        "dikembalikan: tidak tepat · Belum ditetapkan",
        "dikembalikan: belum diunggah",
        "dikembalikan: tingkat di bawahnya belum tuntas",
        "1,50 = 1,50 + 1,00 × 0,00 % (0 dari 4 butir tingkat 2 diterima) · asesor menilai 2,00",
        "5,00 = semua butir sampai tingkat 5 diterima · asesor menilai sama",
        "68,75",
        "3,75 = konversi linear 62,5–75 ke 3,50–4,00",
        "1,00 = nilai menurut instrumen bila indeks sumber tidak ada",
        "Tidak memproses data pribadi",
        "nilainya diputuskan asesor",
    ),
    "en": (
        "Accepted (level.item): 1.1",
        "sent back: unsuitable · Belum ditetapkan",
        "the assessor rated 2.00",
        "3.75 = linear from 62.5–75 to 3.50–4.00",
        "the assessor decides the value",
    ),
}


def test_the_way_to_each_decimal_is_told(printed: Printed, language: str) -> None:
    assert [each for each in TOLD[language] if each not in printed.text] == []


def test_no_key_is_left_without_words(printed: Printed) -> None:
    assert "⟦" not in printed.text
