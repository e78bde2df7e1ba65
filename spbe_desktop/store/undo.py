"""Taking back what a change wrote, and doing it again: rows put as they were, and journalled.

A step is kept beside its journal entry. Undoing writes the rows as they were before it and
appends an entry of its own; the journal is never rewritten. Rows that changed since by another
way refuse (UndoStale), so nothing is lost by undoing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from spbe_desktop.errors import NothingToUndo, UndoStale
from spbe_desktop.store.changes import Change
from spbe_desktop.store.steps import Image, Key, Row, Step, read_rows
from spbe_desktop.store.tables import Table
from spbe_desktop.store.working_tables import UndoStep
from spbe_desktop.views.working import UndoView

UNDONE, REDONE = "change.undone", "change.redone"
# Nothing before these can be undone: a stage that was left is history, and rows judged by one
# pack are not put back under another (the upgrade itself has its own way back).
BARRIERS = frozenset({"stage.advanced", "instrument.upgraded", "instrument.restored"})
# These are not undone either, but what was done before them can be.
FINAL = frozenset({"stage.finalised", "stage.reopened", "revision.sealed", UNDONE, REDONE})

_STEPS = UndoStep.metadata.tables["undo_step"]
_OF = _STEPS.c.evaluation_id == sa.bindparam("evaluation")
_AT = _STEPS.c.number == sa.bindparam("at")
# Built once: every change runs the first two.
_KEEP = sa.insert(_STEPS)
_NO_REDO = sa.delete(_STEPS).where(_OF, _STEPS.c.undone)
_FORGET = sa.delete(_STEPS).where(_OF)
_IMAGES = sa.select(_STEPS.c.images).where(_OF, _AT)
_REWRITE = sa.update(_STEPS).where(_OF, _AT)


def keep_step(change: Change) -> None:
    """Keep what the transaction of `change` wrote, for undoing; the last thing it does."""
    change.session.flush()
    step = change.step
    if step.verb in BARRIERS:
        change.session.execute(_FORGET, {"evaluation": change.id})
    elif step.images and step.verb not in FINAL:  # a glance at a document writes no row
        _keep(change, step)


def undo_last(change: Change) -> Step:
    """Put back what the last change wrote; NothingToUndo, or UndoStale where it is not there."""
    row = _top(change.session, change.id, undone=False)
    return _turn(change, row, UNDONE)


def redo_next(change: Change) -> Step:
    """Write again what was undone last; NothingToUndo, or UndoStale."""
    row = _top(change.session, change.id, undone=True)
    return _turn(change, row, REDONE)


def undo_state(session: Session, evaluation: str) -> UndoView:
    """What undoing and redoing would take back and do again."""
    undo, redo = (_top(session, evaluation, undone=each) for each in (False, True))
    return UndoView(
        undo="" if undo is None else undo.verb,
        redo="" if redo is None else redo.verb,
        undo_indicators=() if undo is None else tuple(json.loads(undo.indicators)),
        redo_indicators=() if redo is None else tuple(json.loads(redo.indicators)),
    )


def _keep(change: Change, step: Step) -> None:
    number, evaluation = step.entries[-1], {"evaluation": change.id}
    connection = change.session.connection()
    known = None
    if step.burst:
        found = connection.execute(_IMAGES, {**evaluation, "at": number}).scalar()
        known = None if found is None else json.loads(found)
    if known is not None:
        step.follow(known["rows"])
        step.entries = list(dict.fromkeys((*known["entries"], *step.entries)))
    told = {
        "verb": step.verb,
        "indicators": _json(step.indicators),
        "images": _json({"entries": step.entries, "rows": step.rows()}),
    }
    if known is not None:
        connection.execute(_REWRITE.values(told), {**evaluation, "at": number})
        return
    connection.execute(_NO_REDO, evaluation)
    connection.execute(
        _KEEP, {"evaluation_id": change.id, "number": number, "undone": False, **told}
    )


def _top(session: Session, evaluation: str, *, undone: bool) -> UndoStep | None:
    """The step that is undone next, or the one that is redone next."""
    number = col(UndoStep.number)
    return session.exec(
        select(UndoStep)
        .where(col(UndoStep.evaluation_id) == evaluation, col(UndoStep.undone) == undone)
        .order_by(number if undone else number.desc())
        .limit(1)
    ).first()


def _turn(change: Change, row: UndoStep | None, verb: str) -> Step:
    """Write one side of a step's rows, where the other side is what stands."""
    if row is None:
        raise NothingToUndo
    told = json.loads(row.images)
    images = read_rows(told["rows"]).items()
    change.session.connection().exec_driver_sql("PRAGMA defer_foreign_keys=1")
    change.session.expire_all()  # what is written below is written past it
    for key, (before, after) in _ordered(images, verb):
        stands, wanted = (after, before) if verb == UNDONE else (before, after)
        _replace(change.session, row.verb, key, stands, wanted)
    change.session.execute(
        _REWRITE.values(undone=verb == UNDONE), {"evaluation": change.id, "at": row.number}
    )
    indicators = json.loads(row.indicators)
    change.record(verb, {"of": row.verb, "entries": told["entries"], "indicators": indicators})
    step = Step()
    step.verb = row.verb
    for code in indicators:
        step.tell(row.verb, row.number, code, burst=False)
    return step


def _ordered(images: Iterable[tuple[Key, Image]], verb: str) -> Iterable[tuple[Key, Image]]:
    return reversed(list(images)) if verb == UNDONE else images


def _replace(session: Session, verb: str, key: Key, stands: Row | None, wanted: Row | None) -> None:
    """Put `wanted` where `stands` is; UndoStale where something else is there."""
    table, where = _plain(key)
    found = session.execute(sa.select(table).where(where)).mappings().first()
    if stands is None or found is None:
        stale = found is not None or stands is not None
    else:
        stale = any(found[name] != value for name, value in stands.items())
    if stale:
        raise UndoStale(verb=verb)
    if wanted is None:
        session.execute(sa.delete(table).where(where))
    elif stands is None:
        session.execute(sa.insert(table).values(wanted))
    else:
        session.execute(sa.update(table).where(where).values(wanted))


def _plain(key: Key) -> tuple[Any, Any]:
    """The table without types, so that values go in and out as SQLite keeps them; one row of it."""
    known = Table.metadata.tables[key[0]]
    table = sa.table(known.name, *(sa.column(each.name) for each in known.columns))
    pairs = zip(known.primary_key.columns, key[1], strict=True)
    return table, sa.and_(*(table.c[each.name] == value for each, value in pairs))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
