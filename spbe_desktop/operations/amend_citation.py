"""Correct where in a document a citation points."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.store.documents import Place, move_citation


def amend_citation(
    context: Context,
    evaluation: str,
    citation: str,
    *,
    place_kind: str = "",
    place: str = "",
    note: str = "",
    level: Decimal | None = None,
    criterion: str = "",
    quote: str = "",
    page: int | None = None,
) -> Changed:
    """Set where the citation of that id points, and what it proves. Raises CitationUnknown."""
    where = Place(place_kind, place, note, level, criterion, quote, page)
    with context.changing(evaluation) as change:
        touched = move_citation(change, citation, where)
    return changed(change, *touched)
