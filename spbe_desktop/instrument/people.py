"""Who judges, in which order, what each stage records, and when a stage is ready to be left."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from spbe_desktop.instrument.text import Code, Exact, Flag, Shape, Text, Whole


class Role(Shape):
    """Someone the regulation names: what they do, and in which stages."""

    code: Code
    name: Text
    does: Text
    stages: tuple[Code, ...] = ()


class Stage(Shape):
    """A stage of judging: what it records, by whom, and whether it starts from the one before."""

    code: Code
    name: Text
    records: tuple[Literal["fact", "analysis", "justification", "validity"], ...]
    carries_over: Flag = True
    optional: Flag = False
    by: Code | None = None


class Activity(Shape):
    """A yearly activity (monitoring, evaluation): its stages in order."""

    code: Code
    name: Text
    stages: tuple[Code, ...]
    recommendations: Flag


RuleKind = Literal[
    "rated",
    "explained",
    "evidence",
    "evidence_age",
    "criteria",
    "service_named",
    "override_reason",
    "difference_reason",
    "validity",
    "units",
    "unflagged",
    "aspect_noted",
]


class Readiness(Shape):
    """What must hold of every indicator before a stage is left; `from_level`: from that rating."""

    code: Code
    rule: RuleKind
    stages: tuple[Code, ...] = Field(min_length=1)
    severity: Literal["stop", "warn"]
    text: Text
    from_level: Exact | None = None


class EvidenceAge(Shape):
    """How old evidence may be, for which levels and indicators; empty means all of them."""

    text: Text
    months: Whole = Field(ge=1, le=1200)
    levels: tuple[Exact, ...] = ()
    indicators: tuple[Code, ...] = ()
