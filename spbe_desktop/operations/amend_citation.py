"""Correct where in a document a citation points."""

from __future__ import annotations

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
) -> Changed:
    """Set article, page or minute and the note of the citation of that id. CitationUnknown."""
    with context.changing(evaluation) as change:
        touched = move_citation(change, citation, Place(place_kind, place, note))
    return changed(change, *touched)
