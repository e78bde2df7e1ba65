"""The documents of all other evaluations, without reading these whole: one query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

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
