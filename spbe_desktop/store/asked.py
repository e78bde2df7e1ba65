"""What of the rows of an evaluation the pack in use asks for.

An upgrade deletes nothing, so rows may speak of what a newer pack has not: they are left out here.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from spbe_desktop.instrument.model import Indicator, Instrument
from spbe_desktop.scoring.conversion import bounds_of
from spbe_desktop.views.evaluation import EvidenceView, ExternalValueView, ItemVerdictView

Ticks = frozenset[tuple[Decimal, str]]
Verdicts = tuple[ItemVerdictView, ...]


def citations_asked(
    instrument: Instrument, evidence: tuple[EvidenceView, ...]
) -> tuple[EvidenceView, ...]:
    """Every document, cited only for what the pack rates: an upgrade may leave others behind."""
    if all(instrument.has(c.indicator) for each in evidence for c in each.citations):
        return evidence
    return tuple(
        replace(each, citations=tuple(c for c in each.citations if instrument.has(c.indicator)))
        for each in evidence
    )


def criteria_asked(indicator: Indicator, ticks: Ticks) -> Ticks:
    """Those ticks whose criteria the indicator has."""
    criteria = {(level.value, each.code) for level in indicator.levels for each in level.criteria}
    return ticks & criteria


def items_asked(indicator: Indicator, verdicts: Verdicts) -> Verdicts:
    """Those verdicts whose items the indicator has."""
    items = {(level.value, each.code) for level in indicator.levels for each in level.items}
    return tuple(each for each in verdicts if (each.level, each.item) in items)


def index_asked(indicator: Indicator, found: ExternalValueView | None) -> ExternalValueView | None:
    """The index that was given, where the indicator takes it."""
    if found is None or indicator.external_index is None:
        return None
    low, high = bounds_of(indicator.external_index)
    return found if found.source is None or low <= found.source <= high else None
