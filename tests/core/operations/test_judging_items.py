"""Evidence items, other ministries' indices and absences: kept, carried over, refused."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from spbe_desktop.errors import (
    EvidenceItemUnknown,
    ExternalIndexRefused,
    IndicatorUnknown,
    StageAhead,
    StageSealed,
)
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.give_external_index import give_external_index
from spbe_desktop.operations.judge_item import judge_item
from spbe_desktop.operations.mark_not_applicable import mark_not_applicable
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.operations.withdraw_external_index import withdraw_external_index
from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.store.journal import journal_entries
from spbe_desktop.views.document import as_document
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView
from tests.core.operations.pemdi import LEAVABLE, a_pemdi_evaluation

ONE = Decimal(1)


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    """Nothing judged yet."""
    return a_pemdi_evaluation(workspace)


def seen(workspace: Context, evaluation: EvaluationView, code: str = "1") -> IndicatorView:
    return view_evaluation(workspace, evaluation.id).indicator(code)


def document_of(workspace: Context, evaluation: EvaluationView, code: str) -> Any:
    document: Any = as_document(view_evaluation(workspace, evaluation.id))
    return next(each for each in document["indicators"] if each["code"] == code)


def last_entry(workspace: Context, evaluation: EvaluationView) -> tuple[str, Any]:
    with workspace.database.reading() as session:
        *_, last = journal_entries(session, evaluation.id)
    return last.verb, json.loads(json.dumps(last.payload))


def test_a_verdict_is_kept(workspace: Context, evaluation: EvaluationView) -> None:
    judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.UNSUITABLE, note=" Bukan SK ini ")
    (kept,) = seen(workspace, evaluation).item_verdicts
    told = (kept.stage, kept.level, kept.item, kept.verdict, kept.note)
    assert told == ("self", ONE, "1", Verdict.UNSUITABLE, "Bukan SK ini")


def test_a_verdict_is_journalled_with_its_reason(
    workspace: Context, evaluation: EvaluationView
) -> None:
    judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.NOT_UPLOADED)
    assert last_entry(workspace, evaluation) == (
        "item.judged",
        {
            "indicator": "1",
            "stage": "self",
            "level": "1",
            "item": "1",
            "verdict": "sent_back",
            "reason": "not_uploaded",
            "note": "",
        },
    )


def test_a_verdict_rates_nothing(workspace: Context, evaluation: EvaluationView) -> None:
    judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.ACCEPTED)
    assert seen(workspace, evaluation).value is None


def test_verdicts_propose_a_value(workspace: Context, evaluation: EvaluationView) -> None:
    judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.ACCEPTED)
    for item in ("1", "2"):
        judge_item(workspace, evaluation.id, "1", Decimal(2), item, Verdict.ACCEPTED)
    proposal = view_evaluation(workspace, evaluation.id).proposal("1")
    assert proposal is not None
    assert proposal.value == 2


def test_the_same_verdict_again_changes_nothing(
    workspace: Context, evaluation: EvaluationView
) -> None:
    for verdict in (Verdict.UNJUDGED, Verdict.ACCEPTED, Verdict.ACCEPTED):
        changed = judge_item(workspace, evaluation.id, "1", ONE, "1", verdict)
    assert changed.indicators == ()
    assert view_evaluation(workspace, evaluation.id).journal_length == 2


def test_a_verdict_is_taken_back(workspace: Context, evaluation: EvaluationView) -> None:
    judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.ACCEPTED)
    judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.UNJUDGED)
    assert seen(workspace, evaluation).item_verdicts == ()


def test_a_later_stage_starts_from_the_verdicts(
    workspace: Context, evaluation: EvaluationView
) -> None:
    judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.ACCEPTED)
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    assert seen(workspace, evaluation).verdicts == {(ONE, "1"): Verdict.ACCEPTED}


def test_the_verdict_that_stands_again_changes_nothing_at_a_later_stage(
    workspace: Context, evaluation: EvaluationView
) -> None:
    judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.ACCEPTED)
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    changed = judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.ACCEPTED)
    assert changed.indicators == ()


def test_a_later_stage_overrules_an_earlier_one(
    workspace: Context, evaluation: EvaluationView
) -> None:
    judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.ACCEPTED)
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.UNSUITABLE)
    (kept,) = seen(workspace, evaluation).item_verdicts
    assert (kept.stage, kept.verdict) == ("document", Verdict.UNSUITABLE)


def test_an_earlier_stage_is_not_judged_any_more(
    workspace: Context, evaluation: EvaluationView
) -> None:
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    with pytest.raises(StageSealed):
        judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.ACCEPTED, stage="self")


@pytest.mark.parametrize(("level", "item"), [(1, "9"), (9, "1")])
def test_an_unknown_item_is_refused(
    workspace: Context, evaluation: EvaluationView, level: int, item: str
) -> None:
    with pytest.raises(EvidenceItemUnknown):
        judge_item(workspace, evaluation.id, "1", Decimal(level), item, Verdict.ACCEPTED)


def test_an_index_is_kept_and_converted(workspace: Context, evaluation: EvaluationView) -> None:
    give_external_index(workspace, evaluation.id, "5", Decimal("68.75"))
    conversion = seen(workspace, evaluation, "5").conversion
    assert conversion is not None
    assert conversion.value == Decimal("3.75")


def test_a_missing_index_is_kept_as_missing(workspace: Context, evaluation: EvaluationView) -> None:
    give_external_index(workspace, evaluation.id, "5", None)
    conversion = seen(workspace, evaluation, "5").conversion
    assert conversion is not None
    assert (conversion.missing, conversion.value) == (True, Decimal(1))


def test_an_index_not_told_converts_to_nothing(
    workspace: Context, evaluation: EvaluationView
) -> None:
    assert seen(workspace, evaluation, "5").conversion is None


def test_an_index_rates_nothing(workspace: Context, evaluation: EvaluationView) -> None:
    give_external_index(workspace, evaluation.id, "5", Decimal(25))
    assert seen(workspace, evaluation, "5").value is None


@pytest.mark.parametrize("value", [None, Decimal(25)])
def test_the_same_index_again_changes_nothing(
    workspace: Context, evaluation: EvaluationView, value: Decimal | None
) -> None:
    give_external_index(workspace, evaluation.id, "5", value)
    first = give_external_index(workspace, evaluation.id, "5", value)
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    second = give_external_index(workspace, evaluation.id, "5", value)
    assert (first.indicators, second.indicators) == ((), ())


def test_a_later_stage_corrects_the_index(workspace: Context, evaluation: EvaluationView) -> None:
    give_external_index(workspace, evaluation.id, "5", Decimal(25))
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    give_external_index(workspace, evaluation.id, "5", Decimal(30))
    kept = seen(workspace, evaluation, "5").external_value
    assert kept is not None
    assert (kept.stage, kept.source) == ("document", Decimal(30))


def test_an_index_withdrawn_lets_the_earlier_one_stand(
    workspace: Context, evaluation: EvaluationView
) -> None:
    give_external_index(workspace, evaluation.id, "5", Decimal(25))
    advance_stage(workspace, evaluation.id, "document", reason="uji")
    give_external_index(workspace, evaluation.id, "5", Decimal(30))
    withdraw_external_index(workspace, evaluation.id, "5")
    kept = seen(workspace, evaluation, "5").external_value
    assert kept is not None
    assert kept.source == 25


def test_an_index_withdrawn_is_journalled(workspace: Context, evaluation: EvaluationView) -> None:
    give_external_index(workspace, evaluation.id, "5", Decimal(25))
    withdraw_external_index(workspace, evaluation.id, "5")
    told = ("external.withdrawn", {"indicator": "5", "stage": "self"})
    assert last_entry(workspace, evaluation) == told


def test_an_index_that_was_not_given_is_not_withdrawn(
    workspace: Context, evaluation: EvaluationView
) -> None:
    assert withdraw_external_index(workspace, evaluation.id, "5").indicators == ()


@pytest.mark.parametrize("value", ["-1", "100.5", "NaN", "Infinity"])
def test_an_index_outside_its_bounds_is_refused(
    workspace: Context, evaluation: EvaluationView, value: str
) -> None:
    with pytest.raises(ExternalIndexRefused):
        give_external_index(workspace, evaluation.id, "5", Decimal(value))


def test_an_indicator_that_no_index_feeds_is_refused(
    workspace: Context, evaluation: EvaluationView
) -> None:
    with pytest.raises(IndicatorUnknown):
        give_external_index(workspace, evaluation.id, "1", Decimal(3))


def test_a_stage_that_has_not_begun_gets_no_index(
    workspace: Context, evaluation: EvaluationView
) -> None:
    with pytest.raises(StageAhead):
        give_external_index(workspace, evaluation.id, "5", Decimal(3), stage="document")


def test_a_bundle_carries_all_three(workspace: Context, evaluation: EvaluationView) -> None:
    judge_item(workspace, evaluation.id, "1", ONE, "1", Verdict.UNSUITABLE, note="Lain")
    give_external_index(workspace, evaluation.id, "5", Decimal(25))
    mark_not_applicable(workspace, evaluation.id, LEAVABLE, "Tidak ada")
    item = {"stage": "self", "level": "1", "item": "1", "verdict": "sent_back"}
    assert document_of(workspace, evaluation, "1")["items"] == [
        item | {"reason": "unsuitable", "note": "Lain"}
    ]
    told = document_of(workspace, evaluation, "5")["external_value"]
    assert told == {"stage": "self", "source": "25", "converted": "2"}
    assert document_of(workspace, evaluation, LEAVABLE)["not_applicable"] == "Tidak ada"
