"""Take a citation back; the bytes of the document stay in the vault."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.store.documents import remove_citation


def detach_evidence(
    context: Context, evaluation: str, citation: str, *, keep: bool = False
) -> Changed:
    """Remove the citation of that id, and the document from the list once nothing cites it.

    With `keep` such a document goes back to the inbox. Raises CitationUnknown.
    """
    with context.changing(evaluation) as change:
        indicator = remove_citation(change, citation, keep=keep)
    return changed(change, indicator)
