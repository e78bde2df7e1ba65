"""From another ministry's index to a rating: linear inside each band of the pack."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext

from spbe_desktop.instrument.levels import Band, ExternalIndex
from spbe_desktop.scoring.index import PRECISION


@dataclass(frozen=True, slots=True)
class Conversion:
    """A rating, exact (cut after 50 digits), and the band it was carried through.

    Without `source` the index was never published, and `value` is what the pack says then.
    """

    value: Decimal
    source: Decimal | None
    band: Band | None

    @property
    def missing(self) -> bool:
        """Whether the value stands because there is no index."""
        return self.source is None


def bounds_of(index: ExternalIndex) -> tuple[Decimal, Decimal]:
    """The lowest and highest value that the index can have."""
    return index.bands[0].source_from, index.bands[-1].source_to


def can_be(index: ExternalIndex, source: Decimal | None) -> bool:
    """Whether the index can have this value, or be missing."""
    least, most = bounds_of(index)
    return source is None or (source.is_finite() and least <= source <= most)


def convert(index: ExternalIndex, source: Decimal | None) -> Conversion:
    """The rating for a value of the index, None for one that is missing.

    A value outside the bands is the caller's mistake: ValueError.
    """
    if source is None:
        return Conversion(index.if_missing, None, None)
    band = next((b for b in index.bands if b.source_from <= source <= b.source_to), None)
    if band is None:
        raise ValueError(f"{source} lies outside {bounds_of(index)}")
    with localcontext() as context:
        context.prec = PRECISION
        place = (source - band.source_from) * (band.value_to - band.value_from)
        value = band.value_from + place / (band.source_to - band.source_from)
    return Conversion(value, source, band)
