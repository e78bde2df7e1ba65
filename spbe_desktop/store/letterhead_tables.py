"""Tables of the office's own letterhead: it belongs to the workspace, to no evaluation."""

from __future__ import annotations

from sqlalchemy import LargeBinary, Text
from sqlmodel import Field

from spbe_desktop.store.tables import Table


class LetterheadRow(Table, table=True):
    """The head of the office's papers; there is one row, whose key is `office`."""

    __tablename__ = "letterhead"
    id: str = Field(primary_key=True, sa_type=Text)
    lines: str = Field(sa_type=Text)  # one a line
    address: str = Field(sa_type=Text)
    logo: bytes = Field(sa_type=LargeBinary)
    numbering: str = Field(sa_type=Text)
    city: str = Field(sa_type=Text)
    sheet: str = Field(sa_type=Text)


class LetterheadSigner(Table, table=True):
    """Who signs for a role."""

    __tablename__ = "letterhead_signer"
    role: str = Field(primary_key=True, sa_type=Text)
    place: int  # in the order that they were given
    position: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    rank: str = Field(sa_type=Text)
    nip: str = Field(sa_type=Text)
