"""The workbook of an evaluation says what the evaluation says, and comes back cell by cell."""

from __future__ import annotations

import os
import subprocess
import sys
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from spbe_desktop.errors import (
    WorkbookElsewhere,
    WorkbookForeign,
    WorkbookStale,
)
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.export_workbook import export_workbook
from spbe_desktop.operations.import_workbook import import_workbook, preview_workbook
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.report.workbook.plan import KEYS
from spbe_desktop.report.workbook.write import write_workbook
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import load_words
from tests.factories import a_full_evaluation, an_evaluation

PACKS = ("permenpanrb-59-2020", "permenpanrb-8-2026", "permenpanrb-5-2018")
INDICATORS = {"id": "Indikator", "en": "Indicators"}


class Edited:
    """A workbook in the hand of a person."""

    def __init__(self, context: Context, view: EvaluationView, folder: Path) -> None:
        self.path = export_workbook(context, view.id, folder / "buku.xlsx")
        self.book = openpyxl.load_workbook(self.path)
        self.page: Any = self.book["Indikator"]
        self.keys = {cell.value: cell.column for cell in self.page[KEYS]}
        self.rows = {str(row[0].value): row[0].row for row in self.page.iter_rows(min_row=KEYS + 2)}

    def cell(self, indicator: str, key: str) -> Any:
        return self.page.cell(self.rows[indicator], self.keys[key])

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path


@pytest.fixture
def view(workspace: Context, tmp_path: Path) -> EvaluationView:
    return a_full_evaluation(workspace, tmp_path)


