"""What the table shows, ready to be drawn, and what is typed into it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ui.kit.filter_bar import Choice

NUMBER, TITLE, WEIGHT, CHANGE, YEAR = "number", "title", "weight", "change", "year"
EVIDENCE, TEXT, FLAG, STATE = "evidence", "text", "flag", "state"
STAGE = "stage:"  # and the code of the stage


class Kind(Enum):
    """What may be typed into a cell."""

    FIXED = "fixed"  # nothing
    LEVEL = "level"  # a digit is a whole value
    DECIMAL = "decimal"  # any number of the scale
    TEXT = "text"
    FLAG = "flag"


@dataclass(frozen=True)
class GridColumn:
    """A column; `width` in px, and `grows` where it takes what is left."""

    key: str
    name: str
    width: int
    tip: str = ""
    figures: bool = False
    grows: bool = False


@dataclass(frozen=True)
class GridCell:
    """A cell: what it says, what is told beside it, and where its level lies on the scale."""

    text: str
    kind: Kind = Kind.FIXED
    tip: str = ""
    why: str = ""  # why what is typed cannot be written
    waiting: bool = False  # typed, and not written until the rest of its block can be
    share: float | None = None
    now: bool = False  # of the stage that is judged now


@dataclass(frozen=True)
class GridRow:
    """One indicator, and what filters know of it."""

    code: str
    cells: tuple[GridCell, ...]
    groups: frozenset[str]  # its domain, aspect and themes, by key
    state: str
    flagged: bool
    found_by: str  # in small letters


@dataclass(frozen=True)
class Choices:
    """What the filters offer."""

    groups: tuple[Choice, ...]
    states: tuple[Choice, ...]
    themes: tuple[Choice, ...]


@dataclass(frozen=True)
class Wanted:
    """What is to be kept in sight."""

    text: str = ""
    group: str = ""
    state: str = ""
    theme: str = ""
    flagged: bool = False

    def keeps(self, row: GridRow) -> bool:
        """Whether a row is in sight."""
        return (
            (not self.group or self.group in row.groups)
            and (not self.theme or self.theme in row.groups)
            and (not self.state or self.state == row.state)
            and (row.flagged or not self.flagged)
            and all(word in row.found_by for word in self.text.casefold().split())
        )


@dataclass(frozen=True)
class Typed:
    """What was typed or pasted at one place."""

    code: str
    key: str
    text: str


@dataclass(frozen=True)
class Notice:
    """What stands above the table while something cannot be written; empty while all can."""

    sentence: str = ""
    code: str = ""  # where
    key: str = ""
