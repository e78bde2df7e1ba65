"""Key in what was scored by hand on the sheets: `code value` a line, and the sum as a check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from spbe_desktop.errors import Defect, KeyingUnreadable, phrase
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.rate_many import Edit, rate_many
from spbe_desktop.operations.view_evaluation import view_evaluation

SUM = "="
LARGEST = 1 << 20  # bytes; the lines of 47 rows have a few hundred


@dataclass(slots=True)
class _Keyed:
    """What was read so far."""

    values: dict[str, Decimal] = field(default_factory=dict)
    total: Decimal | None = None


def key_sheet(context: Context, evaluation: str, text: str, stage: str | None = None) -> Changed:
    """Set every value that was keyed at the current stage, all of them or none.

    Raises KeyingUnreadable with every defect together, and what rating an indicator raises.
    """
    values = read_keyed(text, view_evaluation(context, evaluation).instrument)
    edits = [Edit(code, "value", value) for code, value in values.items()]
    return rate_many(context, evaluation, edits, stage)


def read_lines(path: Path) -> str:
    """The text of a file of keyed lines. Raises KeyingUnreadable."""
    try:
        if path.stat().st_size <= LARGEST:
            return path.read_text(encoding="utf-8-sig")
        found = Defect(path.name, f"is larger than {LARGEST} bytes", "lines such as 12 3")
    except OSError as error:
        found = Defect(path.name, error.strerror or str(error), "a readable text file")
    except UnicodeDecodeError:
        found = Defect(path.name, "is not UTF-8 text", "a text file in UTF-8")
    raise KeyingUnreadable(count=1, first=str(found), defects=(found,))


def read_keyed(text: str, instrument: Instrument) -> dict[str, Decimal]:
    """The values by indicator code. Lines may also be parted by semicolons.

    A line is the row's code and its value, `12 3`; the last may be `= 141`, the sum of all,
    which is then compared. Raises KeyingUnreadable.
    """
    keyed = _Keyed()
    found = [
        defect
        for number, line in enumerate(text.replace(";", "\n").splitlines(), 1)
        if line.strip()
        for defect in _read(line.strip(), phrase("line {line}", line=number), instrument, keyed)
    ]
    added = sum(keyed.values.values(), Decimal(0))
    if not found and keyed.total is not None and keyed.total != added:
        found = [
            Defect(
                "=",
                phrase("the values add up to {added}", added=added),
                phrase("{total}, as keyed", total=keyed.total),
            )
        ]
    if not found and not keyed.values:
        found = [Defect("-", "no value was keyed", "lines such as 12 3")]
    if found:
        raise KeyingUnreadable(count=len(found), first=str(found[0]), defects=tuple(found))
    return keyed.values


def _read(line: str, where: str, instrument: Instrument, keyed: _Keyed) -> Iterator[Defect]:
    if line.startswith(SUM):
        keyed.total = _decimal(line[1:].strip())
        if keyed.total is None:
            yield Defect(where, phrase("{line!r} is no sum", line=line), "= and a number")
        return
    code, _, told = line.replace("\t", " ").partition(" ")
    value = _decimal(told.strip())
    if not instrument.has(code):
        yield Defect(
            where,
            phrase("row code {code!r} is unknown", code=code),
            phrase("a code of {instrument}", instrument=instrument.id),
        )
    elif code in keyed.values:
        yield Defect(where, phrase("row code {code} stands twice", code=code), "each code once")
    elif value is None or not instrument.scale.accepts(value):
        scale = instrument.scale
        yield Defect(
            where,
            phrase("value {value!r} of {code}", value=told.strip(), code=code),
            phrase("{least} to {most}", least=scale.min, most=scale.max),
        )
    else:
        keyed.values[code] = value


def _decimal(text: str) -> Decimal | None:
    try:
        value = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
