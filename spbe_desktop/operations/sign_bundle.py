"""Add one's own signature to a bundle that is there: its payload is not touched."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.unlock_identity import signer_of
from spbe_desktop.progress import Progress, silent

if TYPE_CHECKING:
    from spbe_desktop.bundle.verdict import Verdict


def sign_bundle(
    context: Context,
    bundle: Path,
    passphrase: str,
    *,
    target: Path | None = None,
    progress: Progress = silent,
) -> Verdict:
    """Sign `bundle` with this workspace's key, in its place or as `target`; the verdict on it.

    Raises IdentityMissing, IdentityExpired, PassphraseWrong, NotABundle, BundleRefused,
    SignedAlready, FileNotWritable or Cancelled; the bundle is as it was then.
    """
    from spbe_desktop.bundle.cosign import add_signature
    from spbe_desktop.identity.trust import believed

    signer = signer_of(context, passphrase)
    return add_signature(
        bundle,
        target or bundle,
        signer,
        context.clock.now(),
        trust=believed(context.paths.trust, context.paths.identity),
        progress=progress,
    )
