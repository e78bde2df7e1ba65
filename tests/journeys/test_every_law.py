"""Every law goes through the whole program: each screen, each paper, workbook and bundle.

The three that are shipped, and one that is made up and has every feature of the format: what no
line of code was written for works as what was.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from spbe_desktop.instrument.load import load_pack
from spbe_desktop.instrument.model import Indicator, Instrument
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.export_workbook import export_workbook
from spbe_desktop.operations.list_papers import list_papers
from spbe_desktop.operations.print_paper import print_paper
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.operations.start_evaluation import resolve_agency
from spbe_desktop.operations.verify_bundle import verify_bundle
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.paths import RESOURCES
from spbe_desktop.store.changes import insert_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import some_evidence
from ui.app import SCREENS, compose, make_application

MADE_UP = Path(__file__).parents[1] / "core" / "instrument" / "packs" / "everything.yaml"
LAWS = [*sorted((RESOURCES / "instruments").glob("*.yaml")), MADE_UP]
SCREEN_NAMES = [screen.name for screen in SCREENS]
LONG = 30_000  # ms; other tests may share the machine


@pytest.fixture(params=LAWS, ids=lambda path: path.stem)
def judged(request: pytest.FixtureRequest, workspace: Context, tmp_path: Path) -> EvaluationView:
    """An evaluation by that law, with something of everything in it."""
    law = load_pack(request.param)
    agency = resolve_agency(workspace, "Kota Denpasar")
    activity = law.instrument.activities[-1].code
    with workspace.database.writing() as session:
        at = workspace.clock.now()
        each = insert_evaluation(session, agency, 2026, law, activity, at=at, actor="penilai").id
    for number, item in enumerate(law.instrument.indicators):
        rate_indicator(workspace, each, item.code, a_value(law.instrument, item, number))
    first, second = (item.code for item in law.instrument.indicators[:2])
    explain_rating(workspace, each, first, fact="Perwali 35/2020", analysis="Belum direviu")
    some_evidence(workspace, each, tmp_path, indicator=first)
    record_finding(workspace, each, second, finding="Belum ada", recommendation="Susun")
    return view_evaluation(workspace, each)


def a_value(law: Instrument, item: Indicator, number: int) -> Decimal:
    """One of the indicator's levels, another from one indicator to the next."""
    levels = law.level_names(item)
    return levels[number % len(levels)].value


@pytest.fixture
def words_shown(judged: EvaluationView, workspace: Context, qtbot: QtBot) -> object:
    """What every screen of the window says of the evaluation, by screen."""
    make_application()
    window = compose(workspace)
    window.show()
    window.desk.bus.evaluation_opened.emit(judged.id)
    said: dict[str, list[str]] = {}
    for name in SCREEN_NAMES:
        window.show_screen(name)
        qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=LONG)
        said[name] = list(texts_of(window.parts[name].widget))
    window.close()
    return said


def texts_of(widget: object) -> Iterator[str]:
    """The texts of the labels and buttons in a screen."""
    for kind in (QLabel, QAbstractButton):
        yield from (each.text() for each in widget.findChildren(kind))  # type: ignore[attr-defined]


def test_every_screen_has_words_for_it(words_shown: dict[str, list[str]]) -> None:
    assert [text for said in words_shown.values() for text in said if "⟦" in text] == []


def test_every_paper_of_it_is_printed_with_its_words(
    judged: EvaluationView, workspace: Context, tmp_path: Path
) -> None:
    offered = [kind.id for kind in list_papers(workspace, judged.id)]
    wordless: list[str] = []
    for number, paper in enumerate(offered):
        target = tmp_path / f"{paper}.pdf"
        print_paper(workspace, judged.id, paper, target, language=("id", "en")[number % 2])
        text = "".join(page.extract_text() for page in PdfReader(target).pages)
        wordless += [paper] if "⟦" in text or not text.strip() else []
    assert (wordless, len(offered) > 5) == ([], True)


def test_its_workbook_has_a_row_an_indicator(
    judged: EvaluationView, workspace: Context, tmp_path: Path
) -> None:
    path = tmp_path / "buku.xlsx"
    export_workbook(workspace, judged.id, path)
    cells = {str(c.value) for sheet in load_workbook(path) for row in sheet.rows for c in row}
    titles = {item.indicator.title.id for item in judged.indicators}
    assert titles <= cells


def test_its_bundle_is_sealed_and_trusted(
    judged: EvaluationView, workspace: Context, tmp_path: Path
) -> None:
    create_identity(workspace, name="Penguji", passphrase="kata sandi panjang")
    target = tmp_path / "evaluasi.spbe"
    seal_bundle(workspace, judged.id, target, "kata sandi panjang")
    verdict = verify_bundle(target, context=workspace)
    assert (verdict.valid, verdict.trusted, verdict.problems) == (True, True, ())
