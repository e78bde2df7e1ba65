"""Take a document in as evidence of an indicator."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from spbe_desktop.evidence.media import claimed_type, media_type
from spbe_desktop.evidence.vault import Kept
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator
from spbe_desktop.progress import Progress, silent
from spbe_desktop.store.changes import Change
from spbe_desktop.store.documents import Place, put_citation, put_evidence
from spbe_desktop.store.queries import evaluation_view, evidence_view
from spbe_desktop.views.evaluation import EvidenceView


def attach_evidence(
    context: Context,
    evaluation: str,
    indicator: str,
    source: Path,
    *,
    place_kind: str = "",
    place: str = "",
    note: str = "",
    progress: Progress = silent,
) -> EvidenceView:
    """Keep the bytes of `source` and cite them for `indicator`; a copy already held is reused.

    `place_kind` is article, page, minute or empty. Raises EvaluationUnknown, IndicatorUnknown,
    EvidenceUnreadable, EvidenceChanging, FileNotWritable or Cancelled.
    """
    where = Place(place_kind, place, note)
    with context.database.reading() as session:
        known_indicator(evaluation_view(session, evaluation).instrument, indicator)
    kept = context.vault.keep(source, progress)
    with context.changing(evaluation) as change:
        evidence = enter(change, source.name, kept)
        put_citation(change, evidence, indicator, where)
        return evidence_view(change.session, evaluation, evidence)


def enter(change: Change, name: str, kept: Kept) -> str:
    """Enter bytes that the vault keeps as a document of the evaluation; its id."""
    kind, claimed = kinds_of(name, kept)
    return put_evidence(change, kept.digest, plain_name(name), kept.size, kind, claimed)


def kinds_of(name: str, kept: Kept) -> tuple[str, str]:
    """What the bytes are, and what their name says where it says something else."""
    name = plain_name(name)
    kind = media_type(kept.head, name)
    return kind, claimed_type(kind, kept.size, name)


def plain_name(name: str) -> str:
    """A file's name in the one form that all names have here."""
    return unicodedata.normalize("NFC", name)  # some systems hand out names taken apart
