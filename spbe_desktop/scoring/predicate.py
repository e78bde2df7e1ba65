"""The word for an index, and the index as shown.

PermenPANRB 59/2020, Tabel 13. Which index the table reads, the shown or the computed one, is
not in the regulation and differed by year (2023 shown, 2024 computed): a setting of the pack.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.scale import Rounding

_MODES = {"half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN}


def shown(value: Decimal, rounding: Rounding) -> Decimal:
    """`value` with the digits that are shown; the only place where anything is rounded."""
    return value.quantize(Decimal(1).scaleb(-rounding.decimals), _MODES[rounding.mode])


def predicate_of(instrument: Instrument, index: Decimal, year: int | None) -> str | None:
    """The Indonesian name of the predicate of `index`; None below or above the table."""
    basis = instrument.predicate_basis.of(year)
    read = shown(index, instrument.rounding) if basis == "rounded" else index
    return next((row.name.id for row in instrument.predicates if row.holds(read)), None)
