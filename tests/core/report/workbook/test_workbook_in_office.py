"""A real spreadsheet program computes the index that we compute, for any evaluation."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

import openpyxl
import pytest

from spbe_desktop.operations.context import Context
from spbe_desktop.report.workbook.summary import EXACT, PREDICATE, SHOWN
from spbe_desktop.report.workbook.write import write_workbook
from spbe_desktop.scoring.index import score
from spbe_desktop.views.document import shown_index
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, RatingView
from spbe_desktop.words import load_words
from tests.factories import BEGINNING, an_evaluation

OFFICE = shutil.which("soffice")
PACKS = ("permenpanrb-59-2020", "permenpanrb-8-2026", "permenpanrb-5-2018")
MANY = 16

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


@pytest.mark.parametrize("instrument", PACKS)
def test_a_spreadsheet_program_computes_our_index(
    workspace: Context, tmp_path: Path, instrument: str
) -> None:
    empty = an_evaluation(workspace, instrument=instrument)
    views = [judged(empty, Random(seed)) for seed in range(MANY)]
    told = computed(tmp_path, views)
    for view, (shown, exact, predicate) in zip(views, told, strict=True):
        wanted = shown_index(view)
        assert (shown, predicate) == (
            None if wanted is None else float(wanted),
            view.score.predicate,
        )
        if view.score.index is not None:
            assert exact == pytest.approx(float(view.score.index), abs=1e-8)


def judged(view: EvaluationView, random: Random) -> EvaluationView:
    """The same evaluation with random values, repeats and indicators that do not apply."""
    share = random.choice((0.0, 0.5, 0.9, 1.0, 1.0))
    indicators = tuple(_judge(view, each, random, share) for each in view.indicators)
    values = {i.indicator.code: i.value for i in indicators if i.value is not None}
    absent = [i.indicator.code for i in indicators if i.not_applicable]
    result = score(view.instrument, values, view.year, absent)
    return replace(view, indicators=indicators, score=result)


def _judge(
    view: EvaluationView, each: IndicatorView, random: Random, share: float
) -> IndicatorView:
    if each.indicator.not_applicable is not None and random.random() < 0.3:
        each = replace(each, not_applicable="tidak ada")
    if random.random() >= share:
        return each
    scale = view.instrument.scale
    steps = int((scale.max - scale.min) / (scale.step or Decimal("0.01")))
    value = scale.min + random.randint(0, steps) * (scale.step or Decimal("0.01"))
    rating = RatingView(
        stage=view.stage,
        value=value,
        fact="",
        analysis="",
        justification="",
        updated_at=BEGINNING,
        updated_by="penilai",
    )
    return replace(each, rating=rating, stages=(rating,))


def computed(
    folder: Path, views: Sequence[EvaluationView]
) -> list[tuple[float | None, float | None, str | None]]:
    """The index as shown, as computed, and the predicate, as LibreOffice makes them."""
    words = load_words("id")
    paths = [folder / f"{number:03}.xlsx" for number in range(len(views))]
    for path, view in zip(paths, views, strict=True):
        path.write_bytes(write_workbook(view, words))
    out = folder / "office"
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=300)
    return [_figures(out / path.name) for path in paths]


def _figures(path: Path) -> tuple[float | None, float | None, str | None]:
    page = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    shown, exact, predicate = (page[place].value or None for place in (SHOWN, EXACT, PREDICATE))
    return (
        None if shown is None else float(str(shown)),
        None if exact is None else float(str(exact)),
        None if predicate is None else str(predicate),
    )
