"""Take a document into the inbox of an evaluation: kept, and not cited anywhere yet."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.operations.attach_evidence import enter
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import open_stage
from spbe_desktop.progress import Progress, silent
from spbe_desktop.store.queries import evidence_view
from spbe_desktop.views.evaluation import EvidenceView


def receive_evidence(
    context: Context, evaluation: str, source: Path, *, progress: Progress = silent
) -> EvidenceView:
    """Keep the bytes of `source` as a document of the evaluation; one it has already stays one.

    Raises EvaluationUnknown, EvidenceUnreadable, EvidenceChanging, FileNotWritable or Cancelled.
    """
    kept = context.vault.keep(source, progress)
    with context.changing(evaluation) as change:
        open_stage(change, None)
        return evidence_view(change.session, evaluation, enter(change, source.name, kept))
