"""What is known when an evaluation begins: the agencies, and their earlier years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from spbe_desktop.errors import AgencyUnknown
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_agencies import AgencyEntry, find_agency
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.offer_agencies import offer_agencies
from spbe_desktop.views.listing import EvaluationRow
from spbe_desktop.views.origin import Offered, OriginKind, origin_text
from spbe_desktop.words import Words


@dataclass(frozen=True)
class Known:
    """Agencies by their name in small letters, and the evaluations there are."""

    entries: Mapping[str, AgencyEntry]
    rows: tuple[EvaluationRow, ...]

    @property
    def names(self) -> list[str]:
        """The agencies as they are offered."""
        return [entry.name for entry in self.entries.values()]

    def find(self, text: str) -> AgencyEntry | None:
        """The agency meant by `text`: of the country's list, or an own entry."""
        try:
            return find_agency(text)
        except AgencyUnknown:
            return self.entries.get(text.casefold())

    def earlier(self, agency: str, instrument: str, year: int) -> EvaluationRow | None:
        """The latest evaluation of the agency by the same instrument before that year."""
        wanted = (agency, instrument)
        of_agency = (row for row in self.rows if (row.agency, row.instrument) == wanted)
        before = [row for row in of_agency if row.year < year]
        return max(before, key=lambda row: row.year, default=None)


def read_known(context: Context) -> Known:
    """All of it, as of now."""
    entries = {entry.name.casefold(): entry for entry in offer_agencies(context)}
    return Known(entries, list_evaluations(context))


def offer_text(offered: Offered, words: Words) -> str:
    """A pack as it is offered: with its version and who stands for it, where it was taken in."""
    instrument, origin = offered.pack.instrument, offered.origin
    name = instrument.short_title.of(words.language)
    if origin.kind is OriginKind.PROGRAM:
        return name
    return f"{name} v{instrument.version} ({origin_text(origin, words)})"


def line_of(entry: AgencyEntry) -> str:
    """An agency in one line: name, province, code."""
    return " · ".join(part for part in (entry.name, entry.province, entry.code) if part)
