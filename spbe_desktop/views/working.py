"""The frozen values of the evaluator's own work, beside the ratings themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

VALID, INVALID = "valid", "invalid"  # what a review says of a rating
UnitMark = tuple[Decimal, str, str]  # level, criterion, id of the unit that fulfils it


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitView:
    """A unit (perangkat daerah) of the agency."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AspectNoteView:
    """What a stage says about an aspect."""

    stage: str
    aspect: str
    fulfilment: str
    strengths: str
    weaknesses: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalisedView:
    """A stage that is closed: when, and by whom."""

    stage: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineView:
    """Last year's evaluation, as far as this one is measured against it."""

    id: str
    year: int
    index: Decimal | None
    index_shown: Decimal | None
    predicate: str | None
    aspects: dict[str, Decimal | None]  # by code
    domains: dict[str, Decimal | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One line of the history: who did what, when; `before` and `after` as texts.

    `field` says what of the indicator (or aspect) it was: value, fact, a criterion, a document.
    """

    number: int  # of the journal's entry
    at: datetime
    actor: str
    verb: str  # as the journal has it: indicator.rated
    stage: str
    before: str | None
    after: str | None
    reason: str
    indicator: str = ""
    aspect: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoView:
    """What undoing would take back and redoing do again: verbs of the journal, or empty."""

    undo: str
    redo: str
    undo_indicators: tuple[str, ...]
    redo_indicators: tuple[str, ...]
