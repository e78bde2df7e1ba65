"""What the panes show, ready to be drawn: no core in it, only texts, numbers and kit values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from ui.kit.evidence_strip import EvidenceItem
from ui.kit.index_card import IndexFigures
from ui.kit.proposal_line import Suggestion
from ui.kit.radar import Axis
from ui.kit.rung import Rung

Say = Callable[[str], str]


@dataclass(frozen=True)
class Entry:
    """A node of the tree: a group with what is below it, or an indicator with its code."""

    title: str
    depth: int
    code: str = ""
    progress: int = 0
    level: str = ""
    share: float | None = None
    spoken: str = ""
    below: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Field:
    """One part of the explanation, as this stage records it."""

    code: str
    label: str
    text: str


@dataclass(frozen=True)
class Prose:
    """A heading (it may be empty) and its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Bounds:
    """The bounds of a scale on which any decimal may be given."""

    least: Decimal
    most: Decimal
    places: int
    text: str  # the value as it is typed
    hint: str


@dataclass(frozen=True)
class Source:
    """Another ministry's index that feeds the indicator, as given; `rule` where it is missing."""

    name: str
    least: Decimal
    most: Decimal
    places: int
    text: str
    missing: bool
    hint: str
    rule: str
    note: str


@dataclass(frozen=True)
class Absence:
    """When an indicator may be left out, and why it is; without a reason it applies."""

    when: str
    reason: str


@dataclass(frozen=True)
class Sheet:
    """One indicator, whole; `key` names its texts, so that typing in them is never disturbed."""

    key: str
    number: str
    title: str
    facts: str
    rungs: tuple[Rung, ...]
    value: Decimal | None
    bounds: Bounds | None
    slot: str | None
    service: str
    fields: tuple[Field, ...]
    evidence: tuple[EvidenceItem, ...]
    guidance: tuple[Prose, ...]
    earlier: tuple[Prose, ...]
    rules: tuple[str, ...]
    suggestion: Suggestion | None = None
    source: Source | None = None
    absence: Absence | None = None


@dataclass(frozen=True)
class Results:
    """Where the whole evaluation stands."""

    figures: IndexFigures
    axes: tuple[Axis, ...]  # of the radar; none where a list reads better
    rings: int
    aspects: tuple[Axis, ...]  # as a list; none where the radar says it all
    legend: str
