"""Readers see a still picture, writers come one after the other, from any thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

from spbe_desktop.errors import WorkspaceReadOnly
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.store.journal import journal_entries
from spbe_desktop.store.queries import evaluation_view
from tests.factories import a_rated_evaluation, an_evaluation


def delete_and_fail(workspace: Context) -> None:
    with workspace.database.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM rating")
        raise RuntimeError("cut short")


def test_a_reader_does_not_see_what_is_written_meanwhile(workspace: Context) -> None:
    view = an_evaluation(workspace)
    with workspace.database.reading() as session:
        before = evaluation_view(session, view.id)
        rate_indicator(workspace, view.id, "1", Decimal(5))
        session.expire_all()
        assert evaluation_view(session, view.id) == before


def test_a_reader_cannot_write(workspace: Context) -> None:
    with pytest.raises(WorkspaceReadOnly), workspace.database.reading() as session:
        session.connection().exec_driver_sql("DELETE FROM rating")


def test_a_failed_write_leaves_nothing(workspace: Context) -> None:
    view = a_rated_evaluation(workspace)
    with pytest.raises(RuntimeError, match="cut short"):
        delete_and_fail(workspace)
    assert view_evaluation(workspace, view.id) == view


def test_a_reader_after_a_writer_is_read_only_still(workspace: Context) -> None:
    rate_indicator(workspace, an_evaluation(workspace).id, "1", Decimal(5))
    with pytest.raises(WorkspaceReadOnly), workspace.database.reading() as session:
        session.connection().exec_driver_sql("DELETE FROM rating")


def test_threads_read_and_write_together(workspace: Context) -> None:
    view = an_evaluation(workspace)
    codes = [each.code for each in view.instrument.indicators]

    def write(code: str) -> None:
        rate_indicator(workspace, view.id, code, Decimal(4))
        explain_rating(workspace, view.id, code, fact=f"Fakta {code}")

    def read(code: str) -> int:
        return len(list_evaluations(workspace)) + len(view_evaluation(workspace, view.id).evidence)

    with ThreadPoolExecutor(8) as pool:
        results = [pool.submit(work, code) for code in codes for work in (write, read)]
        for each in results:
            each.result()
    assert view_evaluation(workspace, view.id).score.index == 4


def test_threads_leave_one_unbroken_journal(workspace: Context) -> None:
    view = an_evaluation(workspace)
    with ThreadPoolExecutor(8) as pool:
        works = [
            pool.submit(rate_indicator, workspace, view.id, each.code, Decimal(4))
            for each in view.instrument.indicators
        ]
        for each in works:
            each.result()
    with workspace.database.reading() as session:
        numbers = [entry.number for entry in journal_entries(session, view.id)]
    assert numbers == list(range(1, 49))
