"""An evaluation moves to a newer version of its pack: shown, done as one change, undone."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from spbe_desktop.errors import (
    ActivityUnknown,
    StageUnknown,
    UpgradeElsewhere,
    UpgradeNotNewer,
    UpgradeStale,
)
from spbe_desktop.instrument.load import Pack
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.give_external_index import give_external_index
from spbe_desktop.operations.judge_item import judge_item
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.mark_not_applicable import mark_not_applicable
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.operations.upgrade_instrument import (
    Fate,
    UpgradeItem,
    preview_upgrade,
    upgrade_instrument,
)
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.store.journal import journal_entries
from spbe_desktop.store.packs import pack_of
from spbe_desktop.store.queries import last_revision
from spbe_desktop.store.revisions import put_revision
from tests.core.operations.small_packs import a_version, an_evaluation_by, upgrade, values
from tests.factories import some_evidence


def item(context: Context, evaluation: str, pack: Pack, code: str) -> UpgradeItem:
    plan = preview_upgrade(context, evaluation, pack)
    return next(each for each in plan.items if each.code == code)


@pytest.mark.parametrize(
    ("newer", "fate", "reasons"),
    [
        (a_version(2), Fate.KEPT, ()),
        (a_version(2, titles={"a": "Judul lain"}), Fate.TEXT, ("title",)),
        (a_version(2, criteria={"a": "Lain."}), Fate.LOOK, ("criteria",)),
        (a_version(2, highest=3), Fate.LOOK, ("scale",)),
        (a_version(2, items=("1",)), Fate.LOOK, ("items",)),
        (a_version(2, optional=("a",)), Fate.LOOK, ("not_applicable",)),
        (a_version(2, fed=("a",)), Fate.LOOK, ("external_index",)),
        (a_version(2, ("b", "c")), Fate.GONE, ()),
        (a_version(2, ("a", "b", "c", "d")), Fate.KEPT, ("weight",)),
    ],
)
def test_the_plan_says_what_happens_to_a_rating(
    workspace: Context, newer: Pack, fate: Fate, reasons: tuple[str, ...]
) -> None:
    evaluation = an_evaluation_by(workspace, a_version(), {"a": 4})
    told = item(workspace, evaluation, newer, "a")
    assert (told.fate, told.reasons) == (fate, reasons)


def test_the_plan_names_what_is_new(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version())
    plan = preview_upgrade(workspace, evaluation, a_version(2, ("a", "b", "c", "d")))
    assert [each.code for each in plan.of(Fate.NEW)] == ["d"]


def test_the_plan_shows_the_value_before_and_after(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version(), {"a": 4, "b": 2})
    newer = a_version(2, highest=3)
    told = [item(workspace, evaluation, newer, code) for code in ("a", "b")]
    four, two = Decimal(4), Decimal(2)
    assert [(each.before, each.after) for each in told] == [(four, None), (two, two)]


def test_a_plan_changes_nothing(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version(), {"a": 4})
    before = view_evaluation(workspace, evaluation)
    preview_upgrade(workspace, evaluation, a_version(2, ("b",)))
    assert view_evaluation(workspace, evaluation) == before


def test_an_upgrade_is_one_entry_in_the_journal(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version(), {"a": 4})
    before = view_evaluation(workspace, evaluation).journal_length
    upgrade(workspace, evaluation, a_version(2, highest=3))
    with workspace.database.reading() as session:
        entries = list(journal_entries(session, evaluation))[before:]
    assert [entry.verb for entry in entries] == ["instrument.upgraded"]
    payload: Any = entries[0].payload
    assert payload["set_aside"] == [{"indicator": "a", "stage": "self", "value": "4"}]


def test_an_upgraded_evaluation_is_scored_by_the_newer_pack(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version(), {"a": 1, "b": 3, "c": 3})
    newer = a_version(2, ("b", "c"))
    upgrade(workspace, evaluation, newer)
    view = view_evaluation(workspace, evaluation)
    assert (view.pack, view.score.index, view.score.complete) == (newer, Decimal(3), True)


def test_the_list_of_evaluations_tells_the_index_of_the_view(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version(), {"a": 1, "b": 3})
    upgrade(workspace, evaluation, a_version(2, ("b", "c")))
    (row,) = list_evaluations(workspace)
    assert (row.index, row.rated, row.total) == (Decimal(3), 1, 2)


def test_the_pack_before_stays_in_the_workspace(workspace: Context) -> None:
    older = a_version()
    evaluation = an_evaluation_by(workspace, older)
    upgrade(workspace, evaluation, a_version(2))
    with workspace.database.reading() as session:
        assert pack_of(session, older.digest).content == older.content


def test_a_value_the_newer_scale_has_not_is_never_counted(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version(), {"a": 4, "b": 2})
    upgrade(workspace, evaluation, a_version(2, highest=3))
    assert values(workspace, evaluation) == {"a": None, "b": 2, "c": None}


def test_what_was_said_of_an_indicator_that_is_gone_leaves_the_view(
    workspace: Context, tmp_path: Path
) -> None:
    evaluation = an_evaluation_by(workspace, a_version(), {"a": 2})
    record_finding(workspace, evaluation, "a", finding="Lemah", recommendation="Perbaiki")
    some_evidence(workspace, evaluation, tmp_path, indicator="a")
    upgrade(workspace, evaluation, a_version(2, ("b", "c")))
    view = view_evaluation(workspace, evaluation)
    assert (view.findings, [each.citations for each in view.evidence]) == ((), [()])


def test_what_the_newer_pack_does_not_ask_leaves_the_view(workspace: Context) -> None:
    older = a_version(items=("1", "2"), optional=("b",), fed=("c",))
    evaluation = an_evaluation_by(workspace, older, {"a": 2})
    judge_item(workspace, evaluation, "a", Decimal(1), "2", Verdict.ACCEPTED)
    mark_not_applicable(workspace, evaluation, "b", "Tidak ada")
    give_external_index(workspace, evaluation, "c", Decimal(50))
    upgrade(workspace, evaluation, a_version(2, items=("1",)))
    one, two, three = view_evaluation(workspace, evaluation).indicators
    assert (one.item_verdicts, two.not_applicable, three.external_value) == ((), "", None)
    (row,) = list_evaluations(workspace)
    assert (row.rated, row.total) == (1, 3)


def test_an_index_outside_the_newer_ranges_leaves_the_view(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version(fed=("a", "b")))
    give_external_index(workspace, evaluation, "a", Decimal(50))
    give_external_index(workspace, evaluation, "b", Decimal(5))
    upgrade(workspace, evaluation, a_version(2, fed=("a", "b"), top=10))
    one, two, _ = view_evaluation(workspace, evaluation).indicators
    assert (one.external_value, two.external_value is not None) == (None, True)


def test_an_upgrade_says_which_indicators_it_touched(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version())
    newer = a_version(2, ("b", "c", "d"), titles={"c": "Lain"})
    plan = preview_upgrade(workspace, evaluation, newer)
    assert upgrade_instrument(workspace, evaluation, plan).indicators == ("c", "d", "a")


def test_the_chain_of_sealed_revisions_goes_on(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version())
    with workspace.changing(evaluation) as change:
        put_revision(change, number=1, digest="d1", parent="", path="1.spbe")
    upgrade(workspace, evaluation, a_version(2))
    with workspace.changing(evaluation) as change:
        put_revision(change, number=2, digest="d2", parent="d1", path="2.spbe")
    with workspace.database.reading() as session:
        assert last_revision(session, evaluation) == (2, "d2")


def test_another_instrument_is_no_upgrade(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version())
    with pytest.raises(UpgradeElsewhere):
        preview_upgrade(workspace, evaluation, a_version(2, identifier="contoh-lain"))


@pytest.mark.parametrize("offered", [a_version(2), a_version(1, ("a",))])
def test_the_same_or_an_older_pack_is_no_upgrade(workspace: Context, offered: Pack) -> None:
    evaluation = an_evaluation_by(workspace, a_version(2))
    with pytest.raises(UpgradeNotNewer):
        preview_upgrade(workspace, evaluation, offered)


def test_a_pack_without_the_activity_is_refused(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version())
    with pytest.raises(ActivityUnknown):
        preview_upgrade(workspace, evaluation, a_version(2, activity="lain"))


def test_a_pack_without_a_stage_that_was_reached_is_refused(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version())
    advance_stage(workspace, evaluation, "document", reason="uji")
    with pytest.raises(StageUnknown):
        preview_upgrade(workspace, evaluation, a_version(2, stages=("self", "visit")))


def test_a_plan_of_another_moment_is_refused(workspace: Context) -> None:
    evaluation = an_evaluation_by(workspace, a_version())
    plan = preview_upgrade(workspace, evaluation, a_version(2))
    rate_indicator(workspace, evaluation, "a", Decimal(2))
    with pytest.raises(UpgradeStale):
        upgrade_instrument(workspace, evaluation, plan)


def test_a_plan_of_another_evaluation_is_refused(workspace: Context) -> None:
    one, other = (an_evaluation_by(workspace, a_version()) for _ in range(2))
    plan = preview_upgrade(workspace, one, a_version(2))
    with pytest.raises(UpgradeStale):
        upgrade_instrument(workspace, other, plan)
