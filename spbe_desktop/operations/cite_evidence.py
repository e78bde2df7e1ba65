"""Cite a document that the evaluation has already for another indicator or place."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator
from spbe_desktop.store.documents import Place, put_citation


def cite_evidence(
    context: Context,
    evaluation: str,
    indicator: str,
    evidence: str,
    *,
    place_kind: str = "",
    place: str = "",
    note: str = "",
) -> Changed:
    """Cite the document of that id; a place cited already is not cited twice.

    Raises IndicatorUnknown or EvidenceUnknown.
    """
    with context.changing(evaluation) as change:
        known_indicator(change.instrument, indicator)
        new = put_citation(change, evidence, indicator, Place(place_kind, place, note))
    return changed(change, indicator) if new else changed(change)
