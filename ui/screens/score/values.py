"""What the panes show, ready to be drawn: no core in it, only texts, numbers and kit values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from ui.kit.citation_bar import Cited, Document
from ui.kit.course_line import Stop
from ui.kit.index_card import IndexFigures
from ui.kit.proposal_line import Suggestion
from ui.kit.radar import Axis
from ui.kit.rung import Rung

Say = Callable[[str], str]


@dataclass(frozen=True)
class Entry:
    """A node of the tree: a group with what is below it, or an indicator with its code.

    `group` is the code of an aspect, which has a page of its own; a domain has none.
    """

    title: str
    depth: int
    code: str = ""
    group: str = ""
    flagged: bool = False
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
    borrowed: str = ""  # the line that says it is an earlier year's, while it stands there


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
class Follow:
    """How the level stands to the criteria; `deed` is what a button offers, empty for nothing.

    `reason` is why the level is another one; None where none is asked for.
    """

    told: str
    tone: str  # good, warning or muted
    deed: str = ""
    reason: str | None = None
    hint: str = ""  # what the field for the reason says while it is empty


@dataclass(frozen=True)
class Difference:
    """From which value of the stage before the level differs, and why."""

    told: str
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
    evidence: tuple[Cited, ...]
    documents: tuple[Document, ...]  # that can be cited
    course: tuple[Stop, ...] = ()
    follow: Follow | None = None
    difference: Difference | None = None
    validity: str | None = None  # None where the stage records none
    flagged: bool = False
    note: str = ""
    closed: str = ""  # why nothing can be changed; empty where it can
    unsaved: str = ""  # what could not be saved, and why
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


@dataclass(frozen=True)
class Line:
    """An indicator in a list: its code leads there."""

    code: str
    title: str
    level: str
    share: float | None


@dataclass(frozen=True)
class Part:
    """A part of what a stage says about an aspect: its indicators, and the text on them."""

    code: str
    label: str
    lines: tuple[Line, ...]
    text: str
    hint: str


@dataclass(frozen=True)
class AspectSheet:
    """One aspect at the stage the evaluation is at."""

    key: str
    code: str
    title: str
    facts: str
    value: str
    share: float | None
    parts: tuple[Part, ...]
    closed: str = ""


@dataclass(frozen=True)
class FindingItem:
    """A finding at an indicator, and what is recommended; `due` is an ISO date or empty."""

    id: str
    finding: str = ""
    recommendation: str = ""
    owner: str = ""
    priority: str = ""
    due: str = ""


@dataclass(frozen=True)
class FindingsSheet:
    """The findings of one indicator; `facts` are who, how urgently and by when, in words."""

    key: str
    items: tuple[FindingItem, ...]
    facts: tuple[str, ...]
    owners: tuple[str, ...]  # that can be chosen
    closed: bool


@dataclass(frozen=True)
class UnitColumn:
    """A criterion that speaks of units: how many fulfil it, and what that makes of it."""

    level: Decimal
    criterion: str
    heading: str
    text: str  # the criterion, what it asks for, and how many fulfil it
    share: str
    met: bool


@dataclass(frozen=True)
class UnitsSheet:
    """The units of the agency by the criteria of an indicator that speak of them."""

    columns: tuple[UnitColumn, ...]
    units: tuple[tuple[str, str], ...]  # id, name
    marks: frozenset[tuple[str, int]]  # unit, place of the column
    told: str  # the level that follows, or why there is nothing to mark
    closed: bool


@dataclass(frozen=True)
class Leaf:
    """A cited page: a PDF, the parts of a text, or else a sentence that says why neither."""

    sentence: str = ""
    path: Path | None = None
    parts: tuple[str, ...] = ()
    cut: bool = False  # whether the parts are not all of it
    note: str = ""  # that says so
    page: int = 1
    quote: str = ""  # the line that proves it


@dataclass(frozen=True)
class Event:
    """One line of the history: who and when, what, and why."""

    head: str
    what: str
    reason: str
