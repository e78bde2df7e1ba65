"""Tables of what was taken on trust, and why: it belongs to the workspace, to no evaluation."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import LargeBinary, Text
from sqlmodel import Field

from spbe_desktop.store.columns import Moment
from spbe_desktop.store.tables import Table


class PackOrigin(Table, table=True):
    """Where a pack came from that was taken from a file; the program's own have no row."""

    __tablename__ = "pack_origin"
    digest: str = Field(primary_key=True, foreign_key="instrument_pack.digest", sa_type=Text)
    kind: str = Field(sa_type=Text)
    signer: str = Field(sa_type=Text)
    unit: str = Field(sa_type=Text)
    fingerprint: str = Field(sa_type=Text)
    signed_at: datetime | None = Field(default=None, sa_type=Moment)
    statement: bytes = Field(sa_type=LargeBinary)  # the signed file as it came, or empty
    added_at: datetime = Field(sa_type=Moment)
    added_by: str = Field(sa_type=Text)


class ReceiptRow(Table, table=True):
    """A receipt issued here (`own`) or given to us; `content` is what it says, as JSON."""

    __tablename__ = "receipt"
    serial: str = Field(primary_key=True, sa_type=Text)
    own: bool
    bundle: str = Field(sa_type=Text, index=True)
    evaluation: str = Field(sa_type=Text)  # at the agency that sealed; not always one of ours
    issued_at: datetime = Field(sa_type=Moment)
    missing: int
    content: str = Field(sa_type=Text)
    statement: bytes = Field(sa_type=LargeBinary)


class MissionRow(Table, table=True):
    """A mission that was imported, or issued here (`own`); `content` is what it says, as JSON."""

    __tablename__ = "mission"
    serial: str = Field(primary_key=True, sa_type=Text)
    own: bool
    valid_until: str = Field(sa_type=Text)
    added_at: datetime = Field(sa_type=Moment)
    added_by: str = Field(sa_type=Text)
    content: str = Field(sa_type=Text)
    statement: bytes = Field(sa_type=LargeBinary)
