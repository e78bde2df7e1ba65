"""When a paper left the program: kept beside the journal, which papers themselves tell."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from sqlmodel import Session, col, func, select

from spbe_desktop.store.columns import storable
from spbe_desktop.store.paper_tables import ImprintRow
from spbe_desktop.views.papers import How, Imprint


def put_imprint(
    session: Session,
    evaluation_id: str,
    paper: str,
    how: How,
    *,
    at: datetime,
    actor: str,
    name: str,
    state: str,
) -> None:
    """Keep that a paper was saved, printed or signed."""
    mine = col(ImprintRow.evaluation_id) == evaluation_id
    last = session.exec(select(func.max(ImprintRow.number)).where(mine)).one()
    session.add(
        ImprintRow(
            evaluation_id=evaluation_id,
            number=(last or 0) + 1,
            paper=paper,
            how=how,
            at=at,
            actor=storable(actor),
            name=storable(name),
            state=state,
        )
    )


def latest_imprints(session: Session, evaluation_id: str) -> dict[str, tuple[Imprint, str]]:
    """By paper: the last time that it left the program, and the state it was printed from."""
    rows = session.exec(
        select(ImprintRow)
        .where(col(ImprintRow.evaluation_id) == evaluation_id)
        .order_by(col(ImprintRow.number))
    )
    return {
        row.paper: (
            Imprint(
                paper=row.paper,
                how=cast(How, row.how),
                at=row.at,
                by=row.actor,
                name=row.name,
                changed=False,
            ),
            row.state,
        )
        for row in rows
    }
