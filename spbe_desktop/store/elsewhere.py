"""The documents of all other evaluations, without reading these whole: one query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, func, select

from spbe_desktop.store.tables import Agency, Evaluation, Evidence


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A document of another evaluation, and whose it is."""

    digest: str
    name: str
    agency: str
    year: int


def documents_elsewhere(session: Session, evaluation_id: str) -> tuple[Elsewhere, ...]:
    """Every document of this workspace that belongs to another evaluation."""
    columns: Any = (Evidence.digest, Evidence.name, Agency.name, Evaluation.year)
    rows = session.exec(
        select(*columns)
        .join(Evaluation, col(Evaluation.id) == col(Evidence.evaluation_id))
        .join(Agency, col(Agency.id) == col(Evaluation.agency_id))
        .where(col(Evidence.evaluation_id) != evaluation_id)
        .order_by(col(Evidence.evaluation_id), col(Evidence.position))
    )
    return tuple(Elsewhere(*row) for row in rows)


def size_of_workspace(session: Session) -> int:
    """The bytes that all evaluations together refer to, identical content counted once."""
    each = select(Evidence.digest, Evidence.size).distinct().subquery()
    return int(session.exec(select(func.coalesce(func.sum(each.c.size), 0))).one())


def digests_shared(session: Session, evaluation_id: str) -> set[str]:
    """The digests of an evaluation that another one has too."""
    own = select(Evidence.digest).where(col(Evidence.evaluation_id) == evaluation_id)
    rows = select(Evidence.digest).where(
        col(Evidence.evaluation_id) != evaluation_id, col(Evidence.digest).in_(own)
    )
    return set(session.exec(rows.distinct()))
