"""Which day a document bears, as its own text, its name or its maker says: each with its reason.

Indonesian documents say it in a few set ways: a regulation ends with "Ditetapkan di … pada tanggal
…" and "Diundangkan di …", a letter begins with a place and a day, minutes have "Tanggal: …". What
the program that wrote the file noted comes last: it is often the day of a scan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

MOST, FIRST_YEAR = 3, 1990  # proposals; no document of this government is older
_PAGES, _ROOM = 400, 20_000  # pages, and characters of each, that are looked at
_MONTHS = (
    *("januari january jan", "februari february feb", "maret march mar", "april apr"),
    *("mei may", "juni june jun", "juli july jul", "agustus august agu agt aug"),
    *("september sep sept", "oktober october okt oct", "november nov nopember nop"),
    "desember december des dec",
)
_NUMBERS = {name: n for n, names in enumerate(_MONTHS, start=1) for name in names.split()}
_DAY = rf"(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(sorted(_NUMBERS))})\.?\s+(?P<year>\d{{4}})\b"
_WAYS = (  # the surest first
    ("enacted", r"ditetapkan\s+di\s+[^\n\d]{2,60}?\s+(?:pada\s+)?tanggal\s*:?\s+"),
    ("promulgated", r"diundangkan\s+di\s+[^\n\d]{2,60}?\s+(?:pada\s+)?tanggal\s*:?\s+"),
    ("letter", r"^[^\S\n]*[A-Z][A-Za-z. ]{2,30},\s+"),
    ("dated", r"\b(?:tanggal|tgl\.?|dated?)\s*:?\s+"),
)
_PATTERNS = tuple((why, re.compile(f"(?i:{way}){_DAY}", re.I | re.M)) for why, way in _WAYS)
_NAMED = (
    re.compile(_DAY, re.I),
    re.compile(r"(?<!\d)(?P<year>\d{4})[-_.]?(?P<month>\d{2})[-_.]?(?P<day>\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d{1,2})[-_.](?P<month>\d{1,2})[-_.](?P<year>\d{4})(?!\d)"),
)


@dataclass(frozen=True, slots=True)
class DateProposal:
    """A day, and why: `enacted`, `promulgated`, `letter`, `dated`, `name` or `made`.

    `quote` is where it stands, on `page`, counted from 1; both are empty for what is not text.
    """

    date: date
    why: str
    quote: str = ""
    page: int = 0


def propose_days(
    name: str, pages: Sequence[str], made: str, today: date
) -> tuple[DateProposal, ...]:
    """The likeliest days of a document, the surest first, each once; none after `today`."""
    found: dict[date, DateProposal] = {}
    for each in (*_written(pages), *_called(name), *_made(made)):
        if each.date.year >= FIRST_YEAR and each.date <= today:
            found.setdefault(each.date, each)
    return tuple(found.values())[:MOST]


def _written(pages: Sequence[str]) -> Iterator[DateProposal]:
    for why, pattern in _PATTERNS:
        for number, page in enumerate(pages[:_PAGES], start=1):
            for place in pattern.finditer(page, 0, _ROOM):
                day = _day(place)
                if day is not None:
                    yield DateProposal(day, why, " ".join(place[0].split()), number)


def _called(name: str) -> Iterator[DateProposal]:
    for pattern in _NAMED:
        for place in pattern.finditer(name.replace("_", " ")):
            day = _day(place)
            if day is not None:
                yield DateProposal(day, "name")


def _made(made: str) -> Iterator[DateProposal]:
    try:
        yield DateProposal(date.fromisoformat(made[:10]), "made")
    except ValueError:
        return


def _day(place: re.Match[str]) -> date | None:
    month = place["month"].casefold()
    try:
        number = _NUMBERS[month] if month in _NUMBERS else int(month)
        return date(int(place["year"]), number, int(place["day"]))
    except ValueError:
        return None
