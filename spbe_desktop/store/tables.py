"""The tables of the workspace file (docs/formats/workspace.md)."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy import Index, LargeBinary, MetaData, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from spbe_desktop.store.columns import ExactDecimal, Moment


def later_text() -> Any:
    """A text that a later format added: empty in the rows that were there."""
    return Field(default="", sa_type=Text, sa_column_kwargs={"server_default": text("''")})


class Table(SQLModel):
    """What all tables share: one metadata, whose constraints have names a migration can use."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Agency(Table, table=True):
    """An agency that is or was evaluated here; `code` is Kemendagri's or empty."""

    id: str = Field(primary_key=True, sa_type=Text)
    code: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    province: str = Field(sa_type=Text)


class InstrumentPack(Table, table=True):
    """The very bytes of a pack that an evaluation is scored with."""

    __tablename__ = "instrument_pack"
    digest: str = Field(primary_key=True, sa_type=Text)
    instrument_id: str = Field(sa_type=Text)
    version: int
    content: bytes = Field(sa_type=LargeBinary)


class Evaluation(Table, table=True):
    """One agency, one year, one instrument; `revision` counts the sealed bundles."""

    __table_args__ = (UniqueConstraint("agency_id", "year", "instrument_digest"),)
    id: str = Field(primary_key=True, sa_type=Text)
    agency_id: str = Field(foreign_key="agency.id", sa_type=Text)
    year: int
    instrument_digest: str = Field(foreign_key="instrument_pack.digest", sa_type=Text)
    activity: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    revision: int = 0
    created_at: datetime = Field(sa_type=Moment)
    updated_at: datetime = Field(sa_type=Moment)
    target: Decimal | None = Field(default=None, sa_type=ExactDecimal)  # the index aimed at
    baseline_id: str = later_text()  # last year's evaluation, or empty


class Rating(Table, table=True):
    """One indicator judged at one stage; without a value while only text was written."""

    # The second index answers the list of evaluations without reading a page of text.
    __table_args__ = (Index(None, "evaluation_id", "stage", "indicator", "value"),)
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    stage: str = Field(primary_key=True, sa_type=Text)
    indicator: str = Field(primary_key=True, sa_type=Text)
    value: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    fact: str = Field(default="", sa_type=Text)
    analysis: str = Field(default="", sa_type=Text)
    justification: str = Field(default="", sa_type=Text)
    updated_at: datetime = Field(sa_type=Moment)
    updated_by: str = Field(sa_type=Text)
    override_reason: str = later_text()  # why not what the criteria say
    difference_reason: str = later_text()  # why not what the stage before said
    validity: str = later_text()  # valid, invalid or empty


class CriterionMet(Table, table=True):
    """A criterion judged at one stage; `met` false takes back what an earlier stage ticked."""

    __tablename__ = "criterion_met"
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    stage: str = Field(primary_key=True, sa_type=Text)
    indicator: str = Field(primary_key=True, sa_type=Text)
    level: Decimal = Field(primary_key=True, sa_type=ExactDecimal)
    criterion: str = Field(primary_key=True, sa_type=Text)
    met: bool


class ServiceName(Table, table=True):
    """The service an agency chose for an indicator that leaves the choice open."""

    __tablename__ = "service_name"
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    indicator: str = Field(primary_key=True, sa_type=Text)
    name: str = Field(sa_type=Text)


class ItemVerdict(Table, table=True):
    """An evidence item judged at one stage: accepted, sent back for a reason, or unjudged."""

    __tablename__ = "item_verdict"
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    stage: str = Field(primary_key=True, sa_type=Text)
    indicator: str = Field(primary_key=True, sa_type=Text)
    level: Decimal = Field(primary_key=True, sa_type=ExactDecimal)
    item: str = Field(primary_key=True, sa_type=Text)
    verdict: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    note: str = Field(sa_type=Text)


class ExternalValue(Table, table=True):
    """Another ministry's index as given at one stage; none says that it is missing."""

    __tablename__ = "external_value"
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    stage: str = Field(primary_key=True, sa_type=Text)
    indicator: str = Field(primary_key=True, sa_type=Text)
    source_value: Decimal | None = Field(default=None, sa_type=ExactDecimal)


class NotApplicable(Table, table=True):
    """An indicator that does not apply to this agency, and why."""

    __tablename__ = "not_applicable"
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    indicator: str = Field(primary_key=True, sa_type=Text)
    reason: str = Field(sa_type=Text)


class Evidence(Table, table=True):
    """A document of an evaluation; its bytes lie in the vault under `digest`."""

    __table_args__ = (UniqueConstraint("evaluation_id", "digest", "name"),)
    id: str = Field(primary_key=True, sa_type=Text)
    evaluation_id: str = Field(foreign_key="evaluation.id", sa_type=Text)
    position: int
    digest: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    size: int
    media_type: str = Field(sa_type=Text)
    added_at: datetime = Field(sa_type=Moment)
    added_by: str = Field(sa_type=Text)
    document_date: str = later_text()  # ISO date, or empty
    claimed_type: str = later_text()  # what the name says, where the bytes say otherwise


class Citation(Table, table=True):
    """Where a document proves something about an indicator."""

    id: str = Field(primary_key=True, sa_type=Text)
    evidence_id: str = Field(foreign_key="evidence.id", sa_type=Text, index=True)
    position: int
    indicator: str = Field(sa_type=Text)
    place_kind: str = Field(sa_type=Text)
    place: str = Field(sa_type=Text)
    note: str = Field(sa_type=Text)
    level: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    criterion: str = later_text()  # of that level, or empty
    quote: str = later_text()  # the line that proves it
    page: int | None = None  # where the document opens, whatever the place is told by


class Finding(Table, table=True):
    """What was found at an indicator, and what is recommended to whom by when."""

    id: str = Field(primary_key=True, sa_type=Text)
    evaluation_id: str = Field(foreign_key="evaluation.id", sa_type=Text, index=True)
    position: int
    indicator: str = Field(sa_type=Text)
    finding: str = Field(sa_type=Text)
    recommendation: str = Field(sa_type=Text)
    owner: str = Field(sa_type=Text)
    priority: str = Field(sa_type=Text)
    due: str = Field(sa_type=Text)


class Revision(Table, table=True):
    """A sealed bundle of an evaluation: its digest, and that of the one before."""

    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    number: int = Field(primary_key=True)
    digest: str = Field(sa_type=Text)
    parent: str = Field(sa_type=Text)
    sealed_at: datetime = Field(sa_type=Moment)
    path: str = Field(sa_type=Text)
    signer: str = later_text()  # the name on the certificate


class Journal(Table, table=True):
    """Every change of an evaluation, each entry holding the hash of the one before."""

    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    number: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)
    actor: str = Field(sa_type=Text)
    verb: str = Field(sa_type=Text)
    payload: str = Field(sa_type=Text)
    previous: str = Field(sa_type=Text)
    hash: str = Field(sa_type=Text)


def columns_of(table: type[Table]) -> Any:
    """All columns of a table: plain rows of them cost a fifth of objects where there are many."""
    return tuple(table.metadata.tables[str(table.__tablename__)].columns)
