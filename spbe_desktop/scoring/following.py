"""The level that follows from the criteria met.

Pedoman Menteri PANRB 3/2024: a level is reached when all of its criteria and those of every
level below are met.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from spbe_desktop.instrument.model import Indicator, Instrument

Met = tuple[Decimal, str]  # level, criterion


def can_follow(instrument: Instrument) -> bool:
    """Whether a level follows from criteria; not where evidence items propose a decimal."""
    return instrument.decimal_rule is None and instrument.scale.step is not None


def level_that_follows(
    instrument: Instrument, indicator: Indicator, met: Collection[Met]
) -> Decimal | None:
    """The highest level all of whose criteria, and all below, are met; None below the lowest.

    None too where the instrument proposes a decimal from evidence items instead.
    """
    if not can_follow(instrument):
        return None
    reached: Decimal | None = None
    for level in sorted(indicator.levels, key=lambda each: each.value):
        if any((level.value, criterion.code) not in met for criterion in level.criteria):
            return reached
        reached = level.value
    return reached
