"""Make a core bundle whole from wherever its files lie; what was signed does not change."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_desktop.evidence.vault import Vault
from spbe_desktop.operations.context import Context
from spbe_desktop.progress import Progress, silent

if TYPE_CHECKING:
    from spbe_desktop.bundle.verdict import Verdict


def complete_bundle(
    core: Path,
    target: Path,
    places: Sequence[Path],
    *,
    context: Context | None = None,
    progress: Progress = silent,
) -> Verdict:
    """Write `core` with every file that is found in `places` (files, folders, bundles).

    With a workspace its own evidence is looked through first. The verdict on what was written
    says what still follows. Raises NotABundle, BundleRefused, FileNotWritable or Cancelled.
    """
    from spbe_desktop.bundle.repack import complete
    from spbe_desktop.bundle.sources import find_bytes

    held = partial(_held, None if context is None else context.vault)
    return complete(
        core, lambda wanted: find_bytes(wanted, places, held, progress), target, progress
    )


def full_name(core: Path) -> str:
    """The natural file name of a core bundle made whole."""
    return f"{core.stem.removesuffix('.core')}.spbe"


def _held(vault: Vault | None, digest: str) -> Path | None:
    return vault.path(digest) if vault is not None and vault.check(digest) else None
