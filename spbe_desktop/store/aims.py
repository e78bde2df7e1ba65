"""What the evaluator plans with: the index aimed at, and what raising an indicator costs."""

from __future__ import annotations

from decimal import Decimal

from sqlmodel import Session, col, select

from spbe_desktop.store.changes import Change
from spbe_desktop.store.columns import decimal_text
from spbe_desktop.store.working_tables import Effort


def put_target(change: Change, target: Decimal | None) -> bool:
    """Aim at an index; None takes it back."""
    before = change.row.target
    if before == target:
        return False
    change.row.target = target
    payload = {"target": _text(target), "before": _text(before)}
    change.record("target.set", payload)
    return True


def put_effort(change: Change, indicator: str, effort: Decimal | None) -> bool:
    """Say what one level of an indicator costs; None goes back to the usual."""
    row = change.session.get(Effort, (change.id, indicator))
    before = None if row is None else row.effort
    if before == effort:
        return False
    if effort is None:
        change.session.delete(row)
    else:
        row = row or Effort(evaluation_id=change.id, indicator=indicator, effort=effort)
        row.effort = effort
        change.session.add(row)
    payload = {"indicator": indicator, "effort": _text(effort), "before": _text(before)}
    change.record("effort.set", payload)
    return True


def efforts(session: Session, evaluation_id: str) -> dict[str, Decimal]:
    """The effort of one level by indicator, where the evaluator gave it."""
    rows = session.exec(select(Effort).where(col(Effort.evaluation_id) == evaluation_id))
    return {row.indicator: row.effort for row in rows}


def _text(value: Decimal | None) -> str | None:
    return None if value is None else decimal_text(value)
