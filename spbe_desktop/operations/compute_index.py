"""The index of a set of levels, without a workspace."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path

from spbe_desktop.errors import Defect, LevelsUnreadable, phrase
from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.operations.list_instruments import read_instrument
from spbe_desktop.scoring.index import Score, score

LARGEST = 1 << 20  # bytes; a file of 47 levels has a few hundred


def compute_index(
    instrument: str, levels: Path, year: int | None = None
) -> tuple[Pack, Score, dict[str, Decimal]]:
    """Score the CSV file `levels` (columns indicator, level) with the pack of that id."""
    pack = read_instrument(instrument)
    ratings = read_levels(levels, pack.instrument)
    return pack, score(pack.instrument, ratings, year), ratings


def read_levels(path: Path, instrument: Instrument) -> dict[str, Decimal]:
    """The levels of a CSV file, all indicators of the instrument, each once and on its scale.

    Raises LevelsUnreadable with every defect of the file together.
    """
    ratings: dict[str, Decimal] = {}
    found = list(_read(path, instrument, ratings))
    missing = [i.code for i in instrument.indicators if i.repeats is None and i.code not in ratings]
    if missing and not found:
        found.append(
            Defect(
                "-",
                phrase("has no level for {codes}", codes=", ".join(missing)),
                "every indicator once",
            )
        )
    if found:
        raise LevelsUnreadable(
            file=path.name, count=len(found), first=found[0], defects=tuple(found)
        )
    return ratings


def _read(path: Path, instrument: Instrument, into: dict[str, Decimal]) -> Iterator[Defect]:
    try:
        if path.stat().st_size > LARGEST:
            yield Defect(
                "-", phrase("is larger than {most} bytes", most=LARGEST), "a CSV of levels"
            )
            return
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        yield Defect("-", error.strerror or str(error), "a readable CSV file")
        return
    except UnicodeDecodeError:
        yield Defect("-", "is not UTF-8 text", "a CSV file in UTF-8")
        return
    # Excel in Indonesian writes semicolons, since the comma is the decimal mark there.
    first = text.partition("\n")[0]
    rows = csv.DictReader(text.splitlines(), delimiter=";" if ";" in first else ",")
    yield from _rows(rows, instrument, into)


def _rows(
    rows: Iterable[Mapping[str, str | None]], instrument: Instrument, into: dict[str, Decimal]
) -> Iterator[Defect]:
    for line, row in enumerate(rows, start=2):
        where = phrase("line {line}", line=line)
        if "indicator" not in row or "level" not in row:
            yield Defect(
                "line 1",
                phrase("has columns {row}", row=", ".join(map(str, row))),
                "indicator, level",
            )
            return
        code, text = (row["indicator"] or "").strip(), (row["level"] or "").strip()
        value = _decimal(text)
        if not instrument.has(code):
            yield Defect(
                where,
                phrase("indicator {code!r} is unknown", code=code),
                phrase("one of {values}", values=instrument.id),
            )
        elif code in into:
            yield Defect(
                where, phrase("indicator {code} stands twice", code=code), "each indicator once"
            )
        elif value is None or not instrument.scale.accepts(value):
            scale = instrument.scale
            step = phrase(" in steps of {step}", step=scale.step) if scale.step is not None else ""
            yield Defect(
                where,
                phrase("level {text!r} of indicator {code}", text=text, code=code),
                phrase("{min} to {max}{step}", min=scale.min, max=scale.max, step=step),
            )
        else:
            into[code] = value


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
