"""Take the evaluation of a bundle into the workspace: a new one, or in the place of one's own."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spbe_desktop.errors import (
    BundleIncomplete,
    BundleRefused,
    BundleUntrusted,
    EvaluationExists,
    RevisionNotNewer,
)
from spbe_desktop.evidence.vault import CHUNK, Staged
from spbe_desktop.operations.compare_bundle import own_counterpart
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.open_bundle import OpenedBundle, open_bundle
from spbe_desktop.progress import Progress, Stretch, silent
from spbe_desktop.store.queries import evaluation_view
from spbe_desktop.store.takings import Taken, insert_taken, put_taken
from spbe_desktop.views.evaluation import EvaluationView

if TYPE_CHECKING:
    from spbe_desktop.bundle.parts import Document


def take_bundle(
    context: Context,
    path: Path,
    *,
    revise: bool = False,
    trust: Path | None = None,
    progress: Progress = silent,
) -> EvaluationView:
    """Take in the bundle's evaluation with its evidence; what it is in the workspace now.

    With `revise` it takes the place of the same evaluation, or of one's own of that agency, year
    and instrument: one change that can be undone. Raises what `open_bundle` does, BundleUntrusted
    (a signer is not known here), BundleIncomplete, EvaluationExists (without `revise`),
    RevisionNotNewer, EvidenceMissing or FileNotWritable; the workspace is as it was then.
    """
    opened = open_bundle(context, path, trust=trust, progress=Stretch(progress, 0, 1, 2))
    _allowed(opened)
    own = own_counterpart(context, opened.view)
    if own is not None and not revise:
        raise EvaluationExists(agency=opened.view.agency.name, year=opened.view.year)
    if own == opened.view.id:
        _newer(context, opened)
    _keep_evidence(context, opened, Stretch(progress, 1, 1, 2))
    taken = _taken(opened)
    if own is not None:
        with context.changing(own) as change:
            put_taken(change, opened.view, taken)
            return evaluation_view(change.session, own)
    now = context.clock.now()
    with context.database.writing() as session:
        change = insert_taken(session, opened.view, taken, at=now, actor=context.actor)
        return evaluation_view(session, change.id)


def _allowed(opened: OpenedBundle) -> None:
    """What the verdict must say before anything of a bundle enters a workspace."""
    if not opened.verdict.trusted:
        unknown = (each.name for each in opened.verdict.signers if not each.trusted)
        raise BundleUntrusted(path=opened.path.name, names=", ".join(unknown))


def _newer(context: Context, opened: OpenedBundle) -> None:
    """RevisionNotNewer where the workspace has this revision of the evaluation or a later one."""
    with context.database.reading() as session:
        held = evaluation_view(session, opened.view.id).revision
    if opened.view.revision <= held:
        raise RevisionNotNewer(revision=opened.view.revision, held=held)


def _keep_evidence(context: Context, opened: OpenedBundle, progress: Progress) -> None:
    """Bring the documents' bytes into the vault; those it holds already need not be there."""
    from spbe_desktop.bundle.parts import documents_of

    wanted = {each.digest: each for each in opened.view.evidence}
    lacking = {digest for digest in wanted if not context.vault.check(digest)}
    total = sum(wanted[digest].size for digest in lacking)
    staged: list[Staged] = []
    done = 0
    try:
        for document in documents_of(opened.path, lacking):
            stretch = Stretch(progress, done, document.size, total)
            staged.append(_stage(context, opened, document, stretch))
            lacking.discard(document.digest)
            done += document.size
        if lacking:
            raise BundleIncomplete(path=opened.path.name, count=len(lacking))
        context.vault.settle(staged)
    finally:
        context.vault.discard(staged)


def _stage(
    context: Context, opened: OpenedBundle, document: Document, progress: Progress
) -> Staged:
    with io.BufferedReader(_Stream(document.blocks), CHUNK) as source:
        staged = context.vault.stage_bytes(source, document.size, document.name, progress)
    if staged.kept.digest != document.digest:  # the file changed since it was judged
        context.vault.discard([staged])
        raise BundleRefused(path=opened.path.name)
    return staged


class _Stream(io.RawIOBase):
    """Blocks as a file that is read once."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        super().__init__()
        self._blocks = blocks
        self._rest = b""

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """The next bytes."""
        self._rest = self._rest or next(self._blocks, b"")
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count


def _taken(opened: OpenedBundle) -> Taken:
    verdict = opened.verdict
    return Taken(
        digest=verdict.digest,
        revision=opened.view.revision,
        parent=verdict.lineage.parent if verdict.lineage else "",
        signers=", ".join(each.name for each in verdict.signers),
        signed_at=max(each.signed_at for each in verdict.signers),
        path=str(opened.path),
    )
