"""A document to look at: where its bytes lie, what it is, and whether it is safe to show."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spbe_desktop.errors import EvidenceMissing, EvidenceUnknown
from spbe_desktop.operations.context import Context
from spbe_desktop.store.queries import evidence_views
from spbe_desktop.store.texts import StoredText, Texts
from spbe_desktop.views.evaluation import EvidenceView

# What made the reading process fail is not shown in this one either.
UNSAFE = ("damaged", "refused", "too_long")


@dataclass(frozen=True, slots=True)
class OpenedEvidence:
    """A document, the place of its bytes (to be read only), and its text where it was read."""

    document: EvidenceView
    path: Path
    text: StoredText | None

    @property
    def showable(self) -> bool:
        """Whether the reading process came through it."""
        return self.text is not None and self.text.outcome not in UNSAFE


def open_evidence(context: Context, evaluation: str, evidence: str) -> OpenedEvidence:
    """Find a document of an evaluation. Raises EvidenceUnknown or EvidenceMissing."""
    with context.database.reading() as session:
        documents = {each.id: each for each in evidence_views(session, evaluation)}
    if evidence not in documents:
        raise EvidenceUnknown(evidence=evidence)
    document = documents[evidence]
    path = context.vault.path(document.digest)
    if not path.is_file():
        raise EvidenceMissing(name=document.name, digest=document.digest)
    return OpenedEvidence(document, path, Texts(context.paths.texts).read(document.digest))
