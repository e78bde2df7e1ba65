"""The journal table: append in the transaction of the change, and read back as a chain."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, delete, insert
from sqlmodel import Session, col, select

from spbe_desktop.canonical import Json, canonical
from spbe_desktop.clock import stamp
from spbe_desktop.store.bursts import Burst, continued, remember
from spbe_desktop.store.chain import BEGINNING, Entry, hash_of
from spbe_desktop.store.tables import Journal

# Built once: every change runs both, on the connection, past what the session does for objects.
_JOURNAL = Journal.metadata.tables["journal"]
_HEAD = (
    select(_JOURNAL.c.number, _JOURNAL.c.hash)
    .where(_JOURNAL.c.evaluation_id == bindparam("evaluation"))
    .order_by(_JOURNAL.c.number.desc())
    .limit(1)
)
_APPEND = insert(_JOURNAL)
_FORGET = delete(_JOURNAL).where(
    _JOURNAL.c.evaluation_id == bindparam("evaluation"), _JOURNAL.c.number == bindparam("last")
)


def append(
    session: Session,
    evaluation_id: str,
    *,
    at: datetime,
    actor: str,
    verb: str,
    payload: Mapping[str, Json],
    burst: tuple[str, ...] = (),
) -> Entry:
    """Write what happened as the next entry of the evaluation's journal.

    With `burst` (what is being typed) the last entry is written anew where it is of that burst.
    """
    connection = session.connection()
    number, previous = head(session, evaluation_id)
    again = bool(burst) and continued(session, evaluation_id, burst, number, at)
    if again:
        number, previous = number - 1, _previous(session, evaluation_id, number)
    entry = Entry(
        evaluation=evaluation_id,
        number=number + 1,
        at=stamp(at),
        actor=actor,
        verb=verb,
        payload=dict(payload),
        previous=previous,
    )
    entry = replace(entry, hash=hash_of(entry))
    row = {
        "evaluation_id": evaluation_id,
        "number": entry.number,
        "at": at,
        "actor": actor,
        "verb": verb,
        "payload": canonical(entry.payload).decode(),
        "previous": previous,
        "hash": entry.hash,
    }
    if again:
        connection.execute(_FORGET, {"evaluation": evaluation_id, "last": entry.number})
    connection.execute(_APPEND, row)
    if burst:
        remember(session, evaluation_id, Burst(burst, entry.number, at))
    return entry


def head(session: Session, evaluation_id: str) -> tuple[int, str]:
    """The number and hash of the last entry; (0, 64 zeros) before the first."""
    last = session.connection().execute(_HEAD, {"evaluation": evaluation_id}).first()
    return (0, BEGINNING) if last is None else (last[0], last[1])


def _previous(session: Session, evaluation_id: str, number: int) -> str:
    """The hash that the entry of that number holds of the one before it."""
    return session.exec(
        select(Journal.previous).where(
            col(Journal.evaluation_id) == evaluation_id, col(Journal.number) == number
        )
    ).one()


def journal_entries(session: Session, evaluation_id: str) -> Iterator[Entry]:
    """Every entry of an evaluation, oldest first."""
    rows = session.exec(
        select(Journal)
        .where(col(Journal.evaluation_id) == evaluation_id)
        .order_by(col(Journal.number))
    )
    for row in rows:
        yield Entry(
            evaluation=row.evaluation_id,
            number=row.number,
            at=stamp(row.at),
            actor=row.actor,
            verb=row.verb,
            payload=json.loads(row.payload),
            previous=row.previous,
            hash=row.hash,
        )


def journal_lines(session: Session, evaluation_id: str) -> Iterator[bytes]:
    """The journal as JSON lines, each canonical, oldest first."""
    return (entry.line() for entry in journal_entries(session, evaluation_id))
