"""What the stage screen shows, ready to be read."""

from __future__ import annotations

from dataclasses import dataclass

from ui.kit.link_line import Link

DONE, LEFT, NOW, CLOSED, LATER = "done", "left", "now", "closed", "later"


@dataclass(frozen=True)
class Step:
    """A stage on the line: closed and left behind, left open, the current one, or to come."""

    name: str
    note: str
    state: str


@dataclass(frozen=True)
class Check:
    """A rule of the pack as it stands; `tone` good, bad or warning, and `said` in words."""

    text: str
    said: str
    tone: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Stand:
    """Where the current stage stands, in one sentence, and what may be done with it."""

    sentence: str
    detail: str
    tone: str
    closed: bool
    later: tuple[tuple[str, str], ...]  # code and name of the stages to come


@dataclass(frozen=True)
class Page:
    """Everything but the history."""

    steps: tuple[Step, ...]
    stand: Stand
    checks: tuple[Check, ...]


@dataclass(frozen=True)
class Line:
    """One line of the history."""

    when: str
    who: str
    what: str
    before: str
    after: str
    reason: str
    indicator: str


@dataclass(frozen=True)
class Wish:
    """What waits for a reason: `reopen`, or `advance` to a stage."""

    what: str
    question: str
    button: str
    stage: str = ""
