"""Believe those who signed a bundle, once a person has compared their fingerprints."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.errors import BundleRefused
from spbe_desktop.operations.context import Context
from spbe_desktop.progress import Progress, silent


def believe_signers(
    context: Context, bundle: Path, fingerprints: frozenset[str], *, progress: Progress = silent
) -> tuple[str, ...]:
    """Believe the signers of `bundle` of these fingerprints; the names of those believed now.

    Theirs alone: nobody for whom they vouch. Raises NotABundle, BundleRefused (changed, unsigned,
    or signed by somebody revoked), FileNotWritable or Cancelled.
    """
    from spbe_desktop.bundle.parts import open_parts
    from spbe_desktop.identity.certificates import describe
    from spbe_desktop.identity.trust import TrustStore, believed

    known = believed(context.paths.trust, context.paths.identity)
    parts = open_parts(bundle, progress, known)
    if not parts.verdict.valid:
        raise BundleRefused(path=bundle.name)
    names = []
    for certificate in parts.certificates:
        who = describe(certificate)
        if who.fingerprint in fingerprints:
            TrustStore(context.paths.trust).add(certificate)
            names.append(who.name)
    return tuple(names)
