"""What the units of an agency say about a criterion that speaks of some or all of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from spbe_desktop.instrument.model import Criterion, Indicator

Mark = tuple[Decimal, str, str]  # level, criterion, unit that fulfils it


@dataclass(frozen=True, slots=True)
class UnitCount:
    """How many of the agency's units fulfil a criterion, and whether that meets it."""

    level: Decimal
    criterion: Criterion
    fulfilled: int
    total: int

    @property
    def share(self) -> Fraction:
        """The part of the units that fulfil it; nothing of none."""
        return Fraction(self.fulfilled, self.total) if self.total else Fraction(0)

    @property
    def met(self) -> bool:
        """Some: at least one unit. All: every one, and there is one."""
        least = self.total if self.criterion.units == "all" else 1
        return 0 < least <= self.fulfilled


def count_units(
    indicator: Indicator, units: Collection[str], marks: Collection[Mark]
) -> tuple[UnitCount, ...]:
    """The criteria of an indicator that speak of units, lowest level first, each counted."""
    known = frozenset(units)
    return tuple(
        UnitCount(
            level.value, criterion, _fulfilled(level.value, criterion, known, marks), len(known)
        )
        for level in sorted(indicator.levels, key=lambda each: each.value)
        for criterion in level.criteria
        if criterion.units is not None
    )


def _fulfilled(
    level: Decimal, criterion: Criterion, known: Collection[str], marks: Collection[Mark]
) -> int:
    here = (level, criterion.code)
    return len({unit for at, code, unit in marks if (at, code) == here} & set(known))
