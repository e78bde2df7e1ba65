"""What the dashboard shows, ready to be read and drawn."""

from __future__ import annotations

from dataclasses import dataclass

from ui.chart import Build
from ui.kit.link_line import Link


@dataclass(frozen=True)
class Comparison:
    """The index beside another: last stage, last year, target."""

    name: str
    value: str
    difference: str
    tone: str  # good, bad or empty


@dataclass(frozen=True)
class Missing:
    """One kind of thing that is missing, and where."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class AspectLine:
    """An aspect: its value, the indicators at the upper levels and those at the lower."""

    name: str
    value: str
    strong: tuple[Link, ...]
    weak: tuple[Link, ...]


@dataclass(frozen=True)
class Headline:
    """The index in words."""

    title: str
    index: str
    predicate: str
    note: str  # provisional, and over how many
    distance: str
    progress: str
    rated: bool  # whether there is anything to draw yet


@dataclass(frozen=True)
class Drawings:
    """The scenes of the page; None where the instrument has nothing to draw."""

    band: Build
    course: Build
    radar: Build | None
    bars: Build
    bars_title: str
    strip: Build
    themes: Build | None


@dataclass(frozen=True)
class Dashboard:
    """The whole page but the planner."""

    headline: Headline
    comparisons: tuple[Comparison, ...]
    missing: tuple[Missing, ...]
    aspects: tuple[AspectLine, ...]
    drawings: Drawings


@dataclass(frozen=True)
class Choice:
    """A predicate as a target: how it reads, and its lower bound as it is typed."""

    text: str
    bound: str


@dataclass(frozen=True)
class PlanRow:
    """One line of the plan; an indicator that stays has no number."""

    code: str
    title: str
    number: str = ""
    way: str = ""
    steps: str = ""
    gain: str = ""
    effort: str = ""
    index: str = ""


@dataclass(frozen=True)
class PlanText:
    """The plan in words."""

    summary: str
    note: str
    tone: str  # good, warning or empty
    target: str
    choices: tuple[Choice, ...]
