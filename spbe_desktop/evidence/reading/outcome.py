"""What came of reading a document: its pages, or a mark that says why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

PAGES, CHARACTERS = 5_000, 20_000_000  # the most that is kept of one document


class Outcome(Enum):
    """How reading ended."""

    READ = "read"
    NO_TEXT = "no_text"  # a scan, a picture, a film
    ENCRYPTED = "encrypted"  # asks for a password
    DAMAGED = "damaged"  # not what its kind should be
    REFUSED = "refused"  # a bomb, or XML that declares entities
    TOO_LONG = "too_long"  # took more time or memory than it may
    UNKNOWN = "unknown"  # of a kind that is not read


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as text, page by page (sheet by sheet, slide by slide); `cut`: not all of it."""

    outcome: Outcome
    pages: tuple[str, ...] = ()
    cut: bool = False
    sketch: tuple[int, ...] = ()  # sketch.py: what it shares with other texts
    made: str = ""  # ISO date on which the program that wrote it says it did

    @classmethod
    def of(cls, pages: list[str], *, cut: bool = False) -> Reading:
        """A reading of these pages, within the bounds."""
        kept: list[str] = []
        room = CHARACTERS
        for page in pages[:PAGES]:
            kept.append(page[:room])
            room -= len(kept[-1])
        cut = cut or len(pages) > PAGES or sum(map(len, pages[:PAGES])) > CHARACTERS
        told = any(page.strip() for page in kept)
        return cls(Outcome.READ if told else Outcome.NO_TEXT, tuple(kept), cut)
