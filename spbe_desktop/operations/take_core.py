"""Make the core of a full bundle: small, with the same signatures, to be sent ahead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spbe_desktop.progress import Progress, silent

if TYPE_CHECKING:
    from spbe_desktop.bundle.verdict import Verdict


def take_core(bundle: Path, target: Path, *, progress: Progress = silent) -> Verdict:
    """Write the core of `bundle` to `target`; the verdict on it names what follows.

    Raises NotABundle, BundleRefused, FileNotWritable or Cancelled.
    """
    from spbe_desktop.bundle.repack import take_core as take

    return take(bundle, target, progress)


def core_name(bundle: Path) -> str:
    """The natural file name of the core of a bundle."""
    return f"{bundle.stem.removesuffix('.core')}.core.spbe"
