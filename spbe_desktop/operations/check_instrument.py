"""Is a pack sound, and do the examples its regulation prints come out?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.model import Instrument, WorkedExample
from spbe_desktop.operations.list_instruments import FOLDER, read_instrument
from spbe_desktop.operations.read_pack import read_pack
from spbe_desktop.scoring.index import shares, weighted_mean
from spbe_desktop.scoring.predicate import shown


@dataclass(frozen=True, slots=True)
class Worked:
    """One worked example of a pack, and what the program makes of it."""

    example: WorkedExample
    value: Decimal | None

    @property
    def holds(self) -> bool:
        """Whether the program's value is the printed one."""
        return self.value == self.example.expected


@dataclass(frozen=True, slots=True)
class Checked:
    """A sound pack and its worked examples."""

    pack: Pack
    worked: tuple[Worked, ...]

    @property
    def holds(self) -> bool:
        """Whether every example comes out."""
        return all(each.holds for each in self.worked)


def open_instrument(named: str) -> Pack:
    """The shipped pack of that id, or the one in the file of that path.

    Raises InstrumentDefective for a file with defects, what a signature that fails is refused
    with, or InstrumentUnknown for a bare word that is neither.
    """
    if (FOLDER / f"{named}.yaml").is_file() and Path(named).name == named:
        return read_instrument(named)
    if Path(named).suffix or Path(named).exists():
        return read_pack(Path(named)).pack
    return read_instrument(named)


def check_instrument(named: str) -> Checked:
    """Check the pack, then compute each example it carries, rounded as it shows an index."""
    pack = open_instrument(named)
    instrument = pack.instrument
    worked = (Worked(each, _value(instrument, each)) for each in instrument.worked_examples)
    return Checked(pack, tuple(worked))


def _value(instrument: Instrument, example: WorkedExample) -> Decimal | None:
    weights = _weights(instrument, example)
    mean = weighted_mean((weights[code], value) for code, value in example.values.items())
    return None if mean is None else shown(mean, instrument.rounding)


def _weights(instrument: Instrument, example: WorkedExample) -> Mapping[str, Decimal]:
    """The weights of the parts that the example puts together."""
    if example.scope == "aspect":
        return shares(instrument, example.values)[str(example.of)]
    if example.scope == "domain":
        return {aspect.code: aspect.weight for aspect in instrument.aspects_of(example.of)}
    return {node.code: node.weight for node in instrument.domains or instrument.aspects}
