"""Give away the certificate with which others verify our bundles."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.files import write_whole
from spbe_desktop.identity.certificates import as_pem
from spbe_desktop.identity.keys import read_certificate
from spbe_desktop.operations.context import Context


def export_trust(context: Context, target: Path) -> Path:
    """Write our certificate as PEM, what `openssl -CAfile` takes; IdentityMissing without one."""
    write_whole(target, as_pem(read_certificate(context.paths.identity)))
    return target
