"""Tables of the evaluator's own work: marks, notes, units, efforts, finalised stages, undo."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sqlalchemy import Index, Text, text
from sqlmodel import Field

from spbe_desktop.store.columns import ExactDecimal, Moment
from spbe_desktop.store.tables import Table


class IndicatorMark(Table, table=True):
    """The evaluator's own mark at an indicator: to be looked at again, and a note to self."""

    __tablename__ = "indicator_mark"
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    indicator: str = Field(primary_key=True, sa_type=Text)
    flagged: bool = False
    note: str = Field(default="", sa_type=Text)


class AspectNote(Table, table=True):
    """What a stage says about an aspect: fulfilment, strengths and weaknesses."""

    __tablename__ = "aspect_note"
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    stage: str = Field(primary_key=True, sa_type=Text)
    aspect: str = Field(primary_key=True, sa_type=Text)
    fulfilment: str = Field(default="", sa_type=Text)
    strengths: str = Field(default="", sa_type=Text)
    weaknesses: str = Field(default="", sa_type=Text)


class Unit(Table, table=True):
    """A unit (perangkat daerah) of the agency, for criteria that speak of some or all of them."""

    id: str = Field(primary_key=True, sa_type=Text)
    evaluation_id: str = Field(foreign_key="evaluation.id", sa_type=Text, index=True)
    position: int
    name: str = Field(sa_type=Text)


class UnitMark(Table, table=True):
    """Whether a unit fulfils a criterion, judged at one stage; later stages start from it."""

    __tablename__ = "unit_mark"
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    stage: str = Field(primary_key=True, sa_type=Text)
    indicator: str = Field(primary_key=True, sa_type=Text)
    level: Decimal = Field(primary_key=True, sa_type=ExactDecimal)
    criterion: str = Field(primary_key=True, sa_type=Text)
    unit_id: str = Field(primary_key=True, sa_type=Text)  # no foreign key: history outlives it
    met: bool


class Effort(Table, table=True):
    """What raising an indicator by one level costs, in units of the evaluator's choice."""

    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    indicator: str = Field(primary_key=True, sa_type=Text)
    effort: Decimal = Field(sa_type=ExactDecimal)


class FinalisedStage(Table, table=True):
    """A stage that is closed: what it recorded is read-only until it is reopened."""

    __tablename__ = "finalised_stage"
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    stage: str = Field(primary_key=True, sa_type=Text)
    at: datetime = Field(sa_type=Moment)
    actor: str = Field(sa_type=Text)


class UndoStep(Table, table=True):
    """The rows that one change wrote, before and after it, under its journal entry's number."""

    __tablename__ = "undo_step"
    __table_args__ = (Index("ix_undo_step_undone", "evaluation_id", sqlite_where=text("undone")),)
    evaluation_id: str = Field(primary_key=True, foreign_key="evaluation.id", sa_type=Text)
    number: int = Field(primary_key=True)
    verb: str = Field(sa_type=Text)
    indicators: str = Field(sa_type=Text)  # JSON list of codes
    images: str = Field(sa_type=Text)  # JSON
    undone: bool = False
