"""A burst of typing is one entry of the journal, and what was printed or sealed stays true."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.print_report import print_report
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.store.chain import verify_chain
from spbe_desktop.store.journal import journal_entries
from tests.factories import TickingClock, an_evaluation


def type_text(workspace: Context, evaluation: str, text: str, **where: str) -> None:
    """Save a text as it grows, letter by letter."""
    for end in range(1, len(text) + 1):
        explain_rating(workspace, evaluation, where.get("indicator", "1"), fact=text[:end])


def texts(workspace: Context, evaluation: str) -> list[object]:
    with workspace.database.reading() as session:
        entries = list(journal_entries(session, evaluation))
    assert verify_chain(entries) is None
    payloads = [each.payload for each in entries if each.verb == "rating.explained"]
    return [payload["fact"] for payload in payloads if isinstance(payload, dict)]


def fail_after_saving(workspace: Context, evaluation: str) -> None:
    with workspace.changing(evaluation) as change:
        change.record("rating.explained", {"fact": "gagal"}, burst=("x",))
        raise ZeroDivisionError


def test_a_burst_of_typing_is_one_entry_with_the_last_text(workspace: Context) -> None:
    view = an_evaluation(workspace)
    type_text(workspace, view.id, "Perwali")
    assert texts(workspace, view.id) == ["Perwali"]


def test_what_is_typed_is_in_the_evaluation_too(workspace: Context) -> None:
    view = an_evaluation(workspace)
    type_text(workspace, view.id, "Perwali")
    rating = view_evaluation(workspace, view.id).indicator("1").stages[0]
    assert rating.fact == "Perwali"


def test_a_pause_begins_a_new_entry(workspace: Context) -> None:
    view = an_evaluation(workspace)
    type_text(workspace, view.id, "Per")
    assert isinstance(workspace.clock, TickingClock)
    workspace.clock.at += timedelta(seconds=11)
    type_text(workspace, view.id, "Perwali")
    assert texts(workspace, view.id) == ["Per", "Perwali"]


def test_another_text_begins_a_new_entry(workspace: Context) -> None:
    view = an_evaluation(workspace)
    type_text(workspace, view.id, "Satu")
    type_text(workspace, view.id, "Dua", indicator="2")
    assert texts(workspace, view.id) == ["Satu", "Dua"]


def test_any_other_change_ends_a_burst(workspace: Context) -> None:
    view = an_evaluation(workspace)
    type_text(workspace, view.id, "Per")
    rate_indicator(workspace, view.id, "1", Decimal(3))
    type_text(workspace, view.id, "Perwali")
    assert texts(workspace, view.id) == ["Per", "Perwali"]


def test_a_clock_set_back_begins_a_new_entry(workspace: Context) -> None:
    view = an_evaluation(workspace)
    type_text(workspace, view.id, "Per")
    assert isinstance(workspace.clock, TickingClock)
    workspace.clock.at -= timedelta(hours=1)
    explain_rating(workspace, view.id, "1", fact="Perwali")
    assert texts(workspace, view.id) == ["Per", "Perwali"]


def test_what_was_printed_stays_in_the_journal(workspace: Context, tmp_path: Path) -> None:
    view = an_evaluation(workspace)
    type_text(workspace, view.id, "Per")
    printed = view_evaluation(workspace, view.id).journal_head
    print_report(workspace, view.id, tmp_path / "laporan.pdf")
    type_text(workspace, view.id, "Perwali")
    with workspace.database.reading() as session:
        assert printed in [each.hash for each in journal_entries(session, view.id)]


def test_a_failed_save_does_not_lose_the_entry_before(workspace: Context) -> None:
    view = an_evaluation(workspace)
    type_text(workspace, view.id, "Per")
    with pytest.raises(ZeroDivisionError):
        fail_after_saving(workspace, view.id)
    type_text(workspace, view.id, "Perwali")
    assert texts(workspace, view.id) == ["Per", "Perwali"]
