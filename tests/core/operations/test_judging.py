"""Rating, explaining, ticking, naming: what is written, what is refused, what changes nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spbe_desktop.errors import (
    CriterionUnknown,
    EvaluationUnknown,
    IndicatorUnknown,
    RatingOutsideScale,
    StageAhead,
    StageSealed,
    StageUnknown,
)
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.name_service import name_service
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.tick_criterion import tick_criterion
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, State
from tests.factories import a_criterion, a_rated_evaluation, an_evaluation, some_evidence


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    """An evaluation with nothing rated."""
    return an_evaluation(workspace)


def seen(workspace: Context, evaluation: EvaluationView, indicator: str = "1") -> IndicatorView:
    return view_evaluation(workspace, evaluation.id).indicator(indicator)


def test_a_rating_is_kept(workspace: Context, evaluation: EvaluationView) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    assert seen(workspace, evaluation).value == 4


def test_a_rating_says_who_gave_it_and_when(workspace: Context, evaluation: EvaluationView) -> None:
    changed = rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    rating = seen(workspace, evaluation).rating
    assert rating is not None
    assert (rating.updated_by, rating.updated_at) == ("penilai", changed.saved_at)


def test_a_rating_tells_what_changed(workspace: Context, evaluation: EvaluationView) -> None:
    assert rate_indicator(workspace, evaluation.id, "7", Decimal(4)).indicators == ("7",)


def test_a_rating_makes_the_evaluation_newer(
    workspace: Context, evaluation: EvaluationView
) -> None:
    changed = rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    assert view_evaluation(workspace, evaluation.id).updated_at == changed.saved_at


def test_a_rating_is_taken_back(workspace: Context, evaluation: EvaluationView) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    rate_indicator(workspace, evaluation.id, "1", None)
    assert seen(workspace, evaluation).state is State.EMPTY


@pytest.mark.parametrize("value", [None, Decimal(4)])
def test_the_same_rating_again_changes_nothing(
    workspace: Context, evaluation: EvaluationView, value: Decimal | None
) -> None:
    rate_indicator(workspace, evaluation.id, "1", value)
    before = view_evaluation(workspace, evaluation.id)
    changed = rate_indicator(workspace, evaluation.id, "1", value)
    after = view_evaluation(workspace, evaluation.id)
    assert (after, changed.indicators, changed.saved_at) == (before, (), before.updated_at)


@pytest.mark.parametrize("value", ["0", "6", "2.5", "-1", "NaN", "Infinity"])
def test_a_rating_off_the_scale_is_refused(
    workspace: Context, evaluation: EvaluationView, value: str
) -> None:
    with pytest.raises(RatingOutsideScale):
        rate_indicator(workspace, evaluation.id, "1", Decimal(value))


def test_an_unknown_indicator_is_refused(workspace: Context, evaluation: EvaluationView) -> None:
    with pytest.raises(IndicatorUnknown):
        rate_indicator(workspace, evaluation.id, "48", Decimal(1))


def test_an_unknown_evaluation_is_refused(workspace: Context) -> None:
    with pytest.raises(EvaluationUnknown):
        rate_indicator(workspace, "gone", "1", Decimal(1))


@pytest.mark.parametrize(
    ("stage", "refusal"),
    [("self", StageSealed), ("interview", StageAhead), ("party", StageUnknown)],
)
def test_only_the_current_stage_is_written(
    workspace: Context, evaluation: EvaluationView, stage: str, refusal: type[Exception]
) -> None:
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    with pytest.raises(refusal):
        rate_indicator(workspace, evaluation.id, "1", Decimal(1), stage=stage)


def test_the_current_stage_may_be_named(workspace: Context, evaluation: EvaluationView) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(1), stage="self")
    assert seen(workspace, evaluation).value == 1


def test_an_explanation_keeps_what_is_not_given(
    workspace: Context, evaluation: EvaluationView
) -> None:
    explain_rating(workspace, evaluation.id, "1", fact="Fakta", analysis="Analisis")
    explain_rating(workspace, evaluation.id, "1", analysis="Lain")
    rating = seen(workspace, evaluation).stages[0]
    assert (rating.fact, rating.analysis, rating.justification) == ("Fakta", "Lain", "")


def test_an_explanation_is_emptied(workspace: Context, evaluation: EvaluationView) -> None:
    explain_rating(workspace, evaluation.id, "1", fact="Fakta")
    explain_rating(workspace, evaluation.id, "1", fact="")
    assert seen(workspace, evaluation).stages[0].fact == ""


def test_the_same_text_again_changes_nothing(
    workspace: Context, evaluation: EvaluationView
) -> None:
    explain_rating(workspace, evaluation.id, "1", fact="Fakta")
    before = view_evaluation(workspace, evaluation.id)
    explain_rating(workspace, evaluation.id, "1", fact="Fakta")
    assert view_evaluation(workspace, evaluation.id) == before


def test_a_text_that_no_file_could_hold_is_kept_as_well_as_it_can(
    workspace: Context, evaluation: EvaluationView
) -> None:
    explain_rating(workspace, evaluation.id, "1", fact="setengah \ud83d pasang")
    assert seen(workspace, evaluation).stages[0].fact == "setengah ? pasang"


def test_a_text_alone_rates_nothing(workspace: Context, evaluation: EvaluationView) -> None:
    explain_rating(workspace, evaluation.id, "1", fact="Fakta")
    assert view_evaluation(workspace, evaluation.id).score.rated == 0


def test_a_rating_with_reason_and_proof_is_done(
    workspace: Context, evaluation: EvaluationView
) -> None:
    rate_indicator(workspace, evaluation.id, "1", Decimal(4))
    explain_rating(workspace, evaluation.id, "1", fact="Fakta")
    some_evidence(workspace, evaluation.id, workspace.paths.root / "from")
    assert seen(workspace, evaluation).state is State.DONE


def test_a_criterion_is_ticked(workspace: Context, evaluation: EvaluationView) -> None:
    code = a_criterion(evaluation, "1", 2)
    tick_criterion(workspace, evaluation.id, "1", Decimal(2), code, True)
    assert seen(workspace, evaluation).criteria_met == {(Decimal(2), code)}


def test_a_tick_is_taken_back(workspace: Context, evaluation: EvaluationView) -> None:
    code = a_criterion(evaluation, "1", 2)
    tick_criterion(workspace, evaluation.id, "1", Decimal(2), code, True)
    tick_criterion(workspace, evaluation.id, "1", Decimal(2), code, False)
    assert seen(workspace, evaluation).criteria_met == frozenset()


@pytest.mark.parametrize("met", [True, False])
def test_the_same_tick_again_changes_nothing(
    workspace: Context, evaluation: EvaluationView, met: bool
) -> None:
    code = a_criterion(evaluation, "1", 2)
    tick_criterion(workspace, evaluation.id, "1", Decimal(2), code, met)
    assert not tick_criterion(workspace, evaluation.id, "1", Decimal(2), code, met).indicators


def test_a_later_stage_starts_from_the_ticks_before(
    workspace: Context, evaluation: EvaluationView
) -> None:
    code = a_criterion(evaluation, "1", 2)
    tick_criterion(workspace, evaluation.id, "1", Decimal(2), code, True)
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    assert seen(workspace, evaluation).criteria_met == {(Decimal(2), code)}


def test_a_later_stage_takes_back_an_earlier_tick(
    workspace: Context, evaluation: EvaluationView
) -> None:
    code = a_criterion(evaluation, "1", 2)
    tick_criterion(workspace, evaluation.id, "1", Decimal(2), code, True)
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    tick_criterion(workspace, evaluation.id, "1", Decimal(2), code, False)
    assert seen(workspace, evaluation).criteria_met == frozenset()


@pytest.mark.parametrize(("level", "code"), [("2", "zz"), ("9", "1")])
def test_an_unknown_criterion_is_refused(
    workspace: Context, evaluation: EvaluationView, level: str, code: str
) -> None:
    with pytest.raises(CriterionUnknown):
        tick_criterion(workspace, evaluation.id, "1", Decimal(level), code, True)


def test_a_service_is_named(workspace: Context, evaluation: EvaluationView) -> None:
    name_service(workspace, evaluation.id, "45", " Perizinan ")
    assert seen(workspace, evaluation, "45").service_name == "Perizinan"


def test_the_same_name_again_changes_nothing(
    workspace: Context, evaluation: EvaluationView
) -> None:
    name_service(workspace, evaluation.id, "45", "Perizinan")
    assert name_service(workspace, evaluation.id, "45", "Perizinan").indicators == ()


def test_where_nothing_is_chosen_nothing_is_named(
    workspace: Context, evaluation: EvaluationView
) -> None:
    with pytest.raises(IndicatorUnknown):
        name_service(workspace, evaluation.id, "1", "Perizinan")


def test_a_later_stage_carries_a_rating_over(workspace: Context) -> None:
    view = a_rated_evaluation(workspace)
    advance_stage(workspace, view.id, "interview", reason="uji")
    rating = seen(workspace, view).rating
    assert rating is not None
    assert (rating.stage, rating.value) == ("self", Decimal(3))


def test_a_later_judgement_stands_and_shows_its_stage(workspace: Context) -> None:
    view = a_rated_evaluation(workspace)
    advance_stage(workspace, view.id, "interview", reason="uji")
    rate_indicator(workspace, view.id, "1", Decimal(2))
    rating = seen(workspace, view).rating
    assert rating is not None
    assert (rating.stage, rating.value) == ("interview", Decimal(2))


def test_what_each_stage_said_stays_visible_in_order(workspace: Context) -> None:
    view = a_rated_evaluation(workspace)
    advance_stage(workspace, view.id, "document", reason="uji")
    rate_indicator(workspace, view.id, "1", Decimal(2))
    advance_stage(workspace, view.id, "interview", reason="uji")
    rate_indicator(workspace, view.id, "1", Decimal(1))
    assert [each.stage for each in seen(workspace, view).stages] == [
        "self",
        "document",
        "interview",
    ]


def test_a_withdrawn_judgement_gives_way_to_the_earlier(workspace: Context) -> None:
    view = a_rated_evaluation(workspace)
    advance_stage(workspace, view.id, "document", reason="uji")
    rate_indicator(workspace, view.id, "1", Decimal(2))
    rate_indicator(workspace, view.id, "1", None)
    assert seen(workspace, view).value == 3


def test_an_evaluation_goes_on_to_a_later_stage(workspace: Context) -> None:
    view = a_rated_evaluation(workspace)
    changed = advance_stage(workspace, view.id, "interview", reason="uji")
    assert (view_evaluation(workspace, view.id).stage, len(changed.indicators)) == (
        "interview",
        47,
    )


def test_going_on_to_where_it_is_changes_nothing(workspace: Context) -> None:
    view = a_rated_evaluation(workspace)
    advance_stage(workspace, view.id, "self", reason="uji")
    assert view_evaluation(workspace, view.id) == view


@pytest.mark.parametrize(("stage", "refusal"), [("self", StageSealed), ("x", StageUnknown)])
def test_an_evaluation_does_not_go_back(
    workspace: Context, evaluation: EvaluationView, stage: str, refusal: type[Exception]
) -> None:
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    with pytest.raises(refusal):
        advance_stage(workspace, evaluation.id, stage, reason="uji")
