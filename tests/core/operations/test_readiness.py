"""What still keeps a stage open: every kind of rule, each where it holds and where it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop.operations.add_unit import add_unit
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.check_readiness import check_readiness
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.date_document import date_document
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.flag_indicator import flag_indicator
from spbe_desktop.operations.give_reason import give_reason
from spbe_desktop.operations.judge_validity import judge_validity
from spbe_desktop.operations.mark_unit import mark_unit
from spbe_desktop.operations.name_service import name_service
from spbe_desktop.operations.note_aspect import note_aspect
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.tick_criterion import tick_criteria
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.readiness import readiness
from tests.factories import an_evaluation, some_evidence

PACKS = ("permenpanrb-59-2020", "permenpanrb-8-2026", "permenpanrb-5-2018")


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    """An evaluation with nothing rated."""
    return an_evaluation(workspace)


def failing(context: Context, evaluation: EvaluationView, code: str) -> list[str]:
    """The indicators (or aspects) at which a rule does not hold."""
    rules = {each.code: each for each in check_readiness(context, evaluation.id).rules}
    return [each.indicator or each.aspect for each in rules[code].unmet]


@pytest.mark.parametrize("pack", PACKS)
def test_nothing_rated_is_not_ready(workspace: Context, pack: str) -> None:
    view = an_evaluation(workspace, instrument=pack, year=2025)
    asked = [each.indicator.code for each in view.indicators if each.awaited]
    assert failing(workspace, view, "rated") == asked


@pytest.mark.parametrize("pack", PACKS)
def test_each_pack_asks_something_of_every_stage(workspace: Context, pack: str) -> None:
    view = an_evaluation(workspace, instrument=pack, year=2025)
    silent = [
        stage
        for stage in view.instrument.activity(view.activity).stages
        if not readiness(replace(view, stage=stage), date(2025, 6, 1)).rules
    ]
    assert silent == []


def test_a_rating_needs_an_explanation(workspace: Context, evaluation: EvaluationView) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(1))
    rate_indicator(workspace, evaluation.id, "2", Decimal(1))
    explain_rating(workspace, evaluation.id, "2", fact="Ada")
    assert failing(workspace, evaluation, "explained") == ["1"]


def test_evidence_is_asked_from_a_level(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    for code, level in (("1", 1), ("2", 2), ("3", 2)):
        rate_indicator(workspace, evaluation.id, code, Decimal(level))
    some_evidence(workspace, evaluation.id, tmp_path, indicator="3")
    assert failing(workspace, evaluation, "evidence") == ["2"]


def test_a_named_slot_needs_a_name(workspace: Context, evaluation: EvaluationView) -> None:
    name_service(workspace, evaluation.id, "46", "Perizinan")
    assert failing(workspace, evaluation, "service-named") == ["45", "47"]


def test_an_override_needs_its_reason(workspace: Context, evaluation: EvaluationView) -> None:
    levels = evaluation.instrument.indicator("1").levels
    for code in ("1", "2"):
        first = evaluation.instrument.indicator(code).levels[0]
        keys = {(first.value, each.code): True for each in first.criteria}
        tick_criteria(workspace, evaluation.id, code, keys)
        rate_indicator(workspace, evaluation.id, code, levels[3].value)
    give_reason(workspace, evaluation.id, "2", override="SK terbit kemarin")
    assert failing(workspace, evaluation, "override-reason") == ["1"]


def test_a_level_that_follows_needs_no_reason(
    workspace: Context, evaluation: EvaluationView
) -> None:
    levels = evaluation.instrument.indicator("1").levels
    keys = {(x.value, c.code): True for x in levels[:3] for c in x.criteria}
    tick_criteria(workspace, evaluation.id, "1", keys)
    told = (
        failing(workspace, evaluation, "override-reason"),
        failing(workspace, evaluation, "criteria"),
    )
    assert told == ([], [])


@pytest.mark.parametrize(
    ("when", "unmet"),
    [
        ("", ["1"]),
        ("2021-01-31", ["1"]),
        ("2021-12-31", ["1"]),
        ("2022-01-01", []),
        ("2023-03-31", []),
    ],
)
def test_a_high_level_needs_a_young_document(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path, when: str, unmet: list[str]
) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    document = some_evidence(workspace, evaluation.id, tmp_path)
    date_document(workspace, evaluation.id, document.id, when)
    assert failing(workspace, evaluation, "evidence-age") == unmet


def test_a_low_level_may_rest_on_an_old_document(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(3))
    document = some_evidence(workspace, evaluation.id, tmp_path)
    date_document(workspace, evaluation.id, document.id, "2001-01-31")
    assert failing(workspace, evaluation, "evidence-age") == []


def test_a_document_is_as_old_as_in_the_year_of_the_evaluation(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    document = some_evidence(workspace, evaluation.id, tmp_path)
    date_document(workspace, evaluation.id, document.id, "2022-06-30")
    view = view_evaluation(workspace, evaluation.id)
    seen = [
        next(x for x in readiness(view, now.date()).rules if x.rule == "evidence_age").unmet
        for now in (datetime(2023, 7, 1, tzinfo=UTC), datetime(2033, 7, 1, tzinfo=UTC))
    ]
    assert seen == [(), ()]


def test_another_value_than_the_stage_before_needs_its_reason(
    workspace: Context, evaluation: EvaluationView
) -> None:
    for code in ("1", "2", "3"):
        rate_indicator(workspace, evaluation.id, code, Decimal(3))
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    for code, level in (("1", 2), ("2", 2), ("3", 3)):
        rate_indicator(workspace, evaluation.id, code, Decimal(level))
    give_reason(workspace, evaluation.id, "2", difference="bukti tidak memadai")
    assert failing(workspace, evaluation, "difference-reason") == ["1"]


def test_a_review_judges_every_indicator(workspace: Context, evaluation: EvaluationView) -> None:
    advance_stage(workspace, evaluation.id, "review", reason="uji")
    codes = [each.code for each in evaluation.instrument.indicators]
    for code in codes[1:]:
        judge_validity(workspace, evaluation.id, code, "valid")
    assert failing(workspace, evaluation, "validity") == codes[:1]


def test_units_must_agree_with_the_level(workspace: Context, evaluation: EvaluationView) -> None:
    rate_indicator(workspace, evaluation.id, "16", Decimal(2))
    rate_indicator(workspace, evaluation.id, "17", Decimal(2))
    add_unit(workspace, evaluation.id, "Dinas Kesehatan")
    unit = view_evaluation(workspace, evaluation.id).units[0].id
    code = evaluation.instrument.indicator("16").levels[1].criteria[0].code
    mark_unit(workspace, evaluation.id, "16", Decimal(2), code, unit, True)
    assert failing(workspace, evaluation, "units") == ["17"]


def test_without_units_there_is_nothing_to_agree_with(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rate_indicator(workspace, evaluation.id, "16", Decimal(3))
    assert failing(workspace, evaluation, "units") == []


def test_a_flag_that_stands_is_told(workspace: Context, evaluation: EvaluationView) -> None:
    flag_indicator(workspace, evaluation.id, "7")
    assert failing(workspace, evaluation, "unflagged") == ["7"]


def test_an_assessor_notes_every_aspect(workspace: Context, evaluation: EvaluationView) -> None:
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    note_aspect(workspace, evaluation.id, "1", strengths="Lengkap")
    codes = [each.code for each in evaluation.instrument.aspects]
    assert failing(workspace, evaluation, "aspect-noted") == [x for x in codes if x != "1"]


def test_warnings_do_not_stop(workspace: Context, evaluation: EvaluationView) -> None:
    advance_stage(workspace, evaluation.id, "interview", reason="uji")
    flag_indicator(workspace, evaluation.id, "7")
    found = check_readiness(workspace, evaluation.id)
    assert (found.ready, [each.code for each in found.warning]) == (
        True,
        ["aspect-noted", "unflagged"],
    )
