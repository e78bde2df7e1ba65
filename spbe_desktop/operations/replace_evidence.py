"""Put a newer file in the place of a document: the old one is kept, the citations move."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.errors import ReasonMissing
from spbe_desktop.operations.attach_evidence import kinds_of, plain_name
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import open_stage
from spbe_desktop.progress import Progress, silent
from spbe_desktop.store.custody import put_bytes


def replace_evidence(
    context: Context,
    evaluation: str,
    evidence: str,
    source: Path,
    *,
    reason: str,
    progress: Progress = silent,
) -> Changed:
    """Keep the bytes of `source` as what the document of that id is from now on.

    What it was stays in the vault and in its history, and its date stays until it is given anew.
    Raises ReasonMissing, EvidenceUnknown, EvidenceUnreadable, EvidenceChanging, EvidenceHeld,
    FileNotWritable, StageFinalised or Cancelled.
    """
    if not reason.strip():
        raise ReasonMissing
    kept = context.vault.keep(source, progress)
    name = plain_name(source.name)
    kind, claimed = kinds_of(name, kept)
    with context.changing(evaluation) as change:
        open_stage(change, None)
        fresh = {"digest": kept.digest, "name": name, "size": kept.size}
        told = {"media_type": kind, "claimed_type": claimed}
        cited = put_bytes(change, evidence, reason.strip(), **fresh, **told)
    return changed(change, *cited)
