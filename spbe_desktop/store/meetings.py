"""What minutes tell of their meetings, read and written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session, col, select

from spbe_desktop.store.changes import Change, rewrite
from spbe_desktop.store.paper_tables import MeetingRow
from spbe_desktop.views.papers import Meeting


def meetings(session: Session, evaluation_id: str) -> tuple[Meeting, ...]:
    """Every meeting of which something is known, in the order of the papers' ids."""
    rows = session.exec(
        select(MeetingRow)
        .where(col(MeetingRow.evaluation_id) == evaluation_id)
        .order_by(col(MeetingRow.paper))
    )
    return tuple(
        Meeting(
            paper=row.paper,
            day=date.fromisoformat(row.day) if row.day else None,
            place=row.place,
            people=tuple(row.people.splitlines()),
            agenda=tuple(row.agenda.splitlines()),
        )
        for row in rows
    )


def put_meeting(change: Change, meeting: Meeting, stage: str) -> bool:
    """Keep those facts of a meeting that differ; `stage` is the one whose minutes they are."""
    row = change.session.get(MeetingRow, (change.id, meeting.paper))
    row = row or MeetingRow(evaluation_id=change.id, paper=meeting.paper)
    fresh = rewrite(row, _texts(meeting))
    if not fresh:
        return False
    change.session.add(row)
    change.record("meeting.recorded", {"paper": meeting.paper, "stage": stage, **fresh})
    return True


def _texts(meeting: Meeting) -> Mapping[str, str]:
    return {
        "day": "" if meeting.day is None else meeting.day.isoformat(),
        "place": meeting.place,
        "people": "\n".join(meeting.people),
        "agenda": "\n".join(meeting.agenda),
    }
