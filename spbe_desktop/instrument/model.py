"""The shape of an instrument pack, format `spbe-instrument/1` (docs/formats/instrument.md)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from spbe_desktop.instrument.levels import (
    Criterion,
    EvidenceItem,
    ExternalIndex,
    IndicatorLevel,
    NotApplicable,
)
from spbe_desktop.instrument.people import Activity, EvidenceAge, Readiness, Role, Stage
from spbe_desktop.instrument.scale import (
    CapabilityKind,
    DecimalRule,
    LevelName,
    Predicate,
    PredicateBasis,
    Rounding,
    Scale,
)
from spbe_desktop.instrument.text import Code, Day, Exact, Line, Shape, Status, Text, Whole

FORMAT = "spbe-instrument/1"

__all__ = [
    "FORMAT",
    "Activity",
    "Aspect",
    "Criterion",
    "Domain",
    "EvidenceAge",
    "EvidenceItem",
    "ExternalIndex",
    "Guideline",
    "Indicator",
    "IndicatorLevel",
    "Instrument",
    "Legal",
    "NotApplicable",
    "Readiness",
    "Role",
    "Stage",
    "Status",
    "Theme",
    "WorkedExample",
]


class Legal(Shape):
    """The regulation behind the pack and its dates."""

    regulation: Line
    title: Text
    enacted: Day | None = None
    promulgated: Day | None = None
    gazette: Line | None = None
    in_force_from: Day | None = None
    repeals: Line | None = None
    repealed_by: Line | None = None
    repealed_on: Day | None = None
    transition: Text | None = None
    guideline: Line | None = None


class Guideline(Shape):
    """A guideline on top of the regulation; levels say where it differs."""

    code: Code
    title: Text
    in_force_from: Day | None = None


class Domain(Shape):
    """The optional top layer. `weight` in percent of the index."""

    code: Code
    name: Text
    weight: Exact


class Aspect(Shape):
    """A group of indicators. `weight` in percent of the index.

    `shares: equal` divides it equally over the indicators that take part, also where that has
    no finite decimal (20 over 6); their written weights are then for reading only.
    """

    code: Code
    domain: Code | None = None
    name: Text
    short_name: Text | None = None
    weight: Exact
    shares: Literal["weights", "equal"] = "weights"


class Indicator(Shape):
    """One thing that is rated. `code` is its name everywhere; `weight` in percent.

    With `repeats` it is a further, optional rating of another indicator of its aspect (35-2 of
    35): left out of the index and of what is still to do until it is rated.
    """

    code: Code
    title: Text
    short_title: Text
    description: Text | None = None
    aspect: Code
    weight: Exact
    capability: Code
    levels: tuple[IndicatorLevel, ...] = Field(min_length=1)
    note: Text | None = None
    named_slot: Text | None = None
    guideline_titles: dict[str, Text] = {}
    repeats: Code | None = None
    external_index: ExternalIndex | None = None
    not_applicable: NotApplicable | None = None
    sources: tuple[str, ...] = ()
    status: Status = "known"


class Theme(Shape):
    """A cross-section of indicators that policy asks about."""

    code: Code
    name: Text
    indicators: tuple[Code, ...]


class WorkedExample(Shape):
    """An example printed in the regulation: the values of a layer and what they make."""

    source: Line
    scope: Literal["aspect", "domain", "index"]
    of: Code | None = None
    values: dict[str, Exact]
    expected: Exact


class Instrument(Shape):
    """A whole pack. Weights are in percent and sum to exactly 100 (rules.py checks)."""

    format: Literal["spbe-instrument/1"]
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{2,63}$")
    version: Whole = Field(ge=1)
    title: Text
    short_title: Text
    index_name: Text
    status: Status
    legal: Legal
    sources: dict[str, Line]
    scale: Scale
    capability_kinds: tuple[CapabilityKind, ...]
    predicates: tuple[Predicate, ...]
    predicate_basis: PredicateBasis
    rounding: Rounding
    decimal_rule: DecimalRule | None = None
    guidelines: tuple[Guideline, ...] = ()
    roles: tuple[Role, ...] = ()
    stages: tuple[Stage, ...]
    readiness: tuple[Readiness, ...] = ()
    activities: tuple[Activity, ...]
    domains: tuple[Domain, ...] = ()
    aspects: tuple[Aspect, ...]
    indicators: tuple[Indicator, ...]
    evidence_rules: tuple[Text, ...] = ()
    evidence_age: tuple[EvidenceAge, ...] = ()
    themes: tuple[Theme, ...] = ()
    worked_examples: tuple[WorkedExample, ...] = ()

    def indicator(self, code: str) -> Indicator:
        """The indicator of that code; KeyError when there is none."""
        for each in self.indicators:
            if each.code == code:
                return each
        raise KeyError(code)

    def has(self, code: str) -> bool:
        """Whether the pack rates an indicator of that code."""
        return any(i.code == code for i in self.indicators)

    def aspect(self, code: str) -> Aspect:
        """The aspect of that code."""
        return next(a for a in self.aspects if a.code == code)

    def activity(self, code: str) -> Activity:
        """The activity of that code."""
        return next(a for a in self.activities if a.code == code)

    def stage(self, code: str) -> Stage:
        """The stage of that code."""
        return next(s for s in self.stages if s.code == code)

    def aspects_of(self, domain: str | None) -> tuple[Aspect, ...]:
        """The aspects of a domain, in the pack's order; `None`: those without one."""
        return tuple(a for a in self.aspects if a.domain == domain)

    def indicators_of(self, aspect: str) -> tuple[Indicator, ...]:
        """The indicators of an aspect, in the pack's order."""
        return tuple(i for i in self.indicators if i.aspect == aspect)

    def level_names(self, indicator: Indicator) -> tuple[LevelName, ...]:
        """The named levels of the indicator's capability kind, lowest first."""
        return next(k.levels for k in self.capability_kinds if k.code == indicator.capability)
