"""Seal the next revision of an evaluation into one signed, verified bundle."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_desktop.bundle.names import bag_folder
from spbe_desktop.identity.certificates import describe
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.opening_keys import check_recipients
from spbe_desktop.operations.print_report import report_bytes
from spbe_desktop.operations.read_letterhead import read_letterhead
from spbe_desktop.operations.unlock_identity import signer_of
from spbe_desktop.progress import Progress, Stretch, silent
from spbe_desktop.store.journal import journal_lines
from spbe_desktop.store.queries import evaluation_view, last_revision
from spbe_desktop.store.revisions import put_revision
from spbe_desktop.views.evaluation import EvaluationView

if TYPE_CHECKING:
    from spbe_desktop.bundle.seal import Contents, Sealed
    from spbe_desktop.evidence.vault import Staged

KEPT = ("data/instrument.yaml", "data/journal.jsonl", "data/report.pdf")
REPORT, WHOLE = 20, 100  # printing takes about the first fifth of the way


def seal_bundle(
    context: Context,
    evaluation: str,
    target: Path,
    passphrase: str,
    *,
    core: bool = False,
    recipients: Sequence[str] = (),
    progress: Progress = silent,
) -> Sealed:
    """Print, seal, sign and verify `evaluation`, and record the revision once that is done.

    A `core` bundle carries the evaluation alone; what follows is kept in the workspace. With
    `recipients` (age) the file is encrypted to them, and no other copy of it stays.
    Raises EvaluationUnknown, IdentityMissing, IdentityExpired, PassphraseWrong,
    EvidenceMissing, FileNotWritable, BundleUnsound or Cancelled; there is no new bundle then.
    """
    # Loads the signature library, half a second that the start of the program does not need.
    from spbe_desktop.bundle.seal import seal

    if recipients:
        check_recipients(recipients)
    signer = signer_of(context, passphrase)
    contents = _contents(context, evaluation, Stretch(progress, 0, REPORT, WHOLE))
    plain = _hidden(target) if recipients else target
    try:
        sealed = seal(
            contents,
            signer=signer,
            signed_at=context.clock.now(),
            target=plain,
            core=core,
            progress=Stretch(progress, REPORT, WHOLE - REPORT, WHOLE),
            hands=context.vault.hands,
        )
        if recipients:
            sealed = _encrypted(sealed, target, recipients, progress)
    finally:
        if plain != target:
            plain.unlink(missing_ok=True)
    _keep_files(context, contents)
    _record(context, evaluation, contents, sealed, describe(signer.certificate).name)
    return sealed


def _record(
    context: Context, evaluation: str, contents: Contents, sealed: Sealed, signer: str
) -> None:
    with context.changing(evaluation, finalised=True) as change:
        put_revision(
            change,
            number=contents.view.revision,
            digest=sealed.digest,
            parent=contents.parent,
            path=str(sealed.path),
            signer=signer,
            files=[each.digest for each in sealed.payload if each.path in KEPT],
        )


def bundle_name(view: EvaluationView) -> str:
    """The natural file name of the next bundle of this evaluation."""
    return f"{bag_folder(next_revision(view))}.spbe"


def next_revision(view: EvaluationView) -> EvaluationView:
    """The view as the next bundle carries it: the revisions sealed before, and this one."""
    return replace(view, revision=view.revision + 1)


def _hidden(target: Path) -> Path:
    """Where a bundle lies until it is encrypted: beside it, for the disk that has the room."""
    return target.with_name(f".{secrets.token_hex(8)}.spbe")


def _encrypted(
    sealed: Sealed, target: Path, recipients: Sequence[str], progress: Progress
) -> Sealed:
    from spbe_desktop.bundle.envelope import encrypt

    encrypt(sealed.path, target, recipients, progress)
    return replace(sealed, path=target, size=target.stat().st_size)


def _keep_files(context: Context, contents: Contents) -> None:
    """Keep what only this sealing has: a core bundle is made whole from the vault alone."""
    files = (contents.view.pack.content, b"".join(contents.journal), contents.report)
    staged: list[Staged] = []
    try:
        staged += map(context.vault.stage_bytes, files)
        context.vault.settle(staged)
    finally:
        context.vault.discard(staged)


def _contents(context: Context, evaluation: str, progress: Progress) -> Contents:
    """View, journal and parent as of one moment, and the report printed from that view."""
    from spbe_desktop.bundle.seal import Contents

    with context.database.settled(evaluation) as session:
        view = next_revision(evaluation_view(session, evaluation))
        journal = tuple(journal_lines(session, evaluation))
        _, parent = last_revision(session, evaluation)
    report = report_bytes(view, context.words, progress, read_letterhead(context))
    return Contents(
        view=view, report=report, journal=journal, evidence=context.vault.open, parent=parent
    )
