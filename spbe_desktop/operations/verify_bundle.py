"""Judge a bundle from outside: is it as it was sealed, and do we believe who sealed it."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.bundle.verdict import Outcome, Problem, SignerView, Verdict
from spbe_desktop.hands import alone
from spbe_desktop.operations.context import Context
from spbe_desktop.progress import Progress, silent

__all__ = ["Outcome", "Problem", "SignerView", "Verdict", "verify_bundle"]


def verify_bundle(
    path: Path,
    *,
    trust: Path | None = None,
    context: Context | None = None,
    progress: Progress = silent,
) -> Verdict:
    """Judge the bundle in `path`.

    Believed are the certificates of the PEM file `trust` and, with a workspace, those of its
    trust folder and its own. Raises NotABundle, CertificateUnreadable or Cancelled.
    """
    # Loads the signature library, half a second that the start of the program does not need.
    from spbe_desktop.bundle.verify import verify
    from spbe_desktop.identity.certificates import read_certificates
    from spbe_desktop.identity.trust import Trust, believed

    given = read_certificates(trust) if trust is not None else ()
    known = Trust() if context is None else believed(context.paths.trust, context.paths.identity)
    hands = alone if context is None else context.vault.hands
    return verify(path, known.also(given), progress, hands=hands)
