"""Marks, notes, reasons, validity, units, dates and the baseline of an evaluation."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop.errors import (
    AspectUnknown,
    BaselineRefused,
    DateRefused,
    EvaluationUnknown,
    EvidenceUnknown,
    IndicatorUnknown,
    UnitNameMissing,
    UnitUnknown,
    ValidityRefused,
)
from spbe_desktop.operations.add_unit import add_unit
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.date_document import date_document
from spbe_desktop.operations.flag_indicator import flag_indicator
from spbe_desktop.operations.give_reason import give_reason
from spbe_desktop.operations.judge_validity import judge_validity
from spbe_desktop.operations.mark_unit import mark_unit
from spbe_desktop.operations.note_aspect import note_aspect
from spbe_desktop.operations.note_indicator import note_indicator
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.remove_unit import remove_unit
from spbe_desktop.operations.rename_unit import rename_unit
from spbe_desktop.operations.set_baseline import set_baseline
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView
from tests.factories import a_criterion, an_evaluation, some_evidence


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    """An evaluation with nothing rated."""
    return an_evaluation(workspace)


def seen(workspace: Context, evaluation: EvaluationView) -> IndicatorView:
    return view_evaluation(workspace, evaluation.id).indicator("1")


def test_a_flag_is_set_and_taken_down(workspace: Context, evaluation: EvaluationView) -> None:
    flag_indicator(workspace, evaluation.id, "1")
    flag_indicator(workspace, evaluation.id, "1", flagged=False)
    assert not seen(workspace, evaluation).flagged


def test_a_flag_stays_when_a_note_is_written(
    workspace: Context, evaluation: EvaluationView
) -> None:
    flag_indicator(workspace, evaluation.id, "1")
    note_indicator(workspace, evaluation.id, "1", "tanya Diskominfo")
    indicator = seen(workspace, evaluation)
    assert (indicator.flagged, indicator.note) == (True, "tanya Diskominfo")


def test_an_unknown_indicator_is_not_flagged(
    workspace: Context, evaluation: EvaluationView
) -> None:
    with pytest.raises(IndicatorUnknown):
        flag_indicator(workspace, evaluation.id, "99")


def test_reasons_are_kept_each_by_itself(workspace: Context, evaluation: EvaluationView) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(3))
    give_reason(workspace, evaluation.id, "1", override="SK baru terbit")
    give_reason(workspace, evaluation.id, "1", difference="bukti lebih lengkap")
    rating = seen(workspace, evaluation).rating
    assert rating is not None
    told = rating.override_reason, rating.difference_reason
    assert told == ("SK baru terbit", "bukti lebih lengkap")


def test_a_review_judges_validity(workspace: Context, evaluation: EvaluationView) -> None:
    advance_stage(workspace, evaluation.id, "review", reason="uji")
    judge_validity(workspace, evaluation.id, "1", "invalid")
    assert [each.validity for each in seen(workspace, evaluation).stages] == ["invalid"]


def test_a_stage_that_records_no_validity_refuses_it(
    workspace: Context, evaluation: EvaluationView
) -> None:
    with pytest.raises(ValidityRefused):
        judge_validity(workspace, evaluation.id, "1", "valid")


def test_only_valid_and_invalid_are_verdicts(
    workspace: Context, evaluation: EvaluationView
) -> None:
    advance_stage(workspace, evaluation.id, "review", reason="uji")
    with pytest.raises(ValidityRefused):
        judge_validity(workspace, evaluation.id, "1", "mungkin")


def test_an_aspect_is_noted_text_by_text(workspace: Context, evaluation: EvaluationView) -> None:
    note_aspect(workspace, evaluation.id, "1", strengths="Kebijakan lengkap")
    note_aspect(workspace, evaluation.id, "1", weaknesses="Belum direviu")
    (note,) = view_evaluation(workspace, evaluation.id).aspect_notes
    assert (note.strengths, note.weaknesses) == ("Kebijakan lengkap", "Belum direviu")


def test_an_unknown_aspect_is_refused(workspace: Context, evaluation: EvaluationView) -> None:
    with pytest.raises(AspectUnknown):
        note_aspect(workspace, evaluation.id, "99", strengths="x")


def test_a_unit_is_added_once(workspace: Context, evaluation: EvaluationView) -> None:
    add_unit(workspace, evaluation.id, "Dinas Kesehatan")
    add_unit(workspace, evaluation.id, " dinas  kesehatan ")
    units = view_evaluation(workspace, evaluation.id).units
    assert [each.name for each in units] == ["Dinas Kesehatan"]


def test_a_unit_needs_a_name(workspace: Context, evaluation: EvaluationView) -> None:
    with pytest.raises(UnitNameMissing):
        add_unit(workspace, evaluation.id, "  ")


def test_a_unit_is_renamed(workspace: Context, evaluation: EvaluationView) -> None:
    add_unit(workspace, evaluation.id, "Diskominfo")
    unit = view_evaluation(workspace, evaluation.id).units[0].id
    rename_unit(workspace, evaluation.id, unit, "Dinas Kominfo")
    assert view_evaluation(workspace, evaluation.id).units[0].name == "Dinas Kominfo"


def test_a_unit_keeps_a_name(workspace: Context, evaluation: EvaluationView) -> None:
    add_unit(workspace, evaluation.id, "Diskominfo")
    unit = view_evaluation(workspace, evaluation.id).units[0].id
    with pytest.raises(UnitNameMissing):
        rename_unit(workspace, evaluation.id, unit, "")


def test_a_unit_takes_its_marks_with_it(workspace: Context, evaluation: EvaluationView) -> None:
    add_unit(workspace, evaluation.id, "Diskominfo")
    unit = view_evaluation(workspace, evaluation.id).units[0].id
    code = a_criterion(evaluation, "1", 1)
    mark_unit(workspace, evaluation.id, "1", Decimal(1), code, unit, True)
    remove_unit(workspace, evaluation.id, unit)
    assert seen(workspace, evaluation).unit_marks == frozenset()


def test_a_unit_that_is_gone_is_unknown(workspace: Context, evaluation: EvaluationView) -> None:
    with pytest.raises(UnitUnknown):
        remove_unit(workspace, evaluation.id, "tidak-ada")


def test_a_document_bears_a_date(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    document = some_evidence(workspace, evaluation.id, tmp_path)
    changed = date_document(workspace, evaluation.id, document.id, " 2024-03-31 ")
    dated = view_evaluation(workspace, evaluation.id).document(document.id).document_date
    assert (dated, changed.indicators) == ("2024-03-31", ("1",))


@pytest.mark.parametrize("when", ["31-03-2024", "2024-02-30", "kemarin"])
def test_what_is_no_date_is_refused(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path, when: str
) -> None:
    document = some_evidence(workspace, evaluation.id, tmp_path)
    with pytest.raises(DateRefused):
        date_document(workspace, evaluation.id, document.id, when)


def test_a_document_that_is_not_there_has_no_date(
    workspace: Context, evaluation: EvaluationView
) -> None:
    with pytest.raises(EvidenceUnknown):
        date_document(workspace, evaluation.id, "tidak-ada", "2024-03-31")


def test_last_year_stands_beside_this_one(workspace: Context, evaluation: EvaluationView) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(3))
    later = an_evaluation(workspace, year=2024)
    set_baseline(workspace, later.id, evaluation.id)
    assert seen(workspace, later).baseline == 3


def test_a_baseline_is_taken_away(workspace: Context, evaluation: EvaluationView) -> None:
    later = an_evaluation(workspace, year=2024)
    set_baseline(workspace, later.id, evaluation.id)
    set_baseline(workspace, later.id, "")
    assert view_evaluation(workspace, later.id).baseline is None


@pytest.mark.parametrize(
    ("agency", "year"), [("Kota Denpasar", 2025), ("Kota Surabaya", 2020)], ids=["later", "other"]
)
def test_only_an_earlier_year_of_the_same_agency_is_a_baseline(
    workspace: Context, evaluation: EvaluationView, agency: str, year: int
) -> None:
    other = an_evaluation(workspace, agency=agency, year=year)
    with pytest.raises(BaselineRefused):
        set_baseline(workspace, evaluation.id, other.id)


def test_an_evaluation_that_is_not_there_is_no_baseline(
    workspace: Context, evaluation: EvaluationView
) -> None:
    with pytest.raises(EvaluationUnknown):
        set_baseline(workspace, evaluation.id, "tidak-ada")
