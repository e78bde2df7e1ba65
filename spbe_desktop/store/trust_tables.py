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
