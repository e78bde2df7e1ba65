"""What is dangerous in a workbook, whoever put it there, is text, is refused, or is not opened."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest

from spbe_desktop.errors import WorkbookForeign
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.import_workbook import import_workbook, preview_workbook
from spbe_desktop.operations.name_service import name_service
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.core.report.workbook.test_workbook import Edited
from tests.factories import a_full_evaluation

OFFICE = shutil.which("soffice")
TEXTS = ("=1+1", "+62 361", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1")
BOMB = 20 << 20  # bytes of spaces: more than a workbook may unpack to


@pytest.fixture
def view(workspace: Context, tmp_path: Path) -> EvaluationView:
    return a_full_evaluation(workspace, tmp_path)


@pytest.mark.parametrize("text", TEXTS)
def test_what_looks_like_a_formula_is_written_as_text(
    workspace: Context, view: EvaluationView, tmp_path: Path, text: str
) -> None:
    explain_rating(workspace, view.id, "1", fact=text)
    name_service(workspace, view.id, "45", text)
    edited = Edited(workspace, view, tmp_path)
    cells = [edited.cell("1", "fact"), edited.cell("45", "service")]
    assert [(c.data_type, c.value.strip()) for c in cells] == [("s", text.strip())] * 2
    assert all(c.quotePrefix for c in cells if not text.startswith("\t"))


@pytest.mark.parametrize("text", TEXTS)
def test_what_looks_like_a_formula_is_read_as_text(
    workspace: Context, view: EvaluationView, tmp_path: Path, text: str
) -> None:
    edited = Edited(workspace, view, tmp_path)
    cell = edited.cell("1", "analysis")
    cell.value, cell.data_type = text, "s"
    plan = preview_workbook(workspace, view.id, edited.save())
    import_workbook(workspace, view.id, plan)
    rating = view_evaluation(workspace, view.id).indicator("1").rating
    assert rating is not None
    assert (plan.refused, rating.analysis.strip()) == ((), text.strip())


@pytest.mark.parametrize("key", ["stage.document", "fact", "override_reason", "flag"])
def test_a_formula_is_refused_by_its_cell(
    workspace: Context, view: EvaluationView, tmp_path: Path, key: str
) -> None:
    edited = Edited(workspace, view, tmp_path)
    edited.cell("2", key).value = "=cmd|' /C calc'!A0"
    plan = preview_workbook(workspace, view.id, edited.save())
    place = f"Indikator!{edited.cell('2', key).coordinate}"
    assert plan.changes == ()
    assert [(each.place, each.why) for each in plan.refused] == [(place, "formula")]


def test_a_workbook_that_unfolds_is_not_opened(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    path = Edited(workspace, view, tmp_path).save()
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/more.xml", b" " * BOMB)
    assert path.stat().st_size < BOMB // 100
    with pytest.raises(WorkbookForeign):
        preview_workbook(workspace, view.id, path)


def test_a_link_to_another_workbook_is_never_followed(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    edited = Edited(workspace, view, tmp_path)
    edited.cell("2", "fact").value = "='file:///etc/[passwd]Sheet1'!A1"
    path = edited.save()
    with zipfile.ZipFile(path, "a") as book:
        link = '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
        book.writestr("xl/externalLinks/externalLink1.xml", link)
    plan = preview_workbook(workspace, view.id, path)
    assert (plan.changes, [each.why for each in plan.refused]) == ((), ["formula"])


def test_a_document_type_is_not_read(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    path = Edited(workspace, view, tmp_path).save()
    with zipfile.ZipFile(path, "a") as book:
        book.writestr("xl/x.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(WorkbookForeign):
        preview_workbook(workspace, view.id, path)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_another_program_keeps_such_texts_and_changes_nothing(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    for code, text in zip(("1", "2", "3", "4", "5"), TEXTS, strict=False):
        explain_rating(workspace, view.id, code, fact=text)
    path = Edited(workspace, view, tmp_path).path
    out = tmp_path / "office"
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    plan = preview_workbook(workspace, view.id, out / path.name)
    assert (plan.changes, plan.refused) == ((), ())
    page = openpyxl.load_workbook(out / path.name)["Indikator"]
    kept = {cell.value for row in page.iter_rows() for cell in row if cell.data_type == "s"}
    assert set(TEXTS[:5]) <= kept
