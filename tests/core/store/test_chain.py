"""The journal is a chain: nothing in it is altered, dropped or moved unnoticed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as some

from spbe_desktop.operations.context import Context
from spbe_desktop.store.chain import BEGINNING, Entry, hash_of, verify_chain
from spbe_desktop.store.journal import head, journal_entries, journal_lines
from tests.factories import a_full_evaluation, an_evaluation


def a_chain(length: int) -> list[Entry]:
    entries: list[Entry] = []
    for number in range(1, length + 1):
        entry = Entry(
            evaluation="e",
            number=number,
            at="2026-11-23T03:00:00.000000Z",
            actor="penilai",
            verb="indicator.rated",
            payload={"indicator": "1", "value": str(number)},
            previous=entries[-1].hash if entries else BEGINNING,
        )
        entries.append(replace(entry, hash=hash_of(entry)))
    return entries


def test_every_operation_tells_the_journal(workspace: Context, tmp_path: Path) -> None:
    view = a_full_evaluation(workspace, tmp_path)
    with workspace.database.reading() as session:
        told = [entry.verb for entry in journal_entries(session, view.id)]
    assert told == [
        "evaluation.started",
        *["indicator.rated"] * 3,
        "rating.explained",
        "criterion.ticked",
        "service.named",
        "evidence.attached",
        *["evidence.cited"] * 2,
        "finding.recorded",
        "stage.advanced",
        "indicator.rated",
        "rating.explained",
    ]


def test_the_journal_of_an_evaluation_is_whole(workspace: Context, tmp_path: Path) -> None:
    view = a_full_evaluation(workspace, tmp_path)
    with workspace.database.reading() as session:
        assert verify_chain(journal_entries(session, view.id)) is None


def test_the_view_names_the_head_of_the_journal(workspace: Context, tmp_path: Path) -> None:
    view = a_full_evaluation(workspace, tmp_path)
    with workspace.database.reading() as session:
        *_, last = journal_entries(session, view.id)
    assert (view.journal_length, view.journal_head) == (last.number, last.hash)


def test_a_journal_begins_with_nothing(workspace: Context) -> None:
    with workspace.database.reading() as session:
        assert head(session, "unknown") == (0, BEGINNING)


def test_a_line_is_checked_with_stock_tools(workspace: Context) -> None:
    """As docs/formats/workspace.md tells: sorted keys, no spaces, SHA-256 without the hash."""
    view = an_evaluation(workspace)
    with workspace.database.reading() as session:
        line = json.loads(next(journal_lines(session, view.id)))
    told = line.pop("hash")
    text = json.dumps(line, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashlib.sha256(text.encode()).hexdigest() == told


@given(length=some.integers(1, 8), data=some.data())
def test_an_altered_entry_breaks_the_chain_there(length: int, data: some.DataObject) -> None:
    entries = a_chain(length)
    at = data.draw(some.integers(0, length - 1))
    entries[at] = replace(entries[at], payload={"indicator": "1", "value": "altered"})
    assert verify_chain(entries) == at + 1


@given(length=some.integers(2, 8), data=some.data())
def test_a_dropped_entry_breaks_the_chain_there(length: int, data: some.DataObject) -> None:
    entries = a_chain(length)
    at = data.draw(some.integers(0, length - 2))
    del entries[at]
    assert verify_chain(entries) == at + 1


@given(length=some.integers(2, 8), data=some.data())
def test_a_forged_entry_with_its_own_hash_breaks_the_next(
    length: int, data: some.DataObject
) -> None:
    entries = a_chain(length)
    at = data.draw(some.integers(0, length - 2))
    forged = replace(entries[at], actor="orang lain")
    entries[at] = replace(forged, hash=hash_of(forged))
    assert verify_chain(entries) == at + 2


@given(length=some.integers(0, 8))
def test_an_untouched_chain_is_whole(length: int) -> None:
    assert verify_chain(a_chain(length)) is None
