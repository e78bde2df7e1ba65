"""A paper that left the program is known to be outdated once it would say something else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_imprints import list_imprints
from spbe_desktop.operations.print_paper import preview_paper
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.record_imprint import record_imprint
from spbe_desktop.operations.record_meeting import record_meeting
from spbe_desktop.operations.set_letterhead import set_letterhead
from spbe_desktop.operations.undo_change import undo_change
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import Letterhead, Meeting
from tests.factories import an_evaluation

PAPER = "interview-minutes"


@pytest.fixture
def left(workspace: Context) -> EvaluationView:
    """An evaluation whose minutes were saved."""
    view = an_evaluation(workspace)
    printed = preview_paper(workspace, view.id, PAPER)
    record_imprint(workspace, view.id, PAPER, "saved", "ba.pdf", printed.state)
    return view


def changed(context: Context, view: EvaluationView) -> bool:
    return list_imprints(context, view.id)[PAPER].changed


def test_what_left_is_told_with_its_name_and_by_whom(
    workspace: Context, left: EvaluationView
) -> None:
    found = list_imprints(workspace, left.id)
    assert {paper: (each.how, each.name, each.by) for paper, each in found.items()} == {
        PAPER: ("saved", "ba.pdf", "penilai")
    }


def test_nothing_is_outdated_at_first(workspace: Context, left: EvaluationView) -> None:
    assert not changed(workspace, left)


def test_a_score_outdates_it_until_it_is_taken_back(
    workspace: Context, left: EvaluationView
) -> None:
    rate_indicator(workspace, left.id, "1", Decimal(3))
    after = changed(workspace, left)
    undo_change(workspace, left.id)
    assert (after, changed(workspace, left)) == (True, False)


def test_a_letterhead_outdates_it(workspace: Context, left: EvaluationView) -> None:
    set_letterhead(workspace, Letterhead(lines=("KABUPATEN",)))
    assert changed(workspace, left)


@pytest.mark.parametrize(("paper", "outdated"), [(PAPER, True), ("visit-minutes", False)])
def test_only_its_own_meeting_outdates_it(
    workspace: Context, left: EvaluationView, paper: str, outdated: bool
) -> None:
    record_meeting(workspace, left.id, Meeting(paper=paper, place="Denpasar"))
    assert changed(workspace, left) is outdated


def test_the_last_imprint_counts(workspace: Context, left: EvaluationView) -> None:
    rate_indicator(workspace, left.id, "1", Decimal(3))
    state = preview_paper(workspace, left.id, PAPER).state
    record_imprint(workspace, left.id, PAPER, "signed", "ba-2.pdf", state)
    found = list_imprints(workspace, left.id)[PAPER]
    assert (found.how, found.changed) == ("signed", False)


def test_the_journal_tells_nothing_of_it(workspace: Context, left: EvaluationView) -> None:
    before = view_evaluation(workspace, left.id).journal_head
    record_imprint(workspace, left.id, PAPER, "printed", "HP", "")
    assert view_evaluation(workspace, left.id).journal_head == before