def test_an_untouched_workbook_changes_nothing(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    plan = preview_workbook(workspace, view.id, Edited(workspace, view, tmp_path).path)
    assert (plan.changes, plan.refused) == ((), ())


def test_a_workbook_that_another_program_saved_changes_nothing(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    plan = preview_workbook(workspace, view.id, Edited(workspace, view, tmp_path).save())
    assert (plan.changes, plan.refused) == ((), ())


def test_every_edited_cell_is_shown_first(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    edited = Edited(workspace, view, tmp_path)
    edited.cell("2", "stage.document").value = 4
    edited.cell("1", "fact").value = "Perwal baru\ndua baris"
    edited.cell("45", "service").value = "Kependudukan"
    plan = preview_workbook(workspace, view.id, edited.save())
    told = [(c.indicator, c.field, c.before, c.after, c.clash) for c in plan.changes]
    assert told == [
        ("1", "fact", "Perwal lama", "Perwal baru\ndua baris", False),
        ("2", "value", "", "4", False),
        ("45", "service", "Perizinan", "Kependudukan", False),
    ]


def test_nothing_changes_until_it_is_done(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    edited = Edited(workspace, view, tmp_path)
    edited.cell("2", "stage.document").value = 4
    preview_workbook(workspace, view.id, edited.save())
    assert view_evaluation(workspace, view.id).journal_head == view.journal_head


def test_what_was_shown_is_done(workspace: Context, view: EvaluationView, tmp_path: Path) -> None:
    edited = Edited(workspace, view, tmp_path)
    edited.cell("2", "stage.document").value = 4
    edited.cell("1", "stage.document").value = None
    changed = import_workbook(
        workspace, view.id, preview_workbook(workspace, view.id, edited.save())
    )
    after = view_evaluation(workspace, view.id)
    assert changed.indicators == ("1", "2")
    assert (after.indicator("2").value, after.indicator("1").value) == (Decimal(4), Decimal(3))


def test_a_change_may_be_left_out(workspace: Context, view: EvaluationView, tmp_path: Path) -> None:
    edited = Edited(workspace, view, tmp_path)
    edited.cell("2", "stage.document").value = 4
    edited.cell("3", "stage.document").value = 5
    plan = preview_workbook(workspace, view.id, edited.save())
    import_workbook(workspace, view.id, plan, leave=plan.changes[:1])
    after = view_evaluation(workspace, view.id)
    assert (after.indicator("2").value, after.indicator("3").value) == (None, Decimal(5))


def test_a_place_that_both_changed_is_a_clash(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    edited = Edited(workspace, view, tmp_path)
    edited.cell("1", "fact").value = "dari buku kerja"
    explain_rating(workspace, view.id, "1", fact="dari layar")
    plan = preview_workbook(workspace, view.id, edited.save())
    assert [(c.before, c.after) for c in plan.clashes] == [("dari layar", "dari buku kerja")]


def test_what_the_screen_changed_meanwhile_is_not_undone(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    edited = Edited(workspace, view, tmp_path)
    rate_indicator(workspace, view.id, "2", Decimal(5))
    assert preview_workbook(workspace, view.id, edited.save()).changes == ()


@pytest.mark.parametrize(
    ("value", "why"),
    [(9, "number"), ("tiga", "number"), (2.5, "number"), ("=1+2", "formula"), ("1,5", "number")],
)
def test_a_cell_that_cannot_be_taken_is_named(
    workspace: Context, view: EvaluationView, tmp_path: Path, value: object, why: str
) -> None:
    edited = Edited(workspace, view, tmp_path)
    edited.cell("2", "stage.document").value = value
    plan = preview_workbook(workspace, view.id, edited.save())
    place = f"Indikator!{edited.cell('2', 'stage.document').coordinate}"
    assert [(r.place, r.indicator, r.why) for r in plan.refused] == [(place, "2", why)]


def test_rows_of_unknown_and_repeated_codes_are_named(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    edited = Edited(workspace, view, tmp_path)
    edited.cell("2", "code").value = "99"
    edited.cell("3", "code").value = "4"
    plan = preview_workbook(workspace, view.id, edited.save())
    assert {(r.why, r.found) for r in plan.refused} == {("row", "99"), ("row", "4")}


def test_sorted_rows_come_back_by_their_codes(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    edited = Edited(workspace, view, tmp_path)
    first, second = edited.rows["1"], edited.rows["2"]
    for column in range(1, edited.page.max_column + 1):
        one, two = edited.page.cell(first, column), edited.page.cell(second, column)
        one.value, two.value = two.value, one.value
    plan = preview_workbook(workspace, view.id, edited.save())
    assert (plan.changes, plan.refused) == ((), ())


def test_a_stale_plan_is_refused(workspace: Context, view: EvaluationView, tmp_path: Path) -> None:
    edited = Edited(workspace, view, tmp_path)
    edited.cell("2", "stage.document").value = 4
    plan = preview_workbook(workspace, view.id, edited.save())
    rate_indicator(workspace, view.id, "5", Decimal(1))
    with pytest.raises(WorkbookStale):
        import_workbook(workspace, view.id, plan)


def test_a_workbook_of_another_evaluation_is_refused(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    other = an_evaluation(workspace, year=2022)
    with pytest.raises(WorkbookElsewhere):
        preview_workbook(workspace, other.id, Edited(workspace, view, tmp_path).path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html></html>"])
def test_what_is_no_workbook_is_refused(
    workspace: Context, view: EvaluationView, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "bukan.xlsx"
    path.write_bytes(content)
    with pytest.raises(WorkbookForeign):
        preview_workbook(workspace, view.id, path)


def test_a_workbook_of_others_is_refused(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    path = tmp_path / "lain.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(WorkbookForeign):
        preview_workbook(workspace, view.id, path)


def test_a_missing_file_is_refused(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    with pytest.raises(WorkbookForeign):
        preview_workbook(workspace, view.id, tmp_path / "tidak-ada.xlsx")


def test_a_text_like_a_formula_stays_a_text(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    explain_rating(workspace, view.id, "1", fact='=HYPERLINK("http://x")')
    path = Edited(workspace, view, tmp_path).save()
    assert preview_workbook(workspace, view.id, path).changes == ()


def test_a_text_longer_than_a_cell_is_said_to_be_cut_and_never_read_back(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    explain_rating(workspace, view.id, "1", fact="x" * 40_000)
    edited = Edited(workspace, view, tmp_path)
    assert str(edited.cell("1", "fact").value).startswith("[Teks ini terlalu panjang")
    edited.cell("1", "fact").value = "pendek"
    assert preview_workbook(workspace, view.id, edited.save()).changes == ()


@pytest.mark.parametrize("instrument", PACKS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_an_empty_evaluation_of_each_pack_has_a_workbook(
    workspace: Context, instrument: str, language: str
) -> None:
    view = an_evaluation(workspace, instrument=instrument)
    book = openpyxl.load_workbook(BytesIO(write_workbook(view, load_words(language))))
    page = book[INDICATORS[language]]
    codes = [str(row[0].value) for row in page.iter_rows(min_row=KEYS + 2)]
    assert codes == [each.indicator.code for each in view.indicators]


def test_only_cells_to_type_in_are_open(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    edited = Edited(workspace, view, tmp_path)
    kinds = ("stage.self", "stage.document", "value", "service")
    open_cells = [key for key in kinds if not edited.cell("1", key).protection.locked]
    assert edited.page.protection.sheet
    assert open_cells == ["stage.document"]


def test_a_pemdi_decimal_comes_back_with_either_mark(workspace: Context, tmp_path: Path) -> None:
    view = an_evaluation(workspace, instrument=PACKS[1])
    edited = Edited(workspace, view, tmp_path)
    edited.cell("1", "stage.self").value = 2.35
    edited.cell("2", "stage.self").value = "3,15"
    import_workbook(workspace, view.id, preview_workbook(workspace, view.id, edited.save()))
    after = view_evaluation(workspace, view.id)
    assert [after.indicator(c).value for c in "12"] == [Decimal("2.35"), Decimal("3.15")]


_WRITE = """
import sys
from hashlib import sha256
from pathlib import Path
from spbe_desktop.operations.open_workspace import open_workspace
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.export_workbook import export_workbook
context = open_workspace(Path(sys.argv[1]))
path = export_workbook(context, list_evaluations(context)[0].id, Path(sys.argv[2]))
print(sha256(path.read_bytes()).hexdigest())
"""


def test_two_processes_in_two_time_zones_and_locales_write_the_same_bytes(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    root = workspace.paths.root
    workspace.database.close()
    digests = set()
    for number, (zone, locale) in enumerate((("Asia/Jayapura", "C"), ("UTC", "C.UTF-8"))):
        environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": str(number)}
        command = [sys.executable, "-c", _WRITE, str(root), str(tmp_path / f"{number}.xlsx")]
        done = subprocess.run(command, env=environment, capture_output=True, check=True)
        digests.add(done.stdout)
    assert len(digests) == 1
