"""Give a document out of the workspace: a copy that was hashed on the way, and journalled."""

from __future__ import annotations

import hashlib
from pathlib import Path

from spbe_desktop.bundle.names import safe_name
from spbe_desktop.errors import EvidenceMissing, EvidenceNotOpened
from spbe_desktop.evidence.copying import CHUNK
from spbe_desktop.evidence.media import runs
from spbe_desktop.files import whole_file
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.open_evidence import open_evidence
from spbe_desktop.progress import Progress, silent
from spbe_desktop.store.custody import EXPORTED, OPENED, note_access
from spbe_desktop.views.evaluation import EvidenceView

LENT = "dibuka"  # the folder of copies that other programs were given, in the output folder


def export_evidence(
    context: Context,
    evaluation: str,
    evidence: str,
    target: Path,
    *,
    progress: Progress = silent,
) -> Path:
    """Write a copy of the document to `target` (a folder: under its own name); where it is.

    Raises EvidenceUnknown, EvidenceMissing (gone or rotten), FileNotWritable or Cancelled.
    """
    document = open_evidence(context, evaluation, evidence).document
    path = target / safe_name(document.name) if target.is_dir() else target
    _copy(context, document, path, progress)
    with context.changing(evaluation, finalised=True) as change:
        note_access(change, evidence, EXPORTED, path.name)
    return path


def lend_evidence(
    context: Context, evaluation: str, evidence: str, *, progress: Progress = silent
) -> Path:
    """A copy of the document for another program to show, under a name that tells its kind.

    Raises EvidenceNotOpened for what the system would run, and what `export_evidence` does.
    """
    document = open_evidence(context, evaluation, evidence).document
    if runs(document.media_type, document.name):
        raise EvidenceNotOpened(name=document.name, kind=document.media_type)
    path = context.paths.output / LENT / document.digest[:12] / safe_name(document.name)
    _copy(context, document, path, progress)
    note_opened(context, evaluation, evidence)
    return path


def note_opened(context: Context, evaluation: str, evidence: str) -> None:
    """Tell the journal that a document was looked at; the same one again and again is one entry.

    Raises EvidenceUnknown.
    """
    with context.changing(evaluation, finalised=True) as change:
        note_access(change, evidence, OPENED)


def _copy(context: Context, document: EvidenceView, path: Path, progress: Progress) -> None:
    """Copy the bytes; rotten ones are not given out."""
    hasher, done = hashlib.sha256(), 0
    with context.vault.open(document.digest, document.name) as source, whole_file(path) as target:
        while block := source.read(CHUNK):
            hasher.update(block)
            target.write(block)
            done += len(block)
            progress.step(done, max(document.size, done), document.name)
        if hasher.hexdigest() != document.digest:
            raise EvidenceMissing(name=document.name, digest=document.digest)
