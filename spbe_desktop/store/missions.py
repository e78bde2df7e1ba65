"""Missions of the workspace: those it was given, and those it issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select

from spbe_desktop.store.columns import storable
from spbe_desktop.store.tables import Evaluation
from spbe_desktop.store.trust_tables import MissionRow
from spbe_desktop.views.mission import Mission


@dataclass(frozen=True, slots=True)
class KeptMission:
    """A mission, the signed file, and whether it was issued here."""

    mission: Mission
    statement: bytes
    own: bool


def keep_mission(session: Session, kept: KeptMission, *, at: datetime, actor: str) -> None:
    """Keep it once; one issued here that comes back is ours to work by, too."""
    mission = kept.mission
    row = session.get(MissionRow, mission.serial)
    if row is not None:
        row.own = row.own and kept.own
        session.add(row)
        return
    session.add(
        MissionRow(
            serial=mission.serial,
            own=kept.own,
            valid_until=mission.valid_until,
            added_at=at,
            added_by=storable(actor),
            content=mission.model_dump_json(),
            statement=kept.statement,
        )
    )


def kept_missions(session: Session) -> tuple[KeptMission, ...]:
    """All of them, the last to end first."""
    order = (col(MissionRow.valid_until).desc(), col(MissionRow.serial).desc())
    rows = session.exec(select(MissionRow).order_by(*order))
    return tuple(
        KeptMission(Mission.model_validate_json(row.content), row.statement, row.own)
        for row in rows
    )


def next_mission(session: Session, year: int, mark: str) -> int:
    """The number after the last that this issuer gave a mission in a year."""
    pattern = f"{year:04}/______/{mark}"
    wanted = select(func.max(MissionRow.serial)).where(col(MissionRow.serial).like(pattern))
    last = session.exec(wanted).one()
    return 1 + (int(last.split("/")[1]) if last else 0)


def started(session: Session, mission: Mission) -> dict[str, str]:
    """The evaluations begun by a mission: agency to evaluation."""
    rows = session.exec(
        select(Evaluation.agency_id, Evaluation.id).where(
            col(Evaluation.year) == mission.year,
            col(Evaluation.instrument_digest) == mission.instrument.sha256,
        )
    )
    return dict(rows.all())
