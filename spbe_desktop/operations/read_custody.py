"""The history of one document: added, cited, opened, replaced, given out, sealed."""

from __future__ import annotations

from dataclasses import dataclass

from spbe_desktop.operations.context import Context
from spbe_desktop.store.custody import custody_of, revisions_of
from spbe_desktop.views.custody import CustodyEntry, RevisionView

__all__ = ["Custody", "CustodyEntry", "RevisionView", "read_custody"]


@dataclass(frozen=True, slots=True)
class Custody:
    """What happened to a document, oldest first, and what it was before it was replaced."""

    entries: tuple[CustodyEntry, ...]
    revisions: tuple[RevisionView, ...]


def read_custody(context: Context, evaluation: str, evidence: str) -> Custody:
    """The history of the document of that id, also of one that was withdrawn; maybe empty."""
    with context.database.reading() as session:
        return Custody(
            custody_of(session, evaluation, evidence),
            tuple(revisions_of(session, evaluation, evidence)),
        )
