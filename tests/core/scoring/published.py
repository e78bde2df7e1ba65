"""The published results of `tests/corpus/`, and the packs they are scored with."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

from spbe_desktop.instrument.load import load_pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.paths import RESOURCES

CORPUS = Path(__file__).parents[2] / "corpus"
PACKS = RESOURCES / "instruments"
Row = Mapping[str, str]


@cache
def spbe() -> Instrument:
    """The instrument of 59/2020 as shipped."""
    return load_pack(PACKS / "permenpanrb-59-2020.yaml").instrument


@cache
def law(name: str) -> Instrument:
    """The instrument of another law as shipped."""
    return load_pack(PACKS / f"permenpanrb-{name}.yaml").instrument


@cache
def rows(kind: str) -> tuple[Row, ...]:
    """The published results of one kind."""
    found = table("published-results.csv")
    return tuple(row for row in found if row["kind"] == kind)


def table(name: str) -> tuple[Row, ...]:
    """A CSV file of the corpus."""
    with (CORPUS / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def levels(row: Row) -> dict[str, Decimal]:
    """The 47 levels of a row."""
    return {str(n): Decimal(row[f"i{n:02}"]) for n in range(1, 48)}


def printed_domains(row: Row) -> list[Decimal]:
    """The four domain values of a row, as printed."""
    return [Decimal(row[f"d{n}"]) for n in range(1, 5)]
