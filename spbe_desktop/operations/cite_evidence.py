"""Cite a document that the evaluation has already for another indicator or place."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator, known_part
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
    level: Decimal | None = None,
    criterion: str = "",
    quote: str = "",
    page: int | None = None,
) -> Changed:
    """Cite the document of that id; a place cited already is not cited twice.

    `level` and `criterion` (or evidence item) say what it proves, `quote` the line that does,
    `page` where it opens. Raises IndicatorUnknown, CriterionUnknown or EvidenceUnknown.
    """
    with context.changing(evaluation) as change:
        known_indicator(change.instrument, indicator)
        if criterion and level is not None:
            known_part(change.instrument, indicator, level, criterion)
        where = Place(place_kind, place, note, level, criterion, quote, page)
        new = put_citation(change, evidence, indicator, where)
    return changed(change, indicator) if new else changed(change)
