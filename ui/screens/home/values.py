"""A line of the list as it is found, and what is wanted in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spbe_desktop.views.listing import EvaluationRow
from spbe_desktop.words import Words
from ui.kit.filter_bar import Choice

KINDS = (
    *("kementerian", "lembaga_negara", "lpnk", "lns", "penyiaran", "lainnya"),
    *("provinsi", "kabupaten", "kota", "own"),
)
RECENT = 3  # evaluations that are offered above the list
FILTERS = ("year", "instrument", "stage", "kind")


@dataclass(frozen=True)
class HomeRow:
    """One evaluation; `found_by` is all that a search looks through, in small letters."""

    row: EvaluationRow
    found_by: str

    def of(self, key: str) -> str:
        """What a filter compares."""
        return str(getattr(self.row, "stage_name" if key == "stage" else key))


@dataclass(frozen=True)
class Wanted:
    """What is to be kept in sight: words, and a value for each filter that is set."""

    text: str = ""
    values: tuple[tuple[str, str], ...] = ()

    def keeps(self, row: HomeRow) -> bool:
        """Whether a line is in sight."""
        return all(row.of(key) == value for key, value in self.values) and all(
            word in row.found_by for word in self.text.casefold().split()
        )


def home_row(row: EvaluationRow, words: Words) -> HomeRow:
    """The line of an evaluation, found by what its columns say."""
    said = (
        *(row.agency, str(row.year), row.instrument_name, row.stage_name, row.predicate_name),
        *(row.signer, words(f"home.sealed_{row.sealed.value}"), kind_name(row.kind, words)),
    )
    return HomeRow(row, "\n".join(said).casefold())


def kind_name(kind: str, words: Words) -> str:
    """What kind of agency it is; a kind that we do not know is called as it came."""
    return words(f"home.kind_{kind}") if kind in KINDS else kind


def choices_of(rows: Sequence[HomeRow], words: Words) -> dict[str, list[Choice]]:
    """What each filter offers: what there is, and everything."""
    names = {
        "year": {each.of("year"): each.of("year") for each in rows},
        "instrument": {each.row.instrument: each.row.instrument_name for each in rows},
        "stage": {each.row.stage_name: each.row.stage_name for each in rows},
        "kind": {each.row.kind: kind_name(each.row.kind, words) for each in rows},
    }
    found = {}
    for key, named in names.items():
        order = sorted(named.items(), key=lambda item: item[1].casefold(), reverse=key == "year")
        first = Choice("", words(f"home.all_{key}"))
        found[key] = [first, *(Choice(value, name) for value, name in order)]
    return found
