"""Take a document out of an evaluation, with everything that cites it."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.store.custody import remove_document


def withdraw_evidence(
    context: Context, evaluation: str, evidence: str, *, reason: str = ""
) -> Changed:
    """Remove the document of that id; its bytes stay until they are collected.

    Can be undone like any change. Raises EvidenceUnknown or StageFinalised.
    """
    with context.changing(evaluation) as change:
        cited = remove_document(change, evidence, reason.strip())
    return changed(change, *cited)
