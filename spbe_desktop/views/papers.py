"""What can be printed: the kinds of papers, how one is asked for, and what came out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Literal, Protocol

from spbe_desktop.instrument.model import Activity

Format = Literal["pdf", "docx"]
How = Literal["saved", "printed", "signed"]  # how a paper left the program
FORMATS: tuple[Format, ...] = ("pdf", "docx")
# Width and height in millimetres. F4 is not one size: both that are sold are here.
SHEETS = MappingProxyType({"A4": (210, 297), "F4": (215, 330), "F4-210": (210, 330)})
PLAIN_SHEET = "A4"


class PageMark(Protocol):
    """A square that is drawn at the foot of every page, once the number of pages is known.

    It gets the PDF canvas with its origin at the lower left corner of the square, which is
    `size` points wide; the page number counts from 1.
    """

    @property
    def size(self) -> float:
        """The side of the square in points."""
        ...

    def draw(self, canvas: Any, page: int, pages: int) -> None:
        """Draw the mark of one page."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """A paper of the catalogue: titles are keys of words, roles and options are names."""

    id: str
    order: int
    group: str
    title: str
    about: str
    formats: tuple[Format, ...] = ("pdf",)
    options: frozenset[str] = frozenset()  # of: blank, meeting, indicators
    signers: tuple[str, ...] = ()  # roles, in the order of signing
    recommendations: bool | None = None  # only activities that end (or do not end) with some
    stage: str = ""  # only activities that have this stage
    others: Literal["", "years", "agencies"] = ""  # what else is compared

    def offered(self, activity: Activity) -> bool:
        """Whether an activity has this paper."""
        fits = self.recommendations in (None, activity.recommendations)
        return fits and (not self.stage or self.stage in activity.stages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What minutes tell of a meeting: `paper` is the id of the minutes."""

    paper: str = ""
    day: date | None = None
    place: str = ""
    people: tuple[str, ...] = ()  # who attended, one line each: name; position
    agenda: tuple[str, ...] = ()  # one line each


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """A paper that left the program: when, by whom, and whether it would read otherwise now."""

    paper: str
    how: How
    at: datetime
    by: str
    name: str  # of the file or the printer
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOptions:
    """How a paper is wanted; whatever is left out is left blank on the paper."""

    format: Format = "pdf"
    sheet: str = ""  # of SHEETS; empty: the letterhead's
    blank: bool = False  # to be filled in by hand
    grey: bool = False  # only shades of grey
    day: date | None = None  # of the meeting; what is left out, the evaluation may know
    place: str = ""
    people: tuple[str, ...] = ()  # who attended, one line each
    agenda: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()  # codes; empty: all
    others: tuple[str, ...] = ()  # evaluations to compare with; empty: all that can be
    mark: PageMark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureArea:
    """Where someone signs: the role, the page from 1, a rectangle in points from lower left."""

    role: str
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPaper:
    """A paper as it lies in memory: the natural name of its file, its bytes, what is on it."""

    name: str
    content: bytes
    format: Format = "pdf"
    pages: int = 0
    state: str = ""  # the digest of what it was printed from
    areas: tuple[SignatureArea, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs for a role, as the block under the signature has it."""

    role: str
    position: str = ""
    name: str = ""
    rank: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The head of the office's own papers, its sheet, numbering pattern and signers."""

    lines: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    logo: bytes = b""
    numbering: str = ""  # printed as it is: what the agency fills in stays open
    city: str = ""
    sheet: str = PLAIN_SHEET
    signers: tuple[Signer, ...] = field(default=())

    def signer(self, role: str) -> Signer:
        """Who signs for a role; nobody yet where nobody was named."""
        return next((each for each in self.signers if each.role == role), Signer(role=role))


PLAIN = Letterhead()
