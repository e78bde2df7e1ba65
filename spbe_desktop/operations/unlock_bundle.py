"""Open a bundle that was encrypted to this workspace or to a key in a file."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.progress import Progress, silent

SUFFIX = ".age"


def unlock_bundle(
    bundle: Path, target: Path, key: Path, passphrase: str, *, progress: Progress = silent
) -> Path:
    """Write the bundle inside `bundle` to `target`; where it is.

    Raises OpeningKeyUnreadable, OpeningKeyWrong, KeyElsewhere, EnvelopeDamaged,
    FileNotWritable or Cancelled; nothing is written then.
    """
    from spbe_desktop.bundle.envelope import decrypt
    from spbe_desktop.identity.opening_key import unlock_opening_key

    decrypt(bundle, target, unlock_opening_key(key, passphrase), progress)
    return target


def opened_name(bundle: Path) -> str:
    """The natural file name of what is inside."""
    return bundle.name.removesuffix(SUFFIX) if bundle.suffix == SUFFIX else f"{bundle.stem}.spbe"
