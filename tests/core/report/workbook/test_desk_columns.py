"""Reasons, validity, flags and the target go out in the workbook and come back, shown first."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.flag_indicator import flag_indicator
from spbe_desktop.operations.give_reason import give_reason
from spbe_desktop.operations.import_workbook import import_workbook, preview_workbook
from spbe_desktop.operations.judge_validity import judge_validity
from spbe_desktop.operations.set_target import set_target
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.core.report.workbook.test_workbook import PACKS, Edited
from tests.factories import a_full_evaluation, an_evaluation


@pytest.fixture
def view(workspace: Context, tmp_path: Path) -> EvaluationView:
    """An evaluation with something at every new place."""
    made = a_full_evaluation(workspace, tmp_path)
    give_reason(workspace, made.id, "1", override="sudah direviu", difference="bukti baru")
    flag_indicator(workspace, made.id, "11")
    set_target(workspace, made.id, Decimal("3.5"))
    return view_evaluation(workspace, made.id)


def target_of(edited: Edited) -> Any:
    page = edited.book.worksheets[0]
    return next(row[1] for row in page.iter_rows(max_col=4) if row[3].value == "target")


def test_all_of_it_stands_in_the_workbook(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    edited = Edited(workspace, view, tmp_path)
    keys = ("override_reason", "difference_reason")
    assert [edited.cell("1", key).value for key in keys] == ["sudah direviu", "bukti baru"]
    assert (edited.cell("11", "flag").value, target_of(edited).value) == ("✓", 3.5)


def test_all_of_it_comes_back_and_is_shown_first(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    edited = Edited(workspace, view, tmp_path)
    edited.cell("1", "override_reason").value = "kriteria 3 terpenuhi"
    edited.cell("2", "flag").value = "x"
    edited.cell("11", "flag").value = None
    target_of(edited).value = "4,2"
    plan = preview_workbook(workspace, view.id, edited.save())
    assert [(c.indicator, c.field, c.before, c.after) for c in plan.changes] == [
        ("1", "override_reason", "sudah direviu", "kriteria 3 terpenuhi"),
        ("2", "flag", "", "yes"),
        ("11", "flag", "yes", ""),
        ("", "target", "3.5", "4.2"),
    ]
    changed = import_workbook(workspace, view.id, plan)
    after = view_evaluation(workspace, view.id)
    assert changed.indicators == ("1", "2", "11")
    assert (after.target, after.indicator("2").flagged) == (Decimal("4.2"), True)
    assert preview_workbook(workspace, view.id, edited.path).changes == ()


@pytest.mark.parametrize(
    ("key", "value", "why"), [("flag", "mungkin", "choice"), ("target", 9, "number")]
)
def test_what_is_no_choice_or_off_the_scale_is_named(
    workspace: Context, view: EvaluationView, tmp_path: Path, key: str, value: object, why: str
) -> None:
    edited = Edited(workspace, view, tmp_path)
    cell = target_of(edited) if key == "target" else edited.cell("2", key)
    cell.value = value
    plan = preview_workbook(workspace, view.id, edited.save())
    sheet = "Ringkasan" if key == "target" else "Indikator"
    assert [(r.place, r.why) for r in plan.refused] == [(f"{sheet}!{cell.coordinate}", why)]


def test_a_first_stage_has_nothing_to_differ_from(workspace: Context, tmp_path: Path) -> None:
    edited = Edited(workspace, an_evaluation(workspace), tmp_path)
    assert ("override_reason" in edited.keys, "difference_reason" in edited.keys) == (True, False)


@pytest.mark.parametrize("instrument", PACKS)
def test_validity_goes_both_ways_where_the_stage_records_it(
    workspace: Context, tmp_path: Path, instrument: str
) -> None:
    view = an_evaluation(workspace, instrument=instrument)
    stages = view.instrument.activity(view.activity).stages
    recording = [s for s in stages if "validity" in view.instrument.stage(s).records]
    if not recording:
        pytest.skip("no stage of this instrument records it")
    for stage in stages[1 : stages.index(recording[0]) + 1]:
        advance_stage(workspace, view.id, stage, reason="uji")
    first, second = (each.indicator.code for each in view.indicators[:2])
    judge_validity(workspace, view.id, first, "valid")
    edited = Edited(workspace, view, tmp_path)
    assert edited.cell(first, "validity").value == "valid"
    edited.cell(first, "validity").value = "Tidak valid"
    edited.cell(second, "validity").value = "not valid"
    plan = preview_workbook(workspace, view.id, edited.save())
    assert [(c.indicator, c.before, c.after) for c in plan.changes] == [
        (first, "valid", "invalid"),
        (second, "", "invalid"),
    ]
