"""Propose the day that a document bears, from its text, its name and what made it."""

from __future__ import annotations

from spbe_desktop.errors import EvidenceUnknown
from spbe_desktop.evidence.dating import DateProposal, propose_days
from spbe_desktop.operations.context import Context
from spbe_desktop.store.queries import evidence_views
from spbe_desktop.store.texts import Texts

__all__ = ["DateProposal", "propose_dates"]


def propose_dates(context: Context, evaluation: str, evidence: str) -> tuple[DateProposal, ...]:
    """The likeliest days, the surest first; none for a document that has its date already.

    Raises EvidenceUnknown.
    """
    with context.database.reading() as session:
        documents = {each.id: each for each in evidence_views(session, evaluation)}
    if evidence not in documents:
        raise EvidenceUnknown(evidence=evidence)
    document = documents[evidence]
    if document.document_date:
        return ()
    read = Texts(context.paths.texts).read(document.digest)
    pages, made = ((), "") if read is None else (read.pages, read.made)
    return propose_days(document.name, pages, made, context.clock.now().date())
