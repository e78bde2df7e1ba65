"""Call a document otherwise; its citations go on pointing at it."""

from __future__ import annotations

from spbe_desktop.evidence.media import claimed_type
from spbe_desktop.operations.attach_evidence import plain_name
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.store.custody import put_name
from spbe_desktop.store.documents import document_of


def rename_evidence(context: Context, evaluation: str, evidence: str, name: str) -> Changed:
    """Give the document of that id the name `name`; an empty one changes nothing.

    Raises EvidenceUnknown, EvidenceHeld or StageFinalised.
    """
    name = plain_name(name.strip())
    with context.changing(evaluation) as change:
        row = document_of(change, evidence)
        if not name:
            return changed(change)
        cited = put_name(change, evidence, name, claimed_type(row.media_type, row.size, name))
    return changed(change, *cited)
