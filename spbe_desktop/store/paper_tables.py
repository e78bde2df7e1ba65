"""Tables of papers: the meetings that minutes tell of, and what left the program when."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field

from spbe_desktop.store.columns import Moment
from spbe_desktop.store.tables import Table


class MeetingRow(Table, table=True):
    """What one kind of minutes tells of its meeting."""

    __tablename__ = "meeting"
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    paper: str = Field(primary_key=True, sa_type=Text)
    day: str = Field(default="", sa_type=Text)  # ISO, or empty
    place: str = Field(default="", sa_type=Text)
    people: str = Field(default="", sa_type=Text)  # one a line
    agenda: str = Field(default="", sa_type=Text)


class ImprintRow(Table, table=True):
    """A paper that was saved, printed or signed; the journal tells nothing of it."""

    __tablename__ = "imprint"
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    number: int = Field(primary_key=True)
    paper: str = Field(sa_type=Text)
    how: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=Moment)
    actor: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    state: str = Field(sa_type=Text)  # the digest of what it was printed from
