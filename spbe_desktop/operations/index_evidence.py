"""Read the text of documents that were not read yet, in a process of their own."""

from __future__ import annotations

from collections.abc import Iterable

from spbe_desktop.evidence.reading.batch import PATIENCE, Document, read_documents
from spbe_desktop.operations.context import Context
from spbe_desktop.progress import Progress, silent
from spbe_desktop.store.queries import evaluation_ids, evidence_views
from spbe_desktop.store.texts import StoredText, Texts
from spbe_desktop.views.evaluation import EvidenceView


def index_evidence(
    context: Context,
    evaluation: str | None = None,
    *,
    progress: Progress = silent,
    patience: float = PATIENCE,
) -> int:
    """Read what is unread of an evaluation, or of all; how many documents that were.

    A document that is broken, hostile or too long is marked and never read again. What was read
    before a cancel stays. Raises Cancelled.
    """
    texts = Texts(context.paths.texts)
    documents = {each.digest: each for each in _evidence(context, evaluation)}
    unread = texts.unread(documents)
    wanted = [_document(context, documents[digest]) for digest in unread]
    readings = read_documents(wanted, progress, patience)
    for digest, reading in zip(unread, readings, strict=True):
        told = (reading.outcome.value, reading.cut, reading.pages, reading.sketch, reading.made)
        texts.put(digest, StoredText(*told))
    return len(unread)


def _evidence(context: Context, evaluation: str | None) -> Iterable[EvidenceView]:
    with context.database.reading() as session:
        wanted = evaluation_ids(session) if evaluation is None else (evaluation,)
        return [each for one in wanted for each in evidence_views(session, one)]


def _document(context: Context, each: EvidenceView) -> Document:
    return Document(context.vault.path(each.digest), each.media_type, each.name)
