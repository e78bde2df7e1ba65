"""An instrument nobody has seen runs through the whole main job: no line of code knows it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Context as DecimalContext
from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.give_external_index import give_external_index
from spbe_desktop.operations.judge_item import judge_item
from spbe_desktop.operations.mark_not_applicable import mark_not_applicable
from spbe_desktop.operations.name_service import name_service
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.print_report import print_report
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.operations.start_evaluation import start_evaluation
from spbe_desktop.operations.tick_criterion import tick_criterion
from spbe_desktop.operations.verify_bundle import verify_bundle
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.views.evaluation import EvaluationView
from tests.core.scoring.regulation import Regulation
from tests.factories import a_workspace, some_evidence

EVERYTHING = Path(__file__).parents[1] / "instrument" / "packs" / "everything.yaml"
RATINGS = {"1": "3.25", "2": "1.50", "3": "2.00", "4": "0.75", "5": "4.00", "6": "2.10",
           "6-2": "3.30", "7": "1.10", "8": "0.00", "9": "2.75"}  # fmt: skip
ABSENT = {"2": "Tanpa kebun", "8": "Tanpa camilan"}


def started(context: Context) -> str:
    """An evaluation with the made-up pack, which the program does not ship: from its file."""
    view = start_evaluation(
        context,
        agency="Dapur Umum",
        year=2026,
        instrument=str(EVERYTHING),
        activity="tahunan",
        own_agency=True,
        unproven=True,
    )
    return view.id


def judged(context: Context, folder: Path) -> EvaluationView:
    """The evaluation at its last stage, with something of everything in it."""
    each = started(context)
    for code, value in RATINGS.items():
        rate_indicator(context, each, code, Decimal(value))
    for code, reason in ABSENT.items():
        mark_not_applicable(context, each, code, reason)
    name_service(context, each, "6-2", "Soto")
    tick_criterion(context, each, "1", Decimal(1), "a", True)
    judge_item(context, each, "4", Decimal(1), "2", Verdict.ACCEPTED)
    give_external_index(context, each, "3", Decimal(100))
    explain_rating(context, each, "9", fact="Tamu puas", analysis="Ada survei")
    some_evidence(context, each, folder)
    advance_stage(context, each, "uji", reason="uji")
    advance_stage(context, each, "sidang", reason="uji")
    return view_evaluation(context, each)


@pytest.fixture
def kitchen(tmp_path: Path) -> Iterator[Context]:
    context = a_workspace(tmp_path / "kerja")
    create_identity(context, name="Penguji", passphrase="kata sandi panjang")
    yield context
    close_workspace(context)


def test_its_index_is_that_of_its_formula(kitchen: Context, tmp_path: Path) -> None:
    view = judged(kitchen, tmp_path)
    law = Regulation(EVERYTHING.read_bytes())
    hundredths = {code: int(Decimal(value) * 100) for code, value in RATINGS.items()}
    expected = law.index_without(hundredths, ABSENT)
    fifty = DecimalContext(prec=50)
    assert view.score.index == fifty.divide(
        Decimal(expected.numerator), Decimal(expected.denominator)
    )


def test_its_evaluation_is_whole(kitchen: Context, tmp_path: Path) -> None:
    view = judged(kitchen, tmp_path)
    assert (view.stage, view.score.complete, view.score.total) == ("sidang", True, 8)


def test_its_report_is_printed(kitchen: Context, tmp_path: Path) -> None:
    report = print_report(kitchen, judged(kitchen, tmp_path).id, tmp_path / "laporan.pdf")
    assert report.read_bytes().startswith(b"%PDF-")


def test_its_bundle_is_sealed_and_trusted(kitchen: Context, tmp_path: Path) -> None:
    target = tmp_path / "dapur.spbe"
    seal_bundle(kitchen, judged(kitchen, tmp_path).id, target, "kata sandi panjang")
    verdict = verify_bundle(target, context=kitchen)
    assert (verdict.valid, verdict.trusted, verdict.problems) == (True, True, ())
