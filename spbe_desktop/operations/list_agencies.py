"""The agencies of the country: ministries, bodies, provinces, regencies and cities."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from spbe_desktop.errors import AgencyUnknown
from spbe_desktop.paths import RESOURCES


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """A line of the country's list: `code` is Kemendagri's, empty for central agencies."""

    code: str
    name: str
    kind: str
    province: str


@cache
def list_agencies() -> tuple[AgencyEntry, ...]:
    """All agencies of `resources/agencies/agencies.csv`, in its order."""
    with (RESOURCES / "agencies" / "agencies.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            AgencyEntry(row["code"], row["name"], row["kind"], row["province_name"])
            for row in csv.DictReader(file)
        )


def find_agency(text: str) -> AgencyEntry:
    """The agency of that code or name; spaces, dots, hyphens and case do not matter.

    "Pemerintah Kota Denpasar" and "Kota Denpasar" are the same. Raises AgencyUnknown.
    """
    wanted = _plain(text)
    for entry in list_agencies():
        if wanted in {_plain(entry.name), _plain(entry.code) or "-"}:
            return entry
    raise AgencyUnknown(agency=text)


def _plain(text: str) -> str:
    letters = "".join(each for each in text.casefold() if each.isalnum())
    return letters.removeprefix("pemerintah") or letters
