"""What the evidence screen shows, ready to be drawn: no core in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Manner(Enum):
    """How a document is shown."""

    PAGES = "pages"
    PICTURE = "picture"
    TEXT = "text"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Line:
    """A row of the list: a document, a place in one, something written, or a heading."""

    key: str  # id of the document; empty for what is written and for headings
    title: str
    detail: str = ""
    icon: str = "file"
    warning: str = ""  # a mark in words: not what its name says, encrypted, broken
    waiting: bool = False  # in the inbox
    hints: Sequence[str] = ()  # the indicators it is probably about, each with why
    page: int = 0
    indicator: str = ""  # where it leads when it is no document
    snippet: tuple[str, str, str] = ("", "", "")  # before, what was found, after
    heading: bool = False
    digest: str = ""  # of whose thumbnail is shown


@dataclass(frozen=True)
class Citation:
    """Where the document is cited."""

    id: str
    indicator: str
    title: str
    criterion: str  # level and criterion in words, empty where the indicator alone is named
    place: str
    quote: str
    page: int  # 0: no page


@dataclass(frozen=True)
class Hint:
    """An indicator that the document is probably about, and why."""

    indicator: str
    title: str
    why: str


@dataclass(frozen=True)
class Aside:
    """A line of the care pane: what happened or was found, in words, and a tone."""

    text: str
    detail: str = ""
    tone: str = "muted"


@dataclass(frozen=True)
class DateHint:
    """A day that the document probably bears, and why."""

    date: str  # ISO
    text: str
    why: str


@dataclass(frozen=True)
class Sheet:
    """One document with all that is known about it."""

    key: str
    title: str
    facts: Sequence[str]
    digest: str
    warnings: Sequence[str]
    date: str
    citations: Sequence[Citation]
    hints: Sequence[Hint]


@dataclass(frozen=True)
class Shown:
    """What the reader is to show: a file, texts by page, or a sentence why nothing is shown."""

    key: str
    title: str
    manner: Manner
    path: Path | None = None
    pages: Sequence[str] = ()
    cut: bool = False
    sentence: str = ""
    page: int = 1
    sought: str = ""
    outside: bool = False  # whether another program may open it
    texts: bool = False  # whether it can be shown as the text that is searched instead


@dataclass(frozen=True)
class Choice:
    """Something to choose from, and what may be chosen below it."""

    code: str
    title: str
    below: Sequence[Choice] = ()


@dataclass(frozen=True)
class Place:
    """An indicator in the left pane: how many documents prove it."""

    code: str
    title: str
    count: int


@dataclass(frozen=True)
class Wish:
    """What citing is to cite: an indicator, maybe a level and a criterion, and a quoted line."""

    indicator: str
    level: str = ""
    criterion: str = ""
    quote: str = ""


@dataclass(frozen=True)
class Outcome:
    """What came of one file, taken in or checked."""

    name: str
    told: str
    tone: str  # good, muted, warning or bad
