"""Tables of evidence under care: what a document was before it was replaced."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field

from spbe_desktop.store.columns import Moment
from spbe_desktop.store.tables import Table


class EvidenceRevision(Table, table=True):
    """A document as it was before it was replaced, and why it was; its bytes stay in the vault."""

    __tablename__ = "evidence_revision"
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    evidence_id: str = Field(primary_key=True, sa_type=Text)  # no foreign key: it outlives it
    number: int = Field(primary_key=True)
    digest: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    size: int
    media_type: str = Field(sa_type=Text)
    added_at: datetime = Field(sa_type=Moment)
    added_by: str = Field(sa_type=Text)
    replaced_at: datetime = Field(sa_type=Moment)
    replaced_by: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
